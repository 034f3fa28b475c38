import { randomInt } from 'node:crypto'
import { connect } from 'node:net'
import fc from 'fast-check'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { formToken } from '#platform/tokens.ts'

/** A route as the server itself knows it. */
export interface KnownRoute {
  method: string
  url: string
}

export interface Fuzzed {
  requests: number
  /** How often each method was answered with each status. */
  statuses: Map<string, Map<string, number>>
  /** Requests answered with 500 or not at all. */
  faults: string[]
}

// What somebody may put where a word is expected. Some of it is no text at all, so it is kept as bytes.
const nasty: Buffer[] = [
  'ordinary',
  '\0',
  'a\0b',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '9'.repeat(400),
  '-1',
  '1e309',
  'NaN',
  '\r\nset-cookie: a=b',
  '[]',
  '{"a":'.repeat(2000),
  'ა'.repeat(3000),
  '\u202e\ufeff\u0000',
  '%',
  '%00',
  '%ff%fe',
  '%ED%A0%80',
  '%C0%AF',
].map((text) => Buffer.from(text))

const noText = [
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc0, 0xaf]),
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.alloc(0),
]
const names = [
  'body',
  'name',
  'phone',
  'email',
  'to',
  'q',
  'page',
  '__proto__',
  'constructor',
  'form_token',
  'a[b][c]',
  '',
]

const value = fc.oneof(
  fc.constantFrom(...nasty, ...noText),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
)
const field = fc.tuple(fc.constantFrom(...names), value)
const fields = fc.array(field, { maxLength: 12 })

const urlencoded = fields.map((pairs) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.concat(pairs.flatMap(([name, given]) => [Buffer.from(`${name}=`), given, Buffer.from('&')])),
}))

const multipart = fc.tuple(fields, fc.constantFrom('x', '', '--', 'y', 'ა')).map(([pairs, announced]) => ({
  type: `multipart/form-data; boundary=${announced}`,
  body: Buffer.concat([
    ...pairs.flatMap(([name, given], at) => [
      Buffer.from(
        `--x\r\ncontent-disposition: form-data; name="${name}"${at % 3 === 0 ? '; filename="../a.png"' : ''}\r\n\r\n`,
      ),
      given,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--x--\r\n'),
  ]),
}))

const others = fc
  .tuple(
    fc.constantFrom('application/json', 'text/plain', 'application/xml', 'nonsense', 'text/html; charset=utf-7', ''),
    value,
  )
  .map(([type, body]) => ({ type, body }))

const hostile: Array<Record<string, string>> = [
  {},
  { cookie: 'temi_session=\u0001; temi_session=b; =; a' },
  { cookie: `temi_session=${'a'.repeat(7000)}` },
  { 'accept-encoding': 'br;q=banana, gzip, *' },
  { 'accept-language': 'x'.repeat(4000) },
  { 'x-forwarded-for': 'not, an, address', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
  { 'if-none-match': '"'.repeat(500), 'if-modified-since': 'never', range: 'bytes=-1,0-,5-2' },
  { expect: '200-maybe', 'content-encoding': 'gzip' },
  { 'transfer-encoding': 'chunked' },
  { 'x-http-method-override': 'DELETE', host: 'evil.example:99999' },
]

const word = fc.constantFrom(
  '1',
  '0',
  '-1',
  '99999999999999999999',
  '%00',
  '%ff',
  '..%2f..',
  '__proto__',
  '%F0%9F%92%A3',
  'ა'.repeat(20),
  'a'.repeat(250),
)
const query = fc.constantFrom(
  '',
  '?q=%00',
  '?q=%ED%A0%80',
  '?page=1e9',
  '?page=-1&page=2',
  '?__proto__[a]=b',
  `?q=${'a'.repeat(3000)}`,
  '?%',
  '?q=ტუმბო',
)

export interface FuzzRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer
}

/** Requests for every route, by the given seed: the same seed gives the same requests. */
export function requestsFor(routes: KnownRoute[], seed: number, perRoute: number): FuzzRequest[] {
  const parts = fc.tuple(
    fc.oneof(urlencoded, multipart, others),
    fc.constantFrom(...hostile),
    word,
    query,
    fc.boolean(),
  )
  return routes.flatMap(({ method, url }, at) =>
    fc.sample(parts, { seed: seed + at, numRuns: perRoute }).map(([content, headers, instead, asked, isEnglish]) => ({
      method,
      url: encodeURI(`${isEnglish ? '/en' : ''}${url.replaceAll(/:\w+|\*/g, instead)}${asked}`).replaceAll('%25', '%'),
      headers: { ...(content.type ? { 'content-type': content.type } : {}), ...headers },
      body: ['GET', 'HEAD'].includes(method) ? Buffer.alloc(0) : content.body,
    })),
  )
}

/** The same request by a worker who has come in, so that it gets as far as the workspace. */
export function asWorker(request: FuzzRequest, session: string): FuzzRequest {
  const body = Buffer.concat([tokenFor(request.headers['content-type'] ?? '', formToken(session)), request.body])
  return { ...request, headers: { ...request.headers, cookie: `${sessionCookie}=${session}` }, body }
}

/** The token as the first field of a form of this type. */
function tokenFor(type: string, token: string): Buffer {
  if (type.includes('urlencoded')) return Buffer.from(`form_token=${token}&`)
  if (type !== 'multipart/form-data; boundary=x') return Buffer.alloc(0)
  return Buffer.from(`--x\r\ncontent-disposition: form-data; name="form_token"\r\n\r\n${token}\r\n`)
}

export function newFuzzed(): Fuzzed {
  return { requests: 0, statuses: new Map(), faults: [] }
}

export function noteAnswer(fuzzed: Fuzzed, request: FuzzRequest, status: string): void {
  fuzzed.requests += 1
  const own = fuzzed.statuses.get(request.method) ?? new Map<string, number>()
  fuzzed.statuses.set(request.method, own.set(status, (own.get(status) ?? 0) + 1))
  const isFault = status === 'no answer' || (status.startsWith('5') && status !== '505' && status !== '501')
  if (isFault)
    fuzzed.faults.push(
      `${status}: ${request.method} ${request.url.slice(0, 120)} ${JSON.stringify(request.headers).slice(0, 200)}`,
    )
}

/** `GET 120 (100 x 200, 20 x 404); POST ...` */
export function countsOf({ statuses }: Fuzzed): string {
  const lines = [...statuses].sort().map(([method, own]) => {
    const counts = [...own].sort().map(([status, count]) => `${count} x ${status}`)
    return `${method} ${[...own.values()].reduce((sum, count) => sum + count, 0)} (${counts.join(', ')})`
  })
  return lines.join('; ')
}

/** Sends one request as bytes over a real line, as no library would let us, and answers the status. */
export function overTheLine(origin: string, { method, url, headers, body }: FuzzRequest): Promise<string> {
  const { port, host } = new URL(origin)
  const lines = Object.entries({ host, origin, ...headers }).map(([name, given]) => `${name}: ${given}`)
  const length = headers['transfer-encoding'] ? [] : [`content-length: ${body.length}`]
  const head = [`${method} ${url} HTTP/1.1`, ...lines, ...length, 'connection: close', '', ''].join('\r\n')
  return new Promise((resolve) => {
    let answer = ''
    const line = connect(Number(port), 'localhost')
    line.setTimeout(20_000, () => line.destroy())
    line.on('data', (piece) => {
      if (answer.length < 100) answer += piece.toString('latin1')
    })
    // A line that is reset after the answer has come was answered all the same.
    line.on('error', () => undefined)
    line.on('close', () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'no answer'))
    line.write(Buffer.from(head, 'latin1'))
    // Nothing is ended from this side: Node takes a line that is closed halfway for a reader who has left.
    line.write(headers['transfer-encoding'] ? inChunks(body) : body)
  })
}

function inChunks(body: Buffer): Buffer {
  const piece = body.length > 0 ? [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')] : []
  return Buffer.concat([...piece, Buffer.from('0\r\n\r\n')])
}

export const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 'a=b&')

/** What no library sends: too much, too long, cut off, not HTTP at all. */
export function rawHorrors(): FuzzRequest[] {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return [
    { method: 'POST', url: '/contact', headers: form, body: tenMegabytes },
    {
      method: 'POST',
      url: '/services/enquiries',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: tenMegabytes,
    },
    { method: 'POST', url: '/contact', headers: form, body: Buffer.from('a=b&'.repeat(50_000)) },
    { method: 'GET', url: `/${'a'.repeat(60_000)}`, headers: {}, body: Buffer.alloc(0) },
    { method: 'GET', url: '/', headers: { cookie: 'a'.repeat(60_000) }, body: Buffer.alloc(0) },
    { method: 'BREW', url: '/', headers: {}, body: Buffer.alloc(0) },
    { method: 'GET', url: 'http://evil.example/', headers: {}, body: Buffer.alloc(0) },
    { method: 'OPTIONS', url: '*', headers: {}, body: Buffer.alloc(0) },
    { method: 'GET', url: '/\u0001\u007f', headers: {}, body: Buffer.alloc(0) },
    { method: 'GET', url: '/', headers: { 'bad name': 'x' }, body: Buffer.alloc(0) },
  ]
}

export function newSeed(): number {
  return Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31))
}
