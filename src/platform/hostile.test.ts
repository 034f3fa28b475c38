import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../test/house.ts'
import {
  asWorker,
  countsOf,
  type FuzzRequest,
  newFuzzed,
  newSeed,
  noteAnswer,
  overTheLine,
  rawHorrors,
  requestsFor,
} from '../../test/hurt/fuzz.ts'

const paths = [
  '/%',
  '/%ff',
  '/en/%',
  '/en/%ff',
  '/news/%ff',
  '/projects/%E0%A4%A',
  '/%c0%ae%c0%ae/etc/passwd',
  '/staff/%ff',
  '/assets/%ff',
  '/%00',
  '/organisations/%00',
  '/organisations/%ED%A0%80',
  `/organisations/${'a'.repeat(300)}`,
  '/organisations/%F0%9F%92%A3',
  '/organisations/__proto__',
  '/contact/receipts/%00',
  '/contact/receipts/..%2F..%2Fetc%2Fpasswd',
  '/staff/inbox/message/99999999999999999999/answer',
  '/.env',
  '/en/en',
]

const fields = [
  '\0',
  '\ud800',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  '__proto__',
  'a'.repeat(50_000),
  '\r\nset-cookie: a=b',
]

// PostgreSQL is slower to ask, and most of what is sent never comes to a database.
const perRoute = process.env.TEMI_TEST_DATABASE === 'postgres' ? 1 : 3

describe('hostile input', () => {
  it.each([{ hasPublicUrl: false }, { hasPublicUrl: true }])(
    'in an address is answered with a page of ours, in the language of the address, and safe headers: %o',
    async (options) => {
      const house = await testHouse(options)
      for (const path of paths) {
        const answer = await house.get(path)
        expect([path, answer.status]).toEqual([path, 404])
        expect(answer.text).toContain(path.startsWith('/en') ? '<html lang="en">' : '<html lang="ka">')
        expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      }
      expect((await house.post('/subscriptions/of/%ff/end', {})).status).toBe(404)
      expect((await house.get(`/search?q=${'a'.repeat(3000)}`)).status).toBe(200)
    },
  )

  it('in every field is stored or refused, and comes back escaped', async () => {
    const house = await testHouse()
    for (const value of fields) {
      const answer = await house.post('/contact', { body: value, name: value, phone: value, email: value, to: value })
      expect([value.slice(0, 30), answer.status]).toEqual([value.slice(0, 30), 422])
      expect(answer.text).not.toContain('<script>alert')
      expect(Object.keys(answer.headers)).not.toContain('set-cookie')
      const stored = await house.post('/contact', { body: `${value} words`, phone: '599123456' })
      expect([303, 422]).toContain(stored.status)
    }
    expect((await house.post('/contact', { body: ['one', 'two'], phone: '599123456' })).status).toBe(422)
    expect((await house.worker('read-messages').get('/staff/inbox')).text).not.toContain('<script>alert')
  })

  it('in numbers, types and sizes never becomes a mistake of ours', async () => {
    const house = await testHouse()
    const worker = house.worker('read-messages')
    for (const id of ['0', '-1', '1e3', '3000000000', 'one', '%00', '9'.repeat(40)]) {
      expect([id, (await worker.post(`/staff/inbox/message/${id}/state`, { state: 'closed' })).status]).toEqual([
        id,
        404,
      ])
    }
    const types = ['application/json', 'text/plain', 'multipart/form-data; boundary=', 'nonsense']
    for (const type of types) {
      expect((await house.post('/contact', { body: '{}' }, { 'content-type': type })).status).toBe(415)
    }
    expect((await house.post('/contact', { body: 'a'.repeat(300_000) })).status).toBe(413)
  })

  it('that is far too large is read to its end, so that an ordinary client reads the limit in its language', async () => {
    const house = await testHouse({ served: true })
    const body = Buffer.alloc(10 * 1024 * 1024, 'a=b&')
    const type = 'application/x-www-form-urlencoded'
    for (const [path, words] of [
      ['/contact', '256 კილობაიტს'],
      ['/en/contact', '256 kilobytes, about 29,000'],
    ] as const) {
      const headers = { origin: house.address, 'content-type': type }
      const answer = await fetch(house.address + path, { method: 'POST', headers, body })
      expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining(words)])
    }
    const form = new FormData()
    form.set('description', 'ა'.repeat(100_000))
    const headers = { origin: house.address }
    const long = await fetch(`${house.address}/en/services/enquiries`, { method: 'POST', headers, body: form })
    expect([long.status, await long.text()]).toEqual([
      413,
      expect.stringContaining('takes 256 kilobytes, about 87 thousand'),
    ])
  })

  it('does not lead out of the house', async () => {
    const house = await testHouse()
    for (const path of ['//evil.example/', '/\\\\evil.example/', '/en//evil.example/']) {
      const { status, location } = await house.get(path)
      if (status === 308) expect(location).toMatch(/^\/(?![\\/])/)
    }
  })

  it('of every kind, for every route there is, never becomes a mistake of ours and is always answered', {
    timeout: 60_000,
  }, async () => {
    const house = await testHouse({ served: true, hasPublicUrl: true })
    const seed = newSeed()
    const fuzzed = newFuzzed()
    const requests = requestsFor(house.house.routes, seed, perRoute)
    const session = await house.session(...house.house.app.permissions.map(({ name }) => name))
    for (const [at, request] of requests.entries()) {
      const sent = at % 2 === 0 ? request : asWorker(request, session)
      noteAnswer(fuzzed, sent, await injected(house, sent))
    }
    const lines = [...requests.filter((_, at) => at % 3 === 0), ...rawHorrors()]
    for (const request of lines) noteAnswer(fuzzed, request, await overTheLine(house.address, request))
    console.log(`fuzz, seed ${seed}: ${fuzzed.requests} requests: ${countsOf(fuzzed)}`)
    expect(fuzzed.faults).toEqual([])
    expect(fuzzed.requests).toBeGreaterThan(300)
  })
})

/** From another address each time, so that no rate hides what is behind it. */
async function injected(house: TestHouse, { method, url, headers, body }: FuzzRequest): Promise<string> {
  const remoteAddress = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
  const all = { origin: house.address, ...headers }
  // The method comes from the list of routes, so it is one that the server knows.
  const known = method as 'GET'
  const { statusCode } = await house.house.app.inject({
    method: known,
    url,
    headers: all,
    payload: body,
    remoteAddress,
  })
  return String(statusCode)
}
