import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { formatsIn } from '#design/formats.ts'
import { dayOf } from '#platform/clock.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { newInvitation } from './index.ts'

const nino = { name: 'ნინო მაისურაძე', email: 'nino@example.ge', password: 'ვაშლი მსხალი ბალი' }

function sessionOf(answer: Answer): { cookie: string } {
  return { cookie: answer.headers['set-cookie']?.split(';')[0] ?? '' }
}

/** A worker with a browser: sends forms with the token that the pages of the session carry. */
function browserOf(house: TestHouse, come: Answer) {
  const session = sessionOf(come)
  return {
    session,
    get: (path: string) => house.get(path, session),
    post: async (path: string, fields: Record<string, string | string[]>) => {
      const form_token = /name="form_token" value="([^"]+)"/.exec((await house.get('/staff/access', session)).text)?.[1]
      return house.post(path, { form_token: form_token ?? '', ...fields }, session)
    },
  }
}

async function firstWorker(house: TestHouse) {
  const link = new URL(await newInvitation(house.house.app)).pathname
  return browserOf(house, await house.post(link, nino))
}

function codeAt(house: TestHouse, secret: string): string {
  const timestamp = Temporal.Instant.from(house.clock.now()).epochMilliseconds
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

/** Sets up an authenticator and answers its secret and the recovery codes. */
async function secure(house: TestHouse, worker: Awaited<ReturnType<typeof firstWorker>>) {
  await worker.post('/staff/access/second-factor', {})
  const page = await worker.get('/staff/access/second-factor')
  const secret = (/>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  // On the telephone that shows the square nobody can scan it.
  expect(page.text).toMatch(new RegExp(`href="otpauth://totp/[^"]+secret=${secret}`))
  const wrong = await worker.post('/staff/access/second-factor', { code: '000000' })
  expect(wrong.status).toBe(422)
  const inGroups = codeAt(house, secret).replace(/^.../, '$& ')
  const done = await worker.post('/staff/access/second-factor', { code: inGroups })
  const codes = />([a-z0-9\n-]+)<\/code>/.exec(done.text)?.[1]?.split('\n') ?? []
  expect(codes).toHaveLength(10)
  return { secret, codes }
}

async function signIn(house: TestHouse): Promise<string> {
  return (await house.post('/sign-in', { email: nino.email, password: nino.password, to: '/staff/inbox' })).location
}

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

describe('the second step of signing in', () => {
  it('asks for a code that works once, and leads on to where the worker wanted to go', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    house.clock.advance('PT1M')
    const step = await signIn(house)
    expect(step).toMatch(/^\/sign-in\/code\//)
    const code = codeAt(house, secret)
    const come = await house.post(step, { code })
    expect(come.location).toBe('/staff/inbox')
    expect((await house.get('/staff/inbox', sessionOf(come))).status).toBe(200)
    expect((await house.get(step)).status).toBe(404)

    const again = await house.post(await signIn(house), { code })
    expect(again.status).toBe(422)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('takes a recovery code once, however it is typed', async () => {
    const house = await testHouse()
    const { codes } = await secure(house, await firstWorker(house))
    const typed = ` ${codes[3]?.toUpperCase().replaceAll('-', ' ')} `
    expect((await house.post(await signIn(house), { code: typed })).location).toBe('/staff/inbox')
    expect((await house.post(await signIn(house), { code: typed })).status).toBe(422)
  })

  it('asks for the password again after five wrong codes, and shuts nobody out', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    const step = await signIn(house)
    for (const tries of [1, 2, 3, 4]) {
      expect([tries, (await house.post(step, { code: '000000' })).status]).toEqual([tries, 422])
    }
    expect((await house.post(step, { code: '000000' })).status).toBe(409)
    house.clock.advance('PT1M')
    expect((await house.post(step, { code: codeAt(house, secret) })).status).toBe(404)
    expect((await house.post(await signIn(house), { code: codeAt(house, secret) })).status).toBe(303)
  })

  it('is guessed at ten times a minute from one address, however many sign-ins are begun', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    const steps = await Promise.all(Array.from({ length: 4 }, () => signIn(house)))
    const tries = []
    for (let one = 0; one < 12; one += 1) {
      // Whatever else the form says, the step tells whose code it is.
      const form = { code: '000000', email: `${one}@example.ge` }
      tries.push((await house.post(steps[one % steps.length] ?? '', form)).status)
    }
    expect(tries).toEqual([...Array(10).fill(422), 429, 429])
    house.clock.advance('PT1M')
    const code = codeAt(house, secret)
    expect((await house.post(steps[3] ?? '', { code })).status).toBe(429)
    const headers = { origin: house.address, 'content-type': 'application/x-www-form-urlencoded' }
    const elsewhere = { method: 'POST', url: steps[3] ?? '', headers, payload: `code=${code}` } as const
    expect((await house.house.app.inject({ ...elsewhere, remoteAddress: '192.0.2.7' })).statusCode).toBe(303)
  })

  it('is asked for after seven days with a password alone, before anything else', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    expect((await worker.get('/staff/inbox')).status).toBe(200)
    const ownLine = 'href="/staff/access#second-factor"'
    const ofOthers = new RegExp(`თანამშრომელი მეორე ნაბიჯის გარეშე.*?${nino.name}`)
    expect((await worker.get('/staff')).text).toContain(ownLine)
    expect((await house.worker('manage-workers').get('/staff')).text).toMatch(ofOthers)
    expect((await house.worker('work').get('/staff')).text).not.toMatch(ofOthers)

    house.clock.advance('P8D')
    expect((await worker.get('/staff/inbox')).location).toBe('/staff/access')
    expect((await worker.get('/staff/access')).text).toContain('შვიდი დღე გავიდა')
    await secure(house, worker)
    expect((await worker.get('/staff/inbox')).status).toBe(200)
    expect((await worker.get('/staff')).text).not.toContain(ownLine)
    expect((await house.worker('manage-workers').get('/staff')).text).not.toMatch(ofOthers)
  })

  it('keeps secrets and codes out of the journal', async () => {
    const house = await testHouse()
    const { secret, codes } = await secure(house, await firstWorker(house))
    const lines = await house.house.engine.read.selectFrom('journal').select('content').execute()
    const all = JSON.stringify(lines)
    expect(all).toContain('totp_secret')
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(all).not.toContain(hidden)
  })
})

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

describe('a worker’s devices', () => {
  it('are listed by browser and system, and ended one by one', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    const phone = await house.post(
      '/sign-in',
      { email: nino.email, password: nino.password },
      { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36' },
    )
    house.clock.advance('P3D')
    await house.get('/staff', sessionOf(phone))
    await house.house.app.sights.keep()
    const page = await worker.get('/staff/access')
    expect(page.text).toContain('Chrome, Android')
    expect(page.text).toContain(`ბოლოს იყო: ${formatsIn('ka').tableDate(dayOf(house.clock.now()))}`)
    const end = /action="(\/staff\/access\/sessions\/\d+\/end)"/.exec(page.text)?.[1] ?? ''
    expect((await worker.post(end, {})).status).toBe(303)
    expect((await house.get('/staff', sessionOf(phone))).location).toMatch(/^\/sign-in/)
    expect((await worker.get('/staff')).status).toBe(200)
  })

  it('lose nothing that was sent after the session had run out', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    await secure(house, worker)
    const token = /name="form_token" value="([^"]+)"/.exec((await worker.get('/staff/access')).text)?.[1] ?? ''
    house.clock.advance('P15D')
    const picture = { form_token: token, description_ka: 'ეზო', people_consent: 'none-shown' }
    const chosen: Array<[string, string, Uint8Array]> = [
      ['pictures', 'yard.jpg', pictures.jpeg()],
      ['pictures', 'no-picture.jpg', new TextEncoder().encode('text')],
    ]
    const brought = await house.upload('/staff/media/new', picture, chosen, worker.session)
    const toFiles = new URL(brought.location, 'http://localhost').searchParams.get('to') ?? ''
    const passwords = { form_token: token, old_password: nino.password, password: 'ახალი საიდუმლო სიტყვა' }
    const refused = await house.post('/staff/access/password', passwords, worker.session)
    expect(refused.location).toBe(`/sign-in?to=${encodeURIComponent('/staff/access/password')}`)
    const drafts = await house.house.engine.read.selectFrom('draft').select('content_secret').execute()
    expect(JSON.stringify(drafts)).not.toContain('საიდუმლო')
    const late = { form_token: token, name: 'ნინო <b>მაისურაძე</b>', language: 'ka', version: 'a=mark' }
    const led = await house.post('/staff/access/name', late, worker.session)
    const to = new URL(led.location, 'http://localhost').searchParams.get('to') ?? ''
    expect(to).toMatch(/^\/staff\/kept\//)
    expect((await house.worker('administer-house').get(to)).status).toBe(404)

    const stepped = await house.post('/sign-in', { email: nino.email, password: nino.password, to })
    const { totp_secret } = await house.house.engine.read
      .selectFrom('worker')
      .select('totp_secret')
      .where('email', '=', nino.email)
      .executeTakeFirstOrThrow()
    const come = await house.post(stepped.location, { code: codeAt(house, totp_secret ?? '') })
    expect(come.location).toBe(to)
    const back = browserOf(house, come)
    const kept = await back.get(to)
    expect(kept.text).toContain('action="/staff/access/name"')
    expect(kept.text).toContain('ნინო &lt;b>მაისურაძე&lt;/b>')
    expect(kept.text).not.toContain('>a=mark<')
    expect((await back.post('/staff/access/name', { name: late.name, language: late.language })).status).toBe(303)

    const files = (await back.get(toFiles)).text
    expect(files).toContain('<li>yard.jpg</li>')
    expect(files).toMatch(/ვერ შევინახეთ[\s\S]*<li>no-picture\.jpg<\/li>/)
    const kept_files = /name="kept_files" value="([^"]+)"/.exec(files)?.[1] ?? ''
    const again = { description_ka: 'ეზო', people_consent: 'none-shown', kept_files }
    expect((await house.worker('keep-media').post('/staff/media/new', again)).status).toBe(422)
    expect((await back.post('/staff/media/new', again)).status).toBe(303)
    expect((await house.worker('keep-media').get('/staff/media/1')).text).toContain('ეზო')
  })
})
