import { describe, expect, it } from 'vitest'
import { linkOn } from '../../../test/first-worker.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { newInvitation } from './index.ts'

const invited = { name: 'გიორგი', email: 'giorgi@example.ge' }
const password = 'ვაშლი მსხალი ბალი'

async function roleNumber(house: TestHouse, slug: string): Promise<string> {
  const { id } = await house.house.engine.read
    .selectFrom('role')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return String(id)
}

async function invite(house: TestHouse, roles: string[], email = invited.email): Promise<string> {
  const page = await house.worker('administer-house').post('/staff/workers/invitations', { ...invited, email, roles })
  return linkOn(page.text)
}

async function newestWorker({ house }: TestHouse): Promise<number> {
  const newest = house.engine.read.selectFrom('worker').select('id').orderBy('id', 'desc').limit(1)
  return (await newest.executeTakeFirstOrThrow()).id
}

/** The roles a worker has, as a form sends them. */
async function rolesOf({ house }: TestHouse, worker: number): Promise<string[]> {
  const given = house.engine.read.selectFrom('worker_role').select('role_id').where('worker_id', '=', worker)
  return (await given.where('closed_at', 'is', null).orderBy('role_id').execute()).map((row) => String(row.role_id))
}

describe('the workers of a house', () => {
  it('come in by a link with their roles, and may do what the roles allow', async () => {
    const house = await testHouse()
    const link = await invite(house, [await roleNumber(house, 'workshop')])
    expect((await house.get(link)).text).toContain('value="giorgi@example.ge"')
    const come = await house.post(link, { ...invited, password })
    const session = { cookie: come.headers['set-cookie']?.split(';')[0] ?? '' }
    expect((await house.get('/staff/enquiries', session)).status).toBe(303)
    expect((await house.get('/staff/messages', session)).status).toBe(404)
    expect((await house.get('/staff/workers', session)).status).toBe(404)

    const roles = await house.worker('administer-house').get('/staff/permissions')
    expect(roles.text).toMatch(/<dt>[^<]*სახელოსნო[^<]*<\/dt><dd>გიორგი</)
    // What it is called, what it means, and who does it.
    expect(roles.text).toMatch(/განაცხადების წაკითხვა[^<]*<\/dt><dd>[^<]*სახელოსნო[^<]*<p class="small muted">[^<]+</)
    const workshop = await roleNumber(house, 'workshop')
    const form = (await house.worker('administer-house').get(`/staff/permissions/${workshop}`)).text
    expect(form).toMatch(/<legend class="label">წერილები<\/legend>.*?checked[^>]*\/><span>[^<]*განაცხადების წაკითხვა/)
    const changed = { name_ka: 'სახელოსნო', name_en: 'Workshop', may: ['read-messages'] }
    await house.worker('administer-house').post(`/staff/permissions/${workshop}`, changed)
    expect((await house.get('/staff/enquiries', session)).status).toBe(404)
    expect((await house.get('/staff/messages', session)).status).toBe(303)
  })

  it('see which links nobody has used, make another or take one back, and the former link works no more', async () => {
    const house = await testHouse()
    const administrator = house.worker('administer-house')
    const workshop = await roleNumber(house, 'workshop')
    const [first, second] = [await invite(house, [workshop]), await invite(house, [workshop])]
    expect((await house.get(first)).status).toBe(404)
    const list = await administrator.get('/staff/workers')
    expect(list.text).not.toContain(second)
    const [remake = ''] = /\/staff\/workers\/invitations\/\d+\/link/.exec(list.text) ?? []
    expect((await house.worker('manage-workers').post(remake, {})).status).toBe(409)
    const third = linkOn((await administrator.post(remake, {})).text)
    expect((await house.get(second)).status).toBe(404)
    expect((await house.get(third)).text).toContain('value="giorgi@example.ge"')

    house.clock.advance('P8D')
    expect((await house.get(third)).text).toContain('სთხოვეთ ახალი')
    const [end = ''] =
      /\/staff\/workers\/invitations\/\d+\/end/.exec((await administrator.get('/staff/workers')).text) ?? []
    expect((await administrator.post(end, {})).status).toBe(303)
    expect((await administrator.get('/staff/workers')).text).not.toContain('giorgi@example.ge')

    await house.post(await invite(house, [workshop]), { ...invited, password })
    const again = await administrator.post('/staff/workers/invitations', { ...invited, roles: [workshop] })
    expect([again.status, again.text.includes('თანამშრომელი უკვე გვყავს')]).toEqual([422, true])
    expect(again.text).toContain('value="giorgi@example.ge"')
    const welcome = await invite(house, [workshop], 'other@example.ge')
    const taken = await house.post(welcome, { ...invited, password })
    expect([taken.status, taken.text.includes('შედით პაროლით')]).toEqual([422, true])
  })

  it('who leave are closed with a reason, cannot come in, and keep their name', async () => {
    const house = await testHouse()
    expect(await invite(house, [])).toBe('')
    const come = await house.post(await invite(house, [await roleNumber(house, 'workshop')]), { ...invited, password })
    const session = { cookie: come.headers['set-cookie']?.split(';')[0] ?? '' }
    const { id } = await house.house.engine.read
      .selectFrom('worker')
      .select('id')
      .where('email', '=', invited.email)
      .executeTakeFirstOrThrow()
    const administrator = house.worker('administer-house')
    expect((await administrator.post(`/staff/workers/${id}/end`, { why: '' })).status).toBe(422)
    expect((await administrator.post(`/staff/workers/${id}/end`, { why: 'სხვა სამუშაო' })).status).toBe(303)
    expect((await house.get('/staff', session)).status).toBe(303)
    expect((await house.post('/sign-in', { email: invited.email, password })).status).toBe(422)
    expect((await administrator.get('/staff/workers')).text).toContain('გიორგი')
  })

  it('cannot make themselves more than they are, and the last administrator stays', async () => {
    const house = await testHouse()
    const administrators = await roleNumber(house, 'chair')
    await house
      .worker('administer-house')
      .post(`/staff/permissions/${administrators}`, { name_ka: 'თავი', name_en: 'Head', may: ['administer-house'] })
    const manager = house.worker('manage-workers')
    const more = { ...invited, roles: [administrators] }
    expect((await manager.post('/staff/workers/invitations', more)).status).toBe(409)

    const other = await testHouse()
    const only = other.worker('administer-house')
    await only.get('/staff')
    const { id } = await other.house.engine.read
      .selectFrom('worker_permission')
      .select('worker_id as id')
      .where('permission', '=', 'administer-house')
      .executeTakeFirstOrThrow()
    const leave = async () => (await only.post(`/staff/workers/${id}/end`, { why: 'მივდივარ' })).status
    expect(await leave()).toBe(409)

    // A role makes administrators as well as the first link does, and is not taken from the last one either.
    const chair = await roleNumber(other, 'chair')
    const role = `/staff/permissions/${chair}`
    const words = { name_ka: 'თავმჯდომარე', name_en: 'Chair' }
    expect((await only.post(role, { ...words, may: ['administer-house'] })).status).toBe(303)
    const successor = other.worker('manage-workers')
    await successor.get('/staff')
    const workers = await other.house.engine.read.selectFrom('worker').select('id').orderBy('id').execute()
    const next = workers.at(-1)?.id
    expect((await only.post(`/staff/workers/${next}/roles`, { roles: [chair] })).status).toBe(303)
    expect(await leave()).toBe(303)
    expect((await successor.post(`/staff/workers/${next}/roles`, { roles: [] })).status).toBe(409)
    expect((await successor.post(role, { ...words, may: ['manage-workers'] })).status).toBe(409)
    expect((await successor.post(role, { ...words, may: ['administer-house', 'manage-workers'] })).status).toBe(303)
  })

  it('take from nobody what they could not give, not with a link that nobody has used either', async () => {
    const house = await testHouse()
    const administrator = house.worker('administer-house')
    const [officer, workshop] = [await roleNumber(house, 'rights-officer'), await roleNumber(house, 'workshop')]
    await house.post(await invite(house, [officer]), { ...invited, password })
    const id = await newestWorker(house)
    const manager = house.worker('manage-workers', 'read-messages')
    const settle = async (roles: string[]) => (await manager.post(`/staff/workers/${id}/roles`, { roles })).status
    expect([await settle([]), await rolesOf(house, id)]).toEqual([409, [officer]])
    // What stays as it is, is not asked for.
    const words = { name_ka: 'სახელოსნო', name_en: 'Workshop', may: ['read-messages'] }
    await administrator.post(`/staff/permissions/${workshop}`, words)
    expect([await settle([officer, workshop, workshop]), await rolesOf(house, id)]).toEqual([303, [workshop, officer]])
    expect([await settle([officer]), await rolesOf(house, id)]).toEqual([303, [officer]])

    const other = { ...invited, email: 'other@example.ge' }
    const links = [linkOn((await administrator.post(`/staff/workers/${id}/access`, {})).text)]
    links.push(await invite(house, [officer], other.email), new URL(await newInvitation(house.house.app)).pathname)
    const list = (await administrator.get('/staff/workers')).text
    const ends = list.match(/\/staff\/workers\/invitations\/\d+\/end/g) ?? []
    expect(ends).toHaveLength(3)
    for (const end of ends) expect((await manager.post(end, {})).status).toBe(409)
    // Nor by another invitation to the same e-mail, which would end the first.
    const instead = { ...other, roles: [workshop] }
    expect((await manager.post('/staff/workers/invitations', instead)).status).toBe(409)
    for (const link of links) expect((await house.get(link)).status).toBe(200)
    for (const end of ends) expect((await administrator.post(end, {})).status).toBe(303)
    for (const link of links) expect((await house.get(link)).status).toBe(404)
    expect((await manager.post('/staff/workers/invitations', instead)).status).toBe(200)
  })

  it('are given roles that are there, and come in where one that goes with the link has been closed', async () => {
    const house = await testHouse()
    const administrator = house.worker('administer-house')
    const [editor, workshop] = [await roleNumber(house, 'editor'), await roleNumber(house, 'workshop')]
    const link = await invite(house, [editor, workshop])
    await house.change(async (tx) => {
      const role = await tx.selectFrom('role').selectAll().where('slug', '=', 'editor').executeTakeFirstOrThrow()
      await tx.close('role', role, 'nobody does this any more')
    })
    expect((await house.post(link, { ...invited, password })).location).toBe('/staff')
    const id = await newestWorker(house)
    expect(await rolesOf(house, id)).toEqual([workshop])

    const roleGone = 'მონიშნული როლებიდან ერთ-ერთი აღარ არსებობს'
    for (const gone of ['0', '999999999', editor, 'ა']) {
      for (const answer of [
        await administrator.post(`/staff/workers/${id}/roles`, { roles: [workshop, gone] }),
        await administrator.post('/staff/workers/invitations', { name: 'ანა', email: 'ana@example.ge', roles: [gone] }),
      ])
        expect([gone, answer.status, answer.text.includes(roleGone)]).toEqual([gone, 422, true])
    }
    expect(await rolesOf(house, id)).toEqual([workshop])
  })

  it('a role of the association’s own is added, and says so on the page of permissions', async () => {
    const house = await testHouse()
    const administrator = house.worker('administer-house')
    const half = await administrator.post('/staff/permissions/new', { name_ka: 'მოხალისე', may: ['read-messages'] })
    expect(half.status).toBe(422)
    expect(half.text).toContain('value="მოხალისე"')
    const own = { name_ka: 'მოხალისე', name_en: 'Volunteer', may: ['read-messages'] }
    expect((await administrator.post('/staff/permissions/new', own)).status).toBe(303)
    expect((await administrator.get('/staff/permissions')).text).toContain('მოხალისე')
    expect((await house.worker('work').get('/staff/permissions/new')).status).toBe(404)
  })
})
