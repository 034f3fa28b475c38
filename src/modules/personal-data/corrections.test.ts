import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { formOn } from '../../../test/form-on.ts'
import { type Fields, type TestHouse, testHouse } from '../../../test/house.ts'

const base = '/staff/personal-data'

async function houseOfNino(): Promise<TestHouse> {
  const house = await testHouse()
  await house.post('/contact', { body: 'ტუმბო გაფუჭდა', name: 'ნინო ქვარცხავა', phone: '599 12-34-56' })
  await house.post('/services/enquiries', {
    ...{ what: 'other', description: 'ერთი კარი მინდა სახლისთვის', phone: '599123456', name: 'ნინო' },
  })
  return house
}

describe('what is held about somebody', () => {
  it('is corrected without the old or the new word in the journal', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const page = await worker.get(`${base}/rows/message/1`)
    expect(page.text).toContain('value="599 12-34-56"')
    const right = { name: 'ნინო ბერიძე', phone: '599 12-34-56', body: 'ტუმბო გაფუჭდა', reason: 'asked-by-the-person' }
    expect((await worker.post(`${base}/rows/message/1`, right)).status).toBe(303)
    const lines = await house.house.engine.read
      .selectFrom('journal')
      .select('content')
      .where('table_name', '=', 'message')
      .where('row_id', '=', 1)
      .execute()
    expect(JSON.stringify(lines)).not.toMatch(/ქვარცხავა|ბერიძე/)
    expect((await house.worker('read-messages').get('/staff/inbox')).text).toContain('ნინო ბერიძე')
    expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
  })

  it('is corrected where it was wrong and nowhere else: a text keeps its lines', async () => {
    const house = await testHouse()
    await house.post('/contact', { body: 'პირველი\n\nმეორე:\n- ერთი', name: 'ნინოო', phone: '599 12 34 56' })
    const worker = house.worker('handle-personal-data')
    const page = await worker.get(`${base}/rows/message/1`)
    const [, body = ''] = /<textarea[^>]* name="body"[^>]*>([^<]*)</.exec(page.text) ?? []
    expect(body).toBe('პირველი\n\nმეორე:\n- ერთი')
    await worker.post(`${base}/rows/message/1`, {
      body,
      name: 'ნინო',
      phone: '599 12 34 56',
      reason: 'asked-by-the-person',
    })
    const db = house.house.engine.read
    expect(await db.selectFrom('message').select(['name', 'body']).execute()).toEqual([{ name: 'ნინო', body }])
    const line = await db
      .selectFrom('journal')
      .select('content')
      .where('action', '=', 'correct')
      .executeTakeFirstOrThrow()
    expect(Object.keys(JSON.parse(String(line.content)).changes)).toEqual(['name', 'content_hash'])
  })

  it('is no reason to lose the same words when they are sent once more', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const right = { name: 'ნინო', phone: '599 12-34-56', body: 'ტუმბო მუშაობს', reason: 'asked-by-the-person' }
    expect((await worker.post(`${base}/rows/message/1`, right)).status).toBe(303)
    await house.post('/contact', { body: 'ტუმბო გაფუჭდა', name: 'ნინო ქვარცხავა', phone: '599 12-34-56' })
    const bodies = house.house.engine.read.selectFrom('message').select('body').orderBy('id').execute()
    expect((await bodies).map(({ body }) => body)).toEqual(['ტუმბო მუშაობს', 'ტუმბო გაფუჭდა'])
  })

  it('is asked what the form of the record asks, with what was typed kept', async () => {
    const house = await houseOfNino()
    await house.post('/subscriptions', { email: 'one@example.ge' })
    const worker = house.worker('handle-personal-data')
    const reason = 'found-wrong'
    const { reason: _, ...person } = formOn((await worker.get(`${base}/rows/person/1`)).text)
    const tries: Array<[string, Fields, number]> = [
      ['message/1', { body: 'ტუმბო გაფუჭდა', phone: '599 12-34-56', email: 'ნინო@example.ge' }, 422],
      ['message/1', { body: 'ტუმბო გაფუჭდა', phone: 'abc' }, 422],
      ['enquiry/1', { description: 'ერთი კარი მინდა სახლისთვის', phone: '599123456', name: 'ნ'.repeat(121) }, 422],
      ['subscription/1', { email: 'stranger@example.ge' }, 404],
      ['message/1', { body: '', phone: '599 12-34-56' }, 422],
      ['message/1', { body: 'ტუმბო გაფუჭდა', phone: '' }, 422],
      ['person/1', { ...person, line_ka: '' }, 422],
      ['person/1', { ...person, phone: 'არ აქვს' }, 422],
      ['person/1', { ...person, phone: '593 71 82 64' }, 303],
    ]
    for (const [row, fields, status] of tries) {
      const answer = await worker.post(`${base}/rows/${row}`, { ...fields, reason })
      const kept = Object.values(fields).every((typed) => answer.text.includes(String(typed)))
      expect([row, fields, answer.status, status === 303 || kept]).toEqual([row, fields, status, true])
    }
    const { phone } = await house.house.engine.read
      .selectFrom('person')
      .select('phone')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow()
    expect(phone).toBe('+995593718264')
  })

  it('is corrected beside what somebody else has written meanwhile, and never over it', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const rows = () =>
      house.house.engine.read.selectFrom('message').select(['name', 'phone']).where('id', '=', 1).execute()
    const shown = { ...formOn((await worker.get(`${base}/rows/message/1`)).text), reason: 'found-wrong' }
    expect((await worker.post(`${base}/rows/message/1`, { ...shown, phone: '599 00 00 01' })).status).toBe(303)
    expect((await worker.post(`${base}/rows/message/1`, { ...shown, name: 'ნინო ბერიძე' })).status).toBe(303)
    expect(await rows()).toEqual([{ name: 'ნინო ბერიძე', phone: '599 00 00 01' }])
    const both = await worker.post(`${base}/rows/message/1`, { ...shown, phone: '599 00 00 02' })
    expect([both.status, both.text.includes('value="599 00 00 02"')]).toEqual([422, true])
    expect(both.text).toContain('ახლა წერია: „599 00 00 01“')
    const meant = { ...formOn(both.text), reason: 'found-wrong' }
    expect((await worker.post(`${base}/rows/message/1`, meant)).status).toBe(303)
    expect(await rows()).toEqual([{ name: 'ნინო ბერიძე', phone: '599 00 00 02' }])
  })
})
