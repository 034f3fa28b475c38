import { describe, expect, it } from 'vitest'
import { browserOf, firstWorker, linkOn, nino } from '../../../test/first-worker.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'

const password = 'ვაშლი მსხალი ბალი'

async function chairOf({ house }: TestHouse): Promise<string> {
  const role = house.engine.read.selectFrom('role').select('id').where('slug', '=', 'chair')
  return String((await role.executeTakeFirstOrThrow()).id)
}

async function newest({ house }: TestHouse): Promise<number> {
  const worker = house.engine.read.selectFrom('worker').select('id').orderBy('id', 'desc').limit(1)
  return (await worker.executeTakeFirstOrThrow()).id
}

describe('the unused links of a worker', () => {
  it('end when whoever made them leaves, loses the role, or the role comes to allow less', async () => {
    const house = await testHouse()
    const chair = await chairOf(house)
    const admin = house.worker('administer-house')
    const invite = async (by: Pick<typeof admin, 'post'>, email: string) =>
      linkOn((await by.post('/staff/workers/invitations', { name: 'გიორგი', email, roles: [chair] })).text)
    const less = { name_ka: 'თავმჯდომარე', name_en: 'Chair', may: ['read-messages'] }
    const ways: Array<(worker: number) => Promise<{ status: number }>> = [
      (worker) => admin.post(`/staff/workers/${worker}/end`, { why: 'წავიდა' }),
      (worker) => admin.post(`/staff/workers/${worker}/roles`, {}),
      () => admin.post(`/staff/permissions/${chair}`, less),
    ]
    for (const [at, way] of ways.entries()) {
      const email = `maker${at}@example.ge`
      const link = await invite(admin, email)
      const maker = browserOf(house, await house.post(link, { name: 'ნანა', email, password }))
      const worker = await newest(house)
      const links = [
        await invite(maker, `new${at}@example.ge`),
        ...(at === 0 ? [linkOn((await admin.post(`/staff/workers/${worker}/access`, {})).text)] : []),
      ]
      const open = () => Promise.all(links.map(async (one) => (await house.get(one)).status))
      expect([at, ...(await open())]).toEqual([at, ...links.map(() => 200)])
      expect((await way(worker)).status).toBe(303)
      expect([at, ...(await open())]).toEqual([at, ...links.map(() => 404)])
    }
  })

  it('bring one worker in when they are used twice at once, and tell the other that they were used', async () => {
    const house = await testHouse()
    const link = linkOn(
      (
        await house.worker('administer-house').post('/staff/workers/invitations', {
          ...{ name: 'გიორგი', email: 'giorgi@example.ge', roles: [await chairOf(house)] },
        })
      ).text,
    )
    const form = { name: 'გიორგი', email: 'giorgi@example.ge', password }
    const both = await Promise.all([house.post(link, form), house.post(link, form)])
    const spent = (await house.get(link)).text
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
    expect(both.find(({ status }) => status === 404)?.text).toContain(/<h1[^>]*>[^<]*/.exec(spent)?.[0])
  })
})

describe('the password of a worker who has a passkey and no authenticator', () => {
  it('does not open the house alone', async () => {
    const house = await testHouse()
    await firstWorker(house)
    const signIn = () => house.post('/sign-in', { email: nino.email, password: nino.password })
    expect((await signIn()).status).toBe(303)
    await house.change(async (tx) => {
      const key = { name: 'ტელეფონი', credential: 'c', public_key: 'k', uses: 0, added_at: tx.now, closed_at: null }
      await tx.create('passkey', { worker_id: 1, ...key })
    })
    const asked = await signIn()
    expect([asked.status, asked.headers['set-cookie']]).toEqual([422, undefined])
    expect(asked.text).toContain('შედით მოწყობილობის გასაღებით')
    expect(asked.text).toContain(`value="${nino.email}"`)
  })
})
