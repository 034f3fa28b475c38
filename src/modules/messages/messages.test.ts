import { describe, expect, it } from 'vitest'
import { openDoor } from '#platform/door.ts'
import { testHouse } from '../../../test/house.ts'
import { receiveMessage } from './actions.ts'

const complaint = { body: 'წყალი ორი კვირაა არ მოდის.', phone: '599 12-34-56', name: 'ნანა' }

describe('a message', () => {
  it('is stored before it is confirmed, and its receipt gives a number and what happens next', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const sent = await house.post('/contact', complaint)
    expect(sent.status).toBe(303)
    expect(sent.location).toMatch(/^\/contact\/receipts\//)

    const receipt = await house.get(sent.location)
    expect(receipt.text).toContain('წერილის ნომერი: 1')
    expect(receipt.text).not.toContain('ნანა')
    expect(receipt.headers['cache-control']).toBe('no-store')
  })

  it('that is sent twice has one receipt', async () => {
    const house = await testHouse()
    const first = await house.post('/contact', complaint)
    house.clock.advance('PT9M')
    expect((await house.post('/contact', complaint)).location).toBe(first.location)
    house.clock.advance('PT2M')
    expect((await house.post('/contact', complaint)).location).not.toBe(first.location)
  })

  it('that reaches two processes at once is stored once', async () => {
    const house = await testHouse()
    const another = openDoor(house.house.engine, house.clock, [])
    const sent = { body: complaint.body, phone: complaint.phone }
    const sending = { language: 'ka', isSuspect: false } as const
    const receipts = await Promise.all([
      house.change((tx) => receiveMessage(tx, sent, { ...sending, receipt: 'first' })),
      another.change('public', 'test', (tx) => receiveMessage(tx, sent, { ...sending, receipt: 'second' })),
    ])
    expect(new Set(receipts).size).toBe(1)
  })

  it('needs one of phone and e-mail, and nothing typed is lost when both are missing', async () => {
    const house = await testHouse()
    const refused = await house.post('/en/contact', { body: 'No water & "no" <answer>', name: 'Nana' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/<title>Error: /)
    expect(refused.text).toContain('No water &amp; &quot;no&quot; &lt;answer>')
    expect(refused.text).toContain('value="Nana"')
    expect(refused.text.match(/Write a phone number/g)).toHaveLength(2)
    expect((await house.post('/en/contact', { body: 'No water', email: 'nana@example.ge' })).location).toMatch(
      /^\/en\/contact\/receipts\//,
    )
  })

  it('is read by workers who may, and by nobody else', async () => {
    const house = await testHouse()
    await house.post('/contact', complaint)
    expect((await house.get('/staff/messages')).status).toBe(404)
    expect((await house.worker().get('/staff/messages')).status).toBe(404)
    expect((await house.worker('read-messages').get('/staff/messages')).text).toContain(complaint.body)
  })

  it('is marked as answered once, by a worker, with a line in the journal', async () => {
    const house = await testHouse()
    await house.post('/contact', complaint)
    expect((await house.post('/staff/messages/1/answer', {})).status).toBe(404)

    const worker = house.worker('read-messages')
    expect((await worker.post('/staff/messages/1/answer', {})).location).toBe('/staff/messages')
    expect((await worker.get('/staff/messages')).text).toContain('ნაპასუხები')
    expect((await worker.post('/staff/messages/99/answer', {})).status).toBe(404)
  })

  it('that looks like the work of a program is kept apart, and a worker decides', async () => {
    const house = await testHouse()
    house.clock.advance('PT1M')
    await house.post('/contact', complaint)
    await house.post('/contact', { ...complaint, body: 'buy now', homepage: 'http://spam.example' })
    const worker = house.worker('read-messages')
    const [real = '', suspected = ''] = (await worker.get('/staff/messages')).text.split('id="suspected"')
    expect([real.includes(complaint.body), suspected.includes('buy now')]).toEqual([true, true])
    await worker.post('/staff/messages/2/trust', {})
    expect((await worker.get('/staff/messages')).text).not.toContain('id="suspected"')
    await worker.post('/staff/messages/2/end', {})
    expect((await worker.get('/staff/messages')).text).not.toContain('buy now')
  })

  it('is refused when it comes from another site', async () => {
    const house = await testHouse()
    const foreign = await house.post('/contact', complaint, { origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    expect((await house.post('/contact', complaint, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('can be read however many there are: those that wait first, the newest first', async () => {
    const house = await testHouse()
    const worker = house.worker('read-messages')
    await house.post('/contact', { body: 'პირველი', phone: '599123456' })
    await worker.post('/staff/messages/1/answer', {})
    const sending = { language: 'ka', isSuspect: false } as const
    await house.change(async (tx) => {
      for (let number = 2; number <= 60; number += 1) {
        await receiveMessage(
          tx,
          { body: `წერილი ${number}.`, phone: '599123456' },
          { ...sending, receipt: `receipt ${number}` },
        )
      }
    })
    const first = (await worker.get('/staff/messages')).text
    expect(first).toContain('წერილი 60.')
    expect(first).not.toContain('პირველი')
    const second = (await worker.get('/staff/messages?page=2')).text
    expect(second.indexOf('წერილი 2.')).toBeLessThan(second.indexOf('პირველი'))
    expect(second).toMatch(/<p class="written" lang="ka">პირველი/)
  })

  it('is slowed down when it floods, with a page that says so', async () => {
    const house = await testHouse()
    const answers = []
    for (let number = 0; number < 61; number += 1) answers.push(await house.post('/contact', { body: `${number}` }))
    expect(answers.at(-1)?.status).toBe(429)
    expect(answers.at(-1)?.text).toContain('ზედიზედ ძალიან ბევრი მოთხოვნა')
  })
})
