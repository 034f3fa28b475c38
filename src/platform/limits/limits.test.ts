import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { groupOf, has, listOf } from './addresses.ts'
import { goalOf, keepPace, type Standing } from './pace.ts'

const body = 'ჩვენს სოფელში წყლის ტუმბო გაფუჭდა და არავინ აკეთებს.'

async function sendFrom(house: TestHouse, remoteAddress: string, path = '/contact', email = 'nino@example.ge') {
  const headers = { origin: house.address, 'content-type': 'application/x-www-form-urlencoded' }
  const payload = String(new URLSearchParams({ body, phone: '599123456', email, password: 'very secret' }))
  return house.house.app.inject({ method: 'POST', url: path, headers, payload, remoteAddress })
}

/** What a line is answered, on which each text is sent when the one before it was answered. */
async function statusesOf(house: TestHouse, texts: string[]): Promise<string[]> {
  const line = connect(Number(new URL(house.address).port), 'localhost')
  let heard = ''
  line.on('data', (piece) => {
    heard += piece
  })
  for (const text of texts) {
    line.write(text)
    await once(line, 'data')
  }
  if (!line.closed) await once(line, 'close')
  return [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status)
}

describe('limits', () => {
  it('slow one address down, say when to come again, and give back what was typed', async () => {
    const house = await testHouse()
    for (let sent = 0; sent < 60; sent += 1) expect((await sendFrom(house, '2001:db8:1:2::1')).statusCode).toBe(303)
    // Another address of the same household.
    const refused = await sendFrom(house, '2001:db8:1:2::ffff', '/en/contact')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500)
    expect(refused.body).toContain('<html lang="en">')
    expect(refused.body).toContain(`value="${body}"`)
    expect(refused.body).toContain('action="/en/contact"')
    expect(refused.body).not.toContain('very secret')
    expect((await sendFrom(house, '2001:db8:1:3::1')).statusCode).toBe(303)
    // Whoever may not write any more may still read.
    const read = await house.house.app.inject({ url: '/contact', remoteAddress: '2001:db8:1:2::1' })
    expect(read.statusCode).toBe(200)
  })

  it('are ten tries a minute for a password', async () => {
    const house = await testHouse()
    const tries = []
    for (let one = 0; one < 11; one += 1) tries.push((await sendFrom(house, '192.0.2.7', '/sign-in')).statusCode)
    expect(tries.slice(0, 10)).not.toContain(429)
    expect(tries[10]).toBe(429)
    // However it is written, it is the same worker as long as the house finds the same one.
    for (const email of ['nino@example.ge\0', '\0 Nino@EXAMPLE.ge\r\n', '\u00a0nino@example\0.ge\ufeff'])
      expect([email, (await sendFrom(house, '192.0.2.7', '/sign-in', email)).statusCode]).toEqual([email, 429])
    expect((await sendFrom(house, '192.0.2.7', '/sign-in', 'nina@example.ge')).statusCode).toBe(422)
  })

  it('refuse a form with too many fields', async () => {
    const house = await testHouse()
    const answer = await house.post('/contact', { body: Array(400).fill('a') })
    expect(answer.status).toBe(413)
  })

  it('answer what cannot be read, also after what could, and never let it through', async () => {
    const house = await testHouse({ served: true })
    expect(house.house.app.server.headersTimeout).toBe(15_000)
    const get = 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'
    const large = `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(20_000)}\r\n\r\n`
    expect(await statusesOf(house, [large])).toEqual(['431'])
    expect(await statusesOf(house, [get, get, 'what is this?\r\n\r\n'])).toEqual(['200', '200', '400'])
    expect(await statusesOf(house, [get + get + large])).toEqual(['200', '200', '431'])
  })

  it('let a telephone at the edge of the net read to the end, and not who reads to hold a line', () => {
    const minute = 60_000
    /** The minute in which it is given up; nothing where everything was read. */
    const ended = (answer: number, takes: (after: number) => number, buffer = answer): number | undefined => {
      let goal: ReturnType<typeof goalOf>
      for (let after = 0; after <= 10_000; after += 1) {
        // A buffer waits whole until its last byte is taken; a stream gives the next one only then.
        const taken = Math.floor(takes(after) / buffer) * buffer
        const waits = Math.max(0, Math.min(buffer, answer - taken))
        const line: Standing = { bytesWritten: taken + waits, writableLength: waits }
        goal = goalOf(line, goal === 'missed' ? undefined : goal, after * minute)
        if (goal === undefined) return undefined
        if (goal === 'missed') return after
      }
      return Number.POSITIVE_INFINITY
    }
    const kilobyteASecond = (after: number) => after * 60 * 1000
    expect(ended(100_000, kilobyteASecond)).toBe(undefined)
    expect(ended(15_000_000, kilobyteASecond)).toBe(undefined)
    expect(ended(15_000_000, kilobyteASecond, 65_536)).toBe(undefined)
    expect(ended(100_000, (after) => after * 2)).toBeLessThan(6)
    expect(ended(1_000_000_000, (after) => after * 2, 65_536)).toBeLessThan(6)
  })

  it('end such a line for good: what the system still holds for it does not go out either', async () => {
    const server = createServer((_request, answer) => answer.end(Buffer.alloc(20_000_000)))
    keepPace(server, { leastBytesASecond: 1e12, slack: 100, every: 20 })
    const closed = new Promise((done) => server.once('connection', (socket: Socket) => socket.once('close', done)))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
    line.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
    await once(line, 'readable')
    await closed
    const [error] = await once(line.resume(), 'error')
    expect(error.code).toBe('ECONNRESET')
    server.close()
  })

  it.runIf(process.platform === 'linux')(
    'leave a line alone whose reader takes what the system holds of it',
    async () => {
      const bytes = 20_000_000
      const server = createServer((_request, answer) => answer.end(Buffer.alloc(bytes)))
      keepPace(server, { leastBytesASecond: 1, slack: 300, every: 20 })
      server.setTimeout(300)
      await once(server.listen(0, '127.0.0.1'), 'listening')
      let taken = 0
      let isSlow = true
      const onread = {
        buffer: Buffer.alloc(131_072),
        callback: (count: number) => {
          taken += count
          if (isSlow) setTimeout(() => line.resume(), 100)
          return !isSlow
        },
      }
      const line = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', onread })
      line.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n')
      setTimeout(() => {
        isSlow = false
      }, 3000)
      await once(line, 'close')
      expect(taken).toBeGreaterThan(bytes)
      server.close()
    },
  )

  it('know a household and a proxy by their address', () => {
    expect(groupOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(groupOf('2001:db8:1:2:3:4:5:6')).toBe(groupOf('2001:db8:1:2::1'))
    expect(groupOf('2001:db8::1')).not.toBe(groupOf('2001:db8:0:1::1'))
    const proxies = listOf('loopback, 10.0.0.0/8, 2001:db8::1')
    expect(['127.0.0.1', '::1', '10.2.3.4', '::ffff:10.2.3.4', '2001:db8::1'].every((one) => has(proxies, one))).toBe(
      true,
    )
    expect(has(proxies, '192.0.2.1') || has(listOf(undefined), '127.0.0.1')).toBe(false)
  })
})

describe('safety that others can see', () => {
  it('names whom to write to about a hole', async () => {
    const house = await testHouse()
    const answer = await house.get('/.well-known/security.txt')
    expect(answer.status).toBe(200)
    expect(answer.text).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 2027-05-30T/)
  })

  it('is told truly: every test that SECURITY.md names is there', () => {
    const root = join(import.meta.dirname, '..', '..', '..')
    const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
    const named = [...text.matchAll(/`((?:src|test)\/[\w./-]+\.tsx?)`/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(8)
    for (const path of named) expect(readFileSync(join(root, path), 'utf8'), path).not.toBe('')
  })
})
