import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Page } from '#design/page.tsx'
import type { App } from '#platform/app.ts'
import type { Module } from '#platform/module.ts'
import type { Card, RecordKind } from '#platform/records.ts'
import { examples } from '../test/examples.ts'
import { inventedPack, type TestHouse, testHouse } from '../test/house.ts'
import { listFindable } from '../test/search-entries.ts'
import { declaredColumns, tableOwners } from '../test/watch.ts'
import { modules } from './modules.ts'

// The rules of the guide that can only be seen on a house that runs.
const records = modules.flatMap((module) => module.records ?? [])
const publicRecords = records.filter((record) => record.seenBy === 'everybody')

async function cardsOf({ house }: TestHouse, record: RecordKind): Promise<Card[]> {
  return record.card(house.engine.read, await record.published(house.engine.read))
}

let shared: Promise<TestHouse> | undefined

/** The house these tests read, in which there is at least one record of this kind that everybody may see. */
async function houseWith(record: RecordKind): Promise<TestHouse> {
  shared ??= houseWithExamples()
  const house = await shared
  expect((await cardsOf(house, record)).length, `no ${record.kind} in the pack: make one in test/examples.ts`).not.toBe(
    0,
  )
  return house
}

async function houseWithExamples(): Promise<TestHouse> {
  const house = await testHouse({ until: 'file' })
  for (const { kind } of publicRecords) if (examples[kind]) await house.change(examples[kind])
  return house
}

/** Every record on SQLite; on PostgreSQL a few of each kind, since what is drawn from rows is the same. */
function someOf(cards: Card[], { house }: TestHouse): Card[] {
  return house.engine.name === 'sqlite' ? cards : cards.filter((_, index) => index % 8 === 0)
}

describe.each(publicRecords.map((record) => [record.kind, record] as const))('every %s', (kind, record) => {
  it('has a page in both languages with its name on it', async () => {
    const house = await houseWith(record)
    for (const card of someOf(await cardsOf(house, record), house)) {
      const [path = '', fragment] = record.url(card).split('#')
      const georgian = await house.get(path)
      const english = await house.get(`/en${path}`)
      expect([path, georgian.status, english.status]).toEqual([path, 200, 200])
      expect(plain(georgian.text)).toContain(plain(card.title.ka))
      expect(plain(english.text)).toContain(plain(card.title.en))
      if (fragment) expect(georgian.text).toContain(`id="${fragment}"`)
    }
  })

  it('is found by its own title, in either language and from either interface', async () => {
    const house = await houseWith(record)
    for (const { slug, title } of someOf(await cardsOf(house, record), house)) {
      for (const words of [title.ka, title.en].filter((one) => one !== '')) {
        for (const address of ['/search.json', '/en/search.json']) {
          const { text } = await house.get(`${address}?${new URLSearchParams({ q: words })}`)
          const found: Array<{ record: string }> = JSON.parse(text).results
          expect([words, ...found.map((one) => one.record)]).toContain(`${kind}:${slug}`)
        }
      }
    }
  }, 60_000)

  it('has a search entry as long as it is published', async () => {
    const house = await houseWith(record)
    const cards = await cardsOf(house, record)
    const found = await listFindable(house.house.engine.read, kind)
    expect(found.sort()).toEqual(cards.map((card) => card.number).sort())
  })

  it('is shown only if it is published, and among those that were asked for', async () => {
    const { house } = await houseWith(record)
    const all = await record.published(house.engine.read)
    expect(await record.published(house.engine.read, all.slice(0, 1))).toEqual(all.slice(0, 1))
    expect(await record.published(house.engine.read, [999_999])).toEqual([])
    for (const numbers of [[], [999_999]]) expect(await record.card(house.engine.read, numbers)).toEqual([])
    expect(await record.words(house.engine.read, [])).toEqual([])
  })
})

describe('kinds of records', () => {
  it('have names of their own', () => {
    const names = records.map((record) => record.kind)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('tables', () => {
  it('each belong to the part that declares them, and only that part has been seen to write them', async () => {
    const house = await testHouse({ pack: inventedPack, isWatched: true })
    const worker = house.worker('read-messages', 'administer-house')
    await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })
    await worker.post('/staff/inbox/message/1/call', { said: 'დავურეკე', key: 'k'.repeat(20), settles: 'true' })
    const owners = tableOwners()
    const written = house.seen.filter((one) => one.writes)
    expect(written.length).toBeGreaterThan(0)
    for (const { part, table } of written) expect([table, owners.get(table)]).toEqual([table, part])
  })

  it('are all declared: none stands in the database that no part owns', async () => {
    const { house } = await testHouse()
    const tables = await house.engine.read.introspection.getTables()
    const owners = tableOwners()
    expect(
      tables.map((table) => table.name).filter((name) => !owners.has(name) && !name.startsWith('kysely_')),
    ).toEqual([])
    const existing = new Set(tables.map((table) => table.name))
    expect([...owners.keys()].filter((name) => !existing.has(name))).toEqual([])
  })

  it('have just the columns that their rows declare', async () => {
    const { house } = await testHouse()
    const tables = await house.engine.read.introspection.getTables()
    const actual = tables
      .filter((table) => !table.name.startsWith('kysely_'))
      .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()])
    const declared = Object.entries(declaredColumns()).map(([name, columns]) => [name, columns.toSorted()])
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(actual))
  })
})

describe('the workspace', () => {
  it('does not open while a route names no permission', async () => {
    const careless: Module = {
      name: 'careless',
      staffRoutes: (app: App) => {
        app.get('/careless', async (_request, reply) => reply.html(<Page title="?" />))
      },
    }
    await expect(testHouse({ modules: [...modules, careless] })).rejects.toThrow(
      '/staff/careless does not say who may use it',
    )
  })

  it('is not there for a stranger, whatever is asked of it', async () => {
    const house = await testHouse()
    for (const path of [
      '/staff',
      '/staff/',
      '/staff/inbox',
      '/staff/anything',
      '/en/staff/inbox',
      '/staff/inbox/message/1',
    ]) {
      expect([path, (await house.get(path)).status]).toEqual([path, path === '/staff/' ? 308 : 404])
    }
    expect((await house.post('/staff/inbox/message/1/answer', {})).status).toBe(404)
    const nothing = await house.get('/staff/nothing-here')
    const stranger = await house.get('/staff/inbox')
    expect(stranger.text.replaceAll('/staff/inbox', '/staff/nothing-here')).toBe(nothing.text)
  })

  it('is never kept by a cache', async () => {
    const house = await testHouse()
    const answer = await house.worker('read-messages').get('/staff/inbox')
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('another association', () => {
  it('moves in with its own pack, and nothing of the first is seen', async () => {
    const house = await testHouse({ pack: inventedPack })
    const home = await house.get('/')
    expect(home.status).toBe(200)
    expect(home.text).toContain('მდელო')
    expect((await house.get('/en/contact')).text).toContain('Tamar Velispiri')
    for (const record of publicRecords) {
      for (const card of await cardsOf(house, record)) {
        const page = await house.get(record.url(card).split('#')[0] ?? '')
        expect([record.url(card), page.status]).toEqual([record.url(card), 200])
        expect(page.text).not.toMatch(/იმერეთ|წყალტუბო|TSEGA/)
      }
    }
  })

  it('is taken in once: what staff have changed stays at the next start', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { engine } = house.house
    const was = await engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
    const { openHouse } = await import('./house.tsx')
    const { setClock } = await import('#platform/clock.ts')
    const again = await openHouse({
      engine,
      clock: setClock('2027-01-01T00:00:00Z'),
      assets: { style: '', innerStyle: '', staffStyle: '', script: '', fonts: { ka: [], en: [] } },
      pack: inventedPack,
      filesFolder: join(tmpdir(), 'temi-test-files'),
      origin: () => 'http://localhost',
      dataFolder: tmpdir(),
    })
    expect(await engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()).toEqual(was)
    await again.app.close()
  })
})

/** Text as it can be compared: without tags, with quotes as they are read. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
