import { describe, expect, it } from 'vitest'
import { codeAt, firstWorker, nino, secure } from '../../../test/first-worker.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'

/** What the house has written to somebody who forgot the password: the link in the last letter, and how many there are. */
async function newestLetter({ house, clock }: TestHouse): Promise<{ link: string; letters: number }> {
  clock.advance('PT2S')
  await house.work()
  const letters = await house.engine.read.selectFrom('mail').select('text').orderBy('id').execute()
  const link = /http:\/\/localhost:8080(\/welcome\/\S+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
  return { link, letters: letters.length }
}

function rowsOf({ house }: TestHouse): Promise<number[]> {
  const tables = ['journal', 'invitation', 'mail', 'job'] as const
  return Promise.all(
    tables.map(async (table) => (await house.engine.read.selectFrom(table).select('id').execute()).length),
  )
}

describe('access that is lost', () => {
  it('is made anew by a link in a letter, which leaves the second step as it is', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    await house.post('/sign-in/forgotten', { email: nino.email })
    const { link } = await newestLetter(house)

    const seen = await house.worker('read-outbox').get('/staff/mail/1')
    expect(seen.text).toContain('/welcome/…')
    expect(seen.text).not.toContain(link)

    const renewed = await house.post(link, { password: 'სრულიად სხვა სიტყვები' })
    expect(renewed.location).toBe('/sign-in')
    expect((await house.post('/sign-in', { email: nino.email, password: nino.password })).status).toBe(422)
    house.clock.advance('PT1M')
    const step = await house.post('/sign-in', { email: nino.email, password: 'სრულიად სხვა სიტყვები' })
    expect((await house.post(step.location, { code: codeAt(house, secret) })).location).toBe('/staff')
  })

  it('is asked for by an answer and by rows that are the same for everybody, so that neither tells who works here', async () => {
    const house = await testHouse()
    await firstWorker(house)
    const answers = []
    const written = []
    for (const email of [nino.email, 'nobody@example.ge', nino.email]) {
      const before = await rowsOf(house)
      answers.push((await house.post('/sign-in/forgotten', { email })).text)
      const after = await rowsOf(house)
      written.push(after.map((rows, at) => rows - (before[at] ?? 0)))
    }
    expect(new Set(answers).size).toBe(1)
    // One job in the same commit, and nothing else, for each: what the job writes comes after the answer.
    expect(written).toEqual([1, 2, 3].map(() => [0, 0, 0, 1]))
    expect(await house.house.work()).not.toContainEqual(expect.objectContaining({ kind: 'forgotten-password' }))
    house.clock.advance('PT2S')
    expect(await house.house.work()).toContainEqual({ kind: 'forgotten-password', state: 'done' })
    const letters = await house.house.engine.read.selectFrom('mail').select('recipient').execute()
    expect(letters).toEqual([{ recipient: nino.email }])
  })

  it('is not guessed in a session that somebody has come upon, faster than at the door', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    const guess = { old_password: 'wrong', password: 'სრულიად სხვა სიტყვები' }
    const answers = []
    for (let tries = 0; tries < 11; tries += 1)
      answers.push((await worker.post('/staff/access/password', guess)).status)
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429])
  })

  it('is open to the newest link alone, and to none of those before once there is a new password', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    const { id } = await house.house.engine.read.selectFrom('worker').select('id').executeTakeFirstOrThrow()
    const links = []
    for (let asked = 0; asked < 3; asked += 1) {
      await house.post('/sign-in/forgotten', { email: nino.email })
      links.push((await newestLetter(house)).link)
      house.clock.advance('PT11M')
    }
    const isOpen = async (link: string) => (await house.get(link)).status === 200
    expect(await Promise.all(links.map(isOpen))).toEqual([false, false, true])
    const given = await house.worker('administer-house').post(`/staff/workers/${id}/access`, {})
    const byHand = /http:\/\/localhost:8080(\/welcome\/[\w-]+)/.exec(given.text)?.[1] ?? ''
    await house.post('/sign-in/forgotten', { email: nino.email })
    const { link, letters } = await newestLetter(house)
    expect([letters, ...(await Promise.all([...links, byHand, link].map(isOpen)))]).toEqual([
      ...[4, false, false, false, true, true],
    ])
    await house.post('/sign-in/forgotten', { email: nino.email })
    expect((await newestLetter(house)).letters).toBe(4)

    const changed = { old_password: nino.password, password: 'სრულიად სხვა სიტყვები' }
    expect((await worker.post('/staff/access/password', changed)).status).toBe(303)
    expect(await Promise.all([byHand, link].map(isOpen))).toEqual([false, false])
    await house.post('/sign-in/forgotten', { email: nino.email })
    const again = await house.worker('administer-house').post(`/staff/workers/${id}/access`, {})
    const used = /http:\/\/localhost:8080(\/welcome\/[\w-]+)/.exec(again.text)?.[1] ?? ''
    const { link: other } = await newestLetter(house)
    expect((await house.post(used, { password: 'კიდევ სხვა სიტყვები' })).location).toBe('/sign-in')
    expect([await isOpen(other), (await house.post(other, { password: nino.password })).status]).toEqual([false, 404])
  })

  it('is made anew by an administrator, who takes the second step and every session away', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    await secure(house, worker)
    const { id } = await house.house.engine.read
      .selectFrom('worker')
      .select('id')
      .where('email', '=', nino.email)
      .executeTakeFirstOrThrow()
    const given = await house.worker('administer-house').post(`/staff/workers/${id}/access`, {})
    const link = /http:\/\/localhost:8080(\/welcome\/[\w-]+)/.exec(given.text)?.[1] ?? ''
    expect((await house.post(link, { password: 'სრულიად სხვა სიტყვები' })).location).toBe('/sign-in')
    expect((await worker.get('/staff')).status).toBe(303)
    expect((await house.post('/sign-in', { email: nino.email, password: 'სრულიად სხვა სიტყვები' })).location).toBe(
      '/staff',
    )
    expect((await house.worker('manage-workers').post(`/staff/workers/${id}/access`, {})).status).toBe(409)
    const officer = house.worker('handle-personal-data')
    await officer.get('/staff')
    const newest = house.house.engine.read.selectFrom('worker').select('id').orderBy('id', 'desc').limit(1)
    const { id: ofOfficer } = await newest.executeTakeFirstOrThrow()
    for (const [asker, status] of [
      [house.worker('manage-workers'), 409],
      [house.worker('administer-house'), 200],
    ] as const)
      expect((await asker.post(`/staff/workers/${ofOfficer}/access`, {})).status).toBe(status)
    const ending = house.worker('manage-workers').post(`/staff/workers/${ofOfficer}/end`, { why: 'მიდის' })
    expect((await ending).status).toBe(409)
  })
})
