import { describe, expect, it } from 'vitest'
import { openDoor } from '#platform/door.ts'
import { testHouse } from '../../../test/house.ts'
import { receiveMessage } from './actions.ts'

const complaint = { body: 'წყალი ორი კვირაა არ მოდის.', phone: '599 12-34-56', name: 'ნანა' }

describe('a message', () => {
  it('is one page for everybody, also behind the address it is sent to', async () => {
    const house = await testHouse()
    const again = await house.get('/contact?again')
    const plain = await house.get('/contact')
    expect([again.text === plain.text, plain.text.includes('action="/contact?again"')]).toEqual([true, true])
  })

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

  it('that was erased has a receipt no more: nobody will answer it', async () => {
    const house = await testHouse()
    const { location } = await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
    expect((await house.get(location)).status).toBe(200)
    await house.change((tx) => tx.erase({ table: 'message', id: 1 }, 'asked-by-the-person'))
    expect((await house.get(location)).status).toBe(404)
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
    const empty = await house.post('/en/contact', {})
    expect(empty.text).toContain('Not sent: there are 2 mistakes')
    expect((await house.post('/en/contact', { body: 'No water', email: 'nana@example.ge' })).location).toMatch(
      /^\/en\/contact\/receipts\//,
    )
  })

  it('is refused when it comes from another site', async () => {
    const house = await testHouse()
    const foreign = await house.post('/contact', complaint, { origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    expect((await house.post('/contact', complaint, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const program = await house.house.app.inject({ method: 'POST', url: '/contact', payload: {} })
    expect(program.statusCode).toBe(403)
  })

  it('is slowed down when it floods, with a page that says so', async () => {
    const house = await testHouse()
    const answers = []
    for (let number = 0; number < 61; number += 1) answers.push(await house.post('/contact', { body: `${number}` }))
    expect(answers.at(-1)?.status).toBe(429)
    expect(answers.at(-1)?.text).toContain('ზედიზედ ძალიან ბევრი მოთხოვნა')
  })
})
