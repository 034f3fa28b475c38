import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { verifyHouse } from '../../house/verifying/verify.ts'
import { receiveMessage } from '../messages/actions.ts'

const complaint = { body: 'წყალი ორი კვირაა არ მოდის.', phone: '599 12-34-56', name: 'ნანა', email: 'nana@example.ge' }
const wish = {
  what: 'other',
  description: 'A walnut frame',
  phone: '577 11 22 33',
  name: 'Ann',
  email: 'ann@example.ge',
}

/** The key a form of this conversation carries. */
async function keyOf(worker: Visitor, path: string): Promise<string> {
  return /name="key" value="([^"]+)"/.exec((await worker.get(path)).text)?.[1] ?? ''
}

function letters({ house }: TestHouse) {
  return house.engine.read.selectFrom('mail').select(['recipient', 'language', 'subject', 'text', 'state']).execute()
}

describe('the inbox', () => {
  it('holds messages and enquiries together, and each worker sees the kinds they may', async () => {
    const house = await testHouse()
    await house.post('/contact', complaint)
    await house.post('/en/services/enquiries', wish)
    expect((await house.get('/staff/inbox')).status).toBe(404)
    expect((await house.worker().get('/staff/inbox')).status).toBe(404)
    const both = (await house.worker('read-messages', 'read-enquiries').get('/staff/inbox')).text
    expect([both.includes('id="message-1"'), both.includes('id="enquiry-1"')]).toEqual([true, true])
    const reader = house.worker('read-messages')
    const { text } = await reader.get('/staff/inbox')
    expect([text.includes('id="message-1"'), text.includes('id="enquiry-1"')]).toEqual([true, false])
    for (const path of ['/staff/inbox/enquiry/1', '/staff/inbox/worker/1', '/staff/inbox/message/9'])
      expect([path, (await reader.get(path)).status]).toEqual([path, 404])
    expect((await reader.get('/staff/messages')).location).toBe('/staff/inbox?kind=message')
  })

  it('answers in the language of the sender, once for a double click, and says when a letter is only kept', async () => {
    const house = await testHouse()
    await house.post('/en/services/enquiries', wish)
    const worker = house.worker('read-enquiries')
    const path = '/staff/inbox/enquiry/1'
    expect((await worker.post(`${path}/answer`, { key: await keyOf(worker, path) })).status).toBe(422)
    const sent = { text: 'We make it for you.', key: await keyOf(worker, path) }
    for (const press of [1, 2])
      expect([press, (await worker.post(`${path}/answer`, sent)).location]).toEqual([press, path])
    expect(await letters(house)).toEqual([
      expect.objectContaining({
        ...{ recipient: 'ann@example.ge', language: 'en', subject: 'Answer to your enquiry No 1' },
        text: 'We make it for you.',
      }),
    ])
    await house.house.work()
    const { text } = await worker.get(path)
    expect(text.match(/We make it for you\./g)).toHaveLength(1)
    expect(text).toContain('შენახულია, ჯერ არ გაგზავნილა')
    expect(text).toContain('ნაპასუხები')
  })

  it('takes templates behind what was typed, with name and number, before anything goes', async () => {
    const house = await testHouse()
    await house.post('/contact', complaint)
    const worker = house.worker('read-messages')
    await worker.post('/staff/inbox/templates/first', {})
    await worker.post('/staff/inbox/templates/first', {})
    expect((await worker.get('/staff/inbox/templates')).text.match(/class="plain"/g)).toHaveLength(3)
    await worker.post('/staff/inbox/templates/1', {
      title: 'ჩვენი',
      text_ka: '{სახელი}, № {ნომერი}',
      text_en: '{name} {number}',
    })
    const path = '/staff/inbox/message/1'
    const fields = { text: 'დილა მშვიდობისა', key: await keyOf(worker, path), fill: '1' }
    const shown = await worker.post(`${path}/answer`, fields)
    expect(shown.text).toContain('დილა მშვიდობისა\n\nნანა, № 1</textarea>')
    expect(await letters(house)).toEqual([])
    await worker.post('/staff/inbox/templates/1/end', {})
    expect((await worker.get(path)).text).not.toContain('>ჩვენი<')
    await worker.post('/staff/inbox/templates/1/back', {})
    expect((await worker.get(path)).text).toContain('>ჩვენი<')
  })

  it('is assigned, noted and moved, with who did it; notes are taken back and brought back', async () => {
    const house = await testHouse()
    await house.post('/contact', { ...complaint, email: '' })
    const worker = house.worker('read-messages')
    const path = '/staff/inbox/message/1'
    const page = (await worker.get(path)).text
    expect(page).toContain('ელ. ფოსტა არ დაუტოვებია')
    const me = /name="assignee" value="(\d+)"/.exec(page)?.[1] ?? ''
    await worker.post(`${path}/assignee`, { assignee: me })
    expect((await worker.get(`/staff/inbox?state=under-way&assignee=${me}`)).text).toContain('id="message-1"')
    expect((await worker.get('/staff')).text).toContain('წერილი, რომელიც თქვენზეა')
    await worker.post(`${path}/note`, { note: 'ჯერ ტუმბო ვნახოთ', key: await keyOf(worker, path) })
    await worker.post(`${path}/entries/1/end`, {})
    expect((await worker.get(path)).text).not.toContain('ჯერ ტუმბო ვნახოთ')
    await worker.post(`${path}/entries/1/back`, {})
    await worker.post(`${path}/call`, { said: 'ორშაბათს მივალთ', settles: 'true', key: await keyOf(worker, path) })
    const { text } = await worker.get(path)
    for (const told of ['ჯერ ტუმბო ვნახოთ', 'ორშაბათს მივალთ', 'მდგომარეობა: მიმდინარე', 'მდგომარეობა: ნაპასუხები'])
      expect(text).toContain(told)
    await worker.post(`${path}/state`, { state: 'new' })
    expect((await worker.get('/staff')).text).toContain('ახალი წერილი')
  })

  it('finds by word, name, telephone, number and answer, and has pages', async () => {
    const house = await testHouse()
    const worker = house.worker('read-messages', 'read-enquiries')
    await house.change(async (tx) => {
      for (let number = 1; number <= 31; number += 1) {
        const form = { body: `წერილი ${number} სოფლიდან`, phone: `5991000${10 + number}`, name: 'გია' }
        await receiveMessage(tx, form, { language: 'ka', isSuspect: false, receipt: `receipt ${number}` })
      }
    })
    await house.post('/en/services/enquiries', wish)
    await worker.post('/staff/inbox/enquiry/1/note', { note: 'კაკლის ფიცარი გვაქვს', key: 'k'.repeat(20) })
    const found = async (q: string) =>
      [
        ...(await worker.get(`/staff/inbox?q=${encodeURIComponent(q)}`)).text.matchAll(
          /id="((?:message|enquiry)-\d+)"/g,
        ),
      ].map(([, id]) => id)
    expect(await found('WALNUT')).toEqual(['enquiry-1'])
    expect(await found('კაკლის')).toEqual(['enquiry-1'])
    expect(await found('577-112')).toEqual(['enquiry-1'])
    expect(await found('№ 7')).toContain('message-7')
    expect(await found('100%')).toEqual([])
    const first = (await worker.get('/staff/inbox')).text
    expect([first.includes('id="message-31"'), first.includes('id="message-1"')]).toEqual([true, false])
    expect((await worker.get('/staff/inbox?page=2')).text).toContain('id="message-1"')
  })

  it('keeps spam apart, and a worker moves it both ways', async () => {
    const house = await testHouse()
    await house.post('/contact', { ...complaint, body: 'buy now', homepage: 'http://spam.example' })
    const worker = house.worker('read-messages')
    expect((await worker.get('/staff')).text).toContain('საეჭვო წერილი')
    const isIn = async (list: string) => (await worker.get(list)).text.includes('id="message-1"')
    expect([await isIn('/staff/inbox'), await isIn('/staff/inbox?state=spam')]).toEqual([false, true])
    await worker.post('/staff/inbox/message/1/state', { state: 'new' })
    expect([await isIn('/staff/inbox'), await isIn('/staff/inbox?state=spam')]).toEqual([true, false])
    await worker.post('/staff/inbox/message/1/state', { state: 'spam' })
    expect(await isIn('/staff/inbox?state=spam')).toBe(true)
  })
})

describe('how long it is kept', () => {
  it('is settled by the association: before, nothing goes; after, what is over goes whole and with a warning', async () => {
    const house = await testHouse({ now: '2026-01-01T09:00:00Z' })
    let chair = house.worker('read-messages', 'settle-inbox-period')
    const wait = async (time: string) => {
      house.clock.advance(time)
      await house.house.work()
      chair = house.worker('read-messages', 'settle-inbox-period')
    }
    for (const body of ['პირველი', 'მეორე', 'მესამე']) await house.post('/contact', { ...complaint, body })
    for (const id of [1, 2]) {
      const key = `${id}`.repeat(20)
      await chair.post(`/staff/inbox/message/${id}/answer`, { text: `პასუხი ნანას ${id}`, key })
    }
    await chair.post('/staff/inbox/message/2/keeping', { keep: '1' })
    expect((await chair.get('/staff')).text).toContain('დადგენილი არ არის, რამდენ ხანს')
    await wait('P200D')
    expect((await chair.get('/staff/inbox/message/1')).status).toBe(200)

    await chair.post('/staff/inbox/period', { months: '6', warning_days: '14' })
    expect((await house.get('/en/privacy')).text).toContain('6 months after the last thing written')
    expect((await chair.get('/staff')).text).toContain('საუბარს ვადა მალე ამოეწურება')
    expect((await chair.get('/staff/inbox/ending')).text).toContain('№ 1 ')
    await wait('P13D')
    expect((await chair.get('/staff/inbox/message/1')).status).toBe(200)
    await wait('P2D')
    const statuses = await Promise.all(
      [1, 2, 3].map(async (id) => (await chair.get(`/staff/inbox/message/${id}`)).status),
    )
    expect(statuses).toEqual([410, 200, 200])
    const { read } = house.house.engine
    const texts = JSON.stringify([
      await read.selectFrom('inbox_entry').selectAll().execute(),
      await read.selectFrom('mail').selectAll().execute(),
      await read.selectFrom('journal').selectAll().execute(),
    ])
    expect([texts.includes('პასუხი ნანას 1'), texts.includes('პასუხი ნანას 2')]).toEqual([false, true])
    expect(await verifyHouse(house.house.engine, undefined)).toEqual(expect.objectContaining({ isWhole: true }))
  })

  it('what was answered and noted is found, handed over and erased with the message', async () => {
    const house = await testHouse()
    await house.post('/contact', complaint)
    const worker = house.worker('read-messages', 'handle-personal-data')
    const path = '/staff/inbox/message/1'
    const cases = '/staff/personal-data/cases'
    const form = `${cases}/new?about=message:1&wish=erase`
    expect((await worker.get(path)).text).toContain(`${cases}/new?about=message%3A1&amp;wish=erase`)
    expect(formOn((await worker.get(form)).text)).toMatchObject({
      ...{ wish: 'erase', channel: 'form', person: 'ნანა, 599 12-34-56, nana@example.ge' },
      ...{ received_on_day: '1', received_on_month: '12', received_on_year: '2026' },
    })
    const officer = house.worker('handle-personal-data')
    expect((await officer.get(form)).text).not.toContain('ნანა')
    expect((await officer.get(cases)).text).toContain('ჯერ არავის მოუთხოვია')
    const other = house.worker('read-messages')
    expect((await other.get(path)).text).toContain('წერილის დახურვა მონაცემებს არ შლის')
    const request = { wish: 'erase', key: await keyOf(other, path) }
    expect((await other.post(`${path}/data-request`, { key: request.key })).status).toBe(422)
    for (const press of [1, 2])
      expect([press, (await other.post(`${path}/data-request`, request)).location]).toEqual([press, path])
    expect((await other.get(path)).text).toContain('მოთხოვნა გადაეცა')
    expect((await other.get(`${cases}/1`)).status).toBe(404)
    expect((await officer.get(`${cases}/1`)).text).toContain('ნანა, 599 12-34-56')
    expect((await officer.get(`${cases}/2`)).status).toBe(404)
    await worker.post('/staff/inbox/message/1/note', { note: 'ნანას შვილი დარეკავს', key: 'k'.repeat(20) })
    const fields = { row: 'message:1', reason: 'asked-by-the-person' }
    const text = (await worker.post('/staff/personal-data/served', { ...fields, what: 'text' })).text
    expect(text).toContain('ნანას შვილი დარეკავს')
    await worker.post('/staff/personal-data/served', { ...fields, what: 'erase' })
    // A colleague still has the page open; and somebody writes about what never was.
    for (const [at, number] of [1, 987_654].entries()) {
      const note = { note: 'ნანა, 599 12-34-56', key: `${at}`.repeat(20) }
      expect([410, 404]).toContain((await worker.post(`/staff/inbox/message/${number}/note`, note)).status)
    }
    const notes = await house.house.engine.read.selectFrom('inbox_entry').select('text').execute()
    expect(notes).toEqual([{ text: '' }, { text: '' }])
    const erased = await other.get(path)
    expect([erased.status, erased.text.includes('წაიშალა: 2026 წლის 1 დეკემბერი')]).toEqual([410, true])
    expect(erased.text).not.toMatch(/ნანა|წყალი/)
    expect((await house.worker('read-enquiries').get(path)).status).toBe(404)
  })
})
