import { unzip } from '@cj-tech-master/excelts/archive'
import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { browserOf, linkOn } from '../../../test/first-worker.ts'
import { origin, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { sessionCookie } from '../../platform/sessions/sessions.ts'
import { formToken } from '../../platform/tokens.ts'

const served = '/staff/personal-data/served'
const invited = { name: 'Lali Gogia', email: 'Lali.Old@example.ge' }
const lali = { name: 'ლალი გოგია', email: 'lali@example.ge', password: 'ვაშლი მსხალი ბალი' }
const telephone = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36',
}

async function invite(house: TestHouse, given: { name: string; email: string }): Promise<string> {
  const role = house.house.engine.read.selectFrom('role').select('id').where('slug', '=', 'chair')
  const { id } = await role.executeTakeFirstOrThrow()
  const page = await house.worker('administer-house').post('/staff/workers/invitations', { ...given, roles: [`${id}`] })
  return linkOn(page.text)
}

/**
 * Of three links Lali has used the last; she gave another e-mail than it had, and has changed that twice. Zura has it now,
 * and came in when an invitation did not yet say whose it became.
 */
async function houseOfLali() {
  const house = await testHouse()
  await invite(house, invited)
  await invite(house, { name: 'Lali', email: 'lali.second@example.ge' })
  const come = await house.post(await invite(house, invited), { ...lali, email: 'lali.first@example.ge' }, telephone)
  const rows = house.house.engine.read.selectFrom('worker').selectAll().where('name', '=', lali.name)
  const worker = await rows.executeTakeFirstOrThrow()
  const second = { ...worker, email: 'lali.second@example.ge' }
  await house.change((tx) => tx.amend('worker', worker, { email: second.email }))
  await house.change((tx) => tx.amend('worker', second, { email: lali.email }))
  const zura = { name: 'ზურა', email: 'lali.first@example.ge' }
  await house.post(await invite(house, zura), { ...zura, password: lali.password })
  const his = house.house.engine.read.selectFrom('invitation').selectAll().where('name', '=', zura.name)
  const used = await his.executeTakeFirstOrThrow()
  await house.change((tx) => tx.amend('invitation', used, { worker_id: null }))
  return {
    house,
    browser: browserOf(house, come),
    asked: { row: `worker:${worker.id}`, reason: 'asked-by-the-person' },
  }
}

/** The text in the archive that is handed over. */
async function handedOver(house: TestHouse, fields: Record<string, string>): Promise<string> {
  const token = await house.session('handle-personal-data')
  const answer = await house.house.app.inject({
    ...{ method: 'POST', url: served },
    payload: new URLSearchParams({ ...fields, what: 'text', form_token: formToken(token) }).toString(),
    headers: { origin, cookie: `${sessionCookie}=${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
  for await (const entry of unzip(answer.rawPayload).entries())
    if (entry.path === 'personal-data.txt') return String(Buffer.from(await entry.bytes()))
  return ''
}

/** Everything the database holds, as one text. */
async function allRows({ house }: TestHouse): Promise<string> {
  const tables = ['worker', 'invitation', 'session', 'draft', 'file', 'journal', 'mail'] as const
  const rows = await Promise.all(tables.map((table) => house.engine.read.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

describe('what is held about a worker', () => {
  it('is handed over and erased with the device, the way in and the forms that wait', async () => {
    const { house, browser, asked } = await houseOfLali()
    const form_token = /name="form_token" value="([^"]+)"/.exec((await browser.get('/staff/access')).text)?.[1] ?? ''
    house.clock.advance('P15D')
    const sent = { form_token, description_ka: 'ლალის ეზო', people_consent: 'none-shown' }
    const late = await house.upload(
      '/staff/media/new',
      sent,
      [['pictures', 'lali.jpg', pictures.jpeg()]],
      browser.session,
    )
    expect(late.location).toContain(encodeURIComponent('/staff/kept/'))

    const told = await handedOver(house, asked)
    expect(told).not.toContain('ზურა')
    for (const held of ['Chrome, Android', 'Lali Gogia', 'lali.old@example.ge', 'ლალის ეზო', 'lali.jpg'])
      expect([held, told.includes(held)]).toEqual([held, true])

    const officer = house.worker('handle-personal-data', 'administer-house')
    expect((await officer.post(served, { ...asked, what: 'erase' })).status).toBe(303)
    const left = await allRows(house)
    for (const held of ['Chrome, Android', 'Lali', 'lali@', 'lali.old', 'lali.jpg', 'ლალი'])
      expect([held, left.includes(held)]).toEqual([held, false])
    const invitations = house.house.engine.read.selectFrom('invitation').select('name').where('email', 'is not', null)
    expect(await invitations.execute()).toEqual([{ name: 'ზურა' }])
    expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
  })

  it('is erased with what they could still let in: a link they have made opens nothing any more', async () => {
    const { house, browser, asked } = await houseOfLali()
    const link = await invite(house, { name: 'გია', email: 'gia@example.ge' })
    const made = house.house.engine.read.selectFrom('invitation').selectAll().where('name', '=', 'გია')
    await house.change(async (tx) =>
      tx.amend('invitation', await made.executeTakeFirstOrThrow(), { made_by: Number(asked.row.split(':')[1]) }),
    )
    expect((await browser.get(link)).status).toBe(200)
    const officer = house.worker('handle-personal-data', 'administer-house')
    expect((await officer.post(served, { ...asked, what: 'erase' })).status).toBe(303)
    expect((await house.get(link)).text).not.toContain('name="password"')
    expect((await officer.get('/staff/workers')).text).not.toContain('gia@example.ge')
  })
})
