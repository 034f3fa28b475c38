import { Agent, request as ask, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/app.ts'
import type { Module } from '#platform/module.ts'
import { type TestHouse, type TestHouseOptions, testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'

const agent = new Agent({ keepAlive: true })
afterAll(() => agent.destroy())

interface Heard {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

const unpacking: Record<string, (body: Buffer) => Buffer> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

/** Asks over a real line and unpacks nothing by itself. */
async function hear(
  house: TestHouse,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Heard> {
  const { promise, resolve, reject } = Promise.withResolvers<Heard>()
  const { hostname, port } = new URL(house.address)
  // The path by itself, as it stands: as a part of a whole address it would be put in order here.
  const sent = ask({ hostname, port, path, headers, method, agent }, async (answer) => {
    const body = await buffer(answer)
    const unpack = body.length > 0 ? unpacking[answer.headers['content-encoding'] ?? ''] : undefined
    resolve({
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body,
      text: (unpack?.(body) ?? body).toString(),
    })
  })
  sent.on('error', reject).end()
  return promise
}

const open = (options: TestHouseOptions = {}) => testHouse({ served: true, isWatched: true, ...options })

/** Whether answering it read anything from the database, as drawing always does. */
async function readsFor(house: TestHouse, visit: () => Promise<unknown>): Promise<boolean> {
  const before = house.seen.length
  await visit()
  return house.seen.length > before
}

async function rename(house: TestHouse, name: string): Promise<void> {
  await house.change(async (tx) => {
    const row = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('slug', '=', 'world-bank')
      .executeTakeFirstOrThrow()
    await tx.amend('organisation', row, { name_ka: name, name_en: name })
  })
}

/** A module of the test's own, whose pages wait and count as the test wants. */
function testing(routes: (app: App) => void): Module[] {
  return [...modules, { name: 'testing', publicRoutes: async (app: App) => routes(app) }]
}

async function nameOfBank(app: App): Promise<string> {
  const row = await app.db
    .selectFrom('organisation')
    .select('name_en')
    .where('slug', '=', 'world-bank')
    .executeTakeFirst()
  return row?.name_en ?? ''
}

const pagesIn = ({ house }: TestHouse) => house.app.memory.counts().pages

const bank = '/en/organisations/world-bank'
const session = { cookie: 'temi_session=nobody' }

describe('answers from memory', () => {
  it('are answered as the house itself answers, header by header', async () => {
    const house = await open()
    const paths = ['/', bank, '/projects?year=2015', '/feed.atom']
    for (const path of paths) {
      const etag = (await hear(house, path)).headers.etag ?? ''
      const asking = [
        {},
        { 'accept-encoding': 'gzip, deflate, br, zstd' },
        { 'accept-encoding': 'br;q=0, gzip;q=0.5' },
        { 'accept-encoding': 'zstd' },
        { 'if-none-match': etag },
        { 'if-none-match': `"other", ${etag.replace('W/', '')}` },
        { 'if-none-match': '*', 'accept-encoding': 'br' },
        { 'if-none-match': 'W/"other"', 'accept-encoding': 'br' },
      ]
      for (const headers of asking) {
        for (const method of ['GET', 'HEAD']) {
          // Nobody's session is a stranger's, but it leads past memory.
          const drawn = await hear(house, path, { ...headers, ...session }, method)
          const kept = await hear(house, path, headers, method)
          // Where Brotli is accepted it is made smaller at some time.
          const isMadeSmaller = headers['accept-encoding']?.startsWith('br;') === false
          const changing = { date: '', ...(isMadeSmaller && { 'content-length': '', 'content-encoding': '' }) }
          expect({ ...kept.headers, ...changing }, `${method} ${path}`).toEqual({ ...drawn.headers, ...changing })
          expect(kept.status).toBe(drawn.status)
          expect(kept.text === drawn.text, `${method} ${path}`).toBe(true)
        }
      }
      expect(await readsFor(house, () => hear(house, path)), path).toBe(false)
    }
  })

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'zstd'],
  ])('are smaller for those who ask again with %s, and hold the same', async (accepted, atFirst) => {
    const house = await open()
    const encoded = { 'accept-encoding': accepted }
    const first = await hear(house, '/projects', encoded)
    expect(first.headers['content-encoding']).toBe(atFirst)
    const isSmaller = async () => (await hear(house, '/projects', encoded)).body.length < first.body.length * 0.95
    await expect.poll(isSmaller, { timeout: 20_000 }).toBe(true)
    const later = await hear(house, '/projects', encoded)
    expect(later.headers['content-length']).toBe(String(later.body.length))
    expect(later.headers['content-encoding']).toBe('br')
    expect(later.text).toBe(first.text)
    await rename(house, 'New name')
    expect((await hear(house, bank, encoded)).text).toContain('New name')
  })

  it('are every page of the site, and no page of one reader', async () => {
    const house = await open()
    const map = (await hear(house, '/sitemap.xml')).text
    const paths = [...map.matchAll(/<loc>[^<]*?\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
    expect(paths.length).toBeGreaterThan(100)
    const wanted = paths.filter((path, index) => path.split('/').length < 4 || index % 40 === 0)
    for (const path of wanted) {
      expect((await hear(house, path)).status, path).toBe(200)
      expect(await readsFor(house, () => hear(house, path)), path).toBe(false)
    }
    const before = pagesIn(house)
    for (const path of [
      '/search?q=world',
      '/en/nothing',
      '/organisations/none',
      '/projects/',
      '/sign-in/forgotten',
      '/staff',
    ]) {
      const first = await hear(house, path)
      expect((await hear(house, path)).status, path).toBe(first.status)
    }
    expect(pagesIn(house)).toEqual(before)
    expect((await hear(house, '/projects/?fbclid=1')).headers.location).toBe('/projects?fbclid=1')
  })

  it('are one page whatever others add to the address, and different ones where the route asks', async () => {
    const house = await open()
    const plain = await hear(house, bank)
    for (const added of ['?fbclid=1', '?utm_source=a&utm_medium=b', '?', '?%6e=1', '?a=%FF&b'])
      expect((await hear(house, bank + added)).text, added).toBe(plain.text)
    expect(await readsFor(house, () => hear(house, `${bank}?fbclid=2`))).toBe(false)

    const one = await hear(house, '/projects?year=2015&state=completed&fbclid=1')
    const other = await hear(house, '/projects?gclid=2&state=completed&year=2015')
    expect(other.text).toBe(one.text)
    expect(one.text).not.toBe((await hear(house, '/projects')).text)
    expect(one.text).not.toBe((await hear(house, '/en/projects?year=2015&state=completed')).text)
  })

  it('are one page however its address is written, so that nobody drives the others out with it', async () => {
    const house = await open()
    for (const path of ['/projects', '/projects?year=2018', '/en/organisations?page=1']) await hear(house, path)
    await expect.poll(() => pagesIn(house)).toBe(3)
    for (const [asked, is] of [
      ['/projects#1', '/projects'],
      ['/projects#2?year=1', '/projects'],
      ['/%70rojects', '/projects'],
      ['/p%72oject%73', '/projects'],
      ['http://elsewhere.example/projects', '/projects'],
      ['/projects?year=2018&year=N', '/projects?year=2018'],
      ['/projects?%79ear=%32018', '/projects?year=2018'],
      ['/%65n/organisations?page=1&page=2', '/en/organisations?page=1'],
    ] as const) {
      const [one, other] = [await hear(house, asked), await hear(house, is)]
      expect([asked, one.status, one.text]).toEqual([asked, 200, other.text])
    }
    // What is no page of ours, and what says more than there is, is not kept at all.
    for (const [asked, status] of [
      ['/news?page=9999', 404],
      ['/projects?page=9999', 404],
      ['/projects?year=N', 303],
      ['/projects?view=N', 303],
      [`/projects?donor=${'x'.repeat(100)}`, 303],
      ['/projects?year=2018&place=N', 303],
    ] as const)
      expect([asked, (await hear(house, asked)).status]).toEqual([asked, status])
    expect(pagesIn(house)).toBe(3)
  })

  it('are not kept when something they had read changed while they were drawn', async () => {
    const gates: Array<() => void> = []
    const house = await open({
      modules: testing((app) => {
        app.get('/slow', async (_request, reply) => {
          const before = await nameOfBank(app)
          await new Promise<void>((resolve) => gates.push(resolve))
          return reply.document('text/plain', `${before}, ${await nameOfBank(app)}`)
        })
      }),
    })
    const first = hear(house, '/slow')
    await expect.poll(() => gates.length).toBe(1)
    await rename(house, 'second')
    gates[0]?.()
    expect((await first).text).toMatch(/, second$/)
    const next = hear(house, '/slow')
    await expect.poll(() => gates.length).toBe(2)
    gates[1]?.()
    expect((await next).text).toBe('second, second')
    expect((await hear(house, '/slow')).text).toBe('second, second')
    expect(gates.length).toBe(2)
  })

  it('are drawn once for many who wait, and never from before one of them came', async () => {
    const gates: Array<() => void> = []
    const house = await open({
      modules: testing((app) => {
        app.get('/slow', async (_request, reply) => {
          const name = await nameOfBank(app)
          await new Promise<void>((resolve) => gates.push(resolve))
          return reply.document('text/plain', name)
        })
      }),
    })
    const crowd = Array.from({ length: 50 }, () => hear(house, '/slow'))
    await expect.poll(() => gates.length).toBe(1)
    await rename(house, 'changed')
    const late = Array.from({ length: 20 }, (_, at) => hear(house, `/slow?fbclid=${at}`))
    gates[0]?.()
    await expect.poll(() => gates.length).toBeGreaterThan(1)
    const timer = setInterval(() => {
      for (const go of gates) go()
    }, 5)
    for (const one of await Promise.all(late)) expect(one.text).toBe('changed')
    const old = (await Promise.all(crowd)).filter(({ text }) => text !== 'changed')
    clearInterval(timer)
    // The one who had it drawn for himself.
    expect(old.length).toBe(1)
    expect(gates.length).toBe(2)
    expect((await hear(house, '/slow')).text).toBe('changed')
  })

  it('are not kept where they have asked what time it is', async () => {
    const house = await open({
      now: '2026-12-01T19:59:00Z',
      modules: testing((app) => {
        app.get('/now', async (_request, reply) =>
          reply.document('text/plain', `${await nameOfBank(app)} ${app.clock.now()}`),
        )
      }),
    })
    const before = (await hear(house, '/now')).text
    house.clock.advance('PT1M')
    expect((await hear(house, '/now')).text).not.toBe(before)
  })
})
