import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle.ts'
import { load } from './load.ts'
import { type House, startServer } from './server.ts'
import type { Row } from './table.ts'

interface Wanted {
  query: string
}

const queries: Wanted[] = JSON.parse(
  readFileSync(join(root, 'src', 'modules', 'search', 'queries-wanted.json'), 'utf8'),
)
const asked = (path: string) => queries.map(({ query }) => `${path}?${new URLSearchParams({ q: query })}`)

const pages: Array<[what: string, paths: string[]]> = [
  ['list of news', ['/news', '/en/news']],
  ['a year of news', ['/news?year=2019', '/en/news?year=2020&page=3']],
  ['list of projects', ['/projects', '/en/projects?year=2019']],
  ['list of organisations', ['/organisations', '/organisations?page=300']],
  ['place', ['/places/demo-place-7', '/en/places/demo-place-77']],
  ['feed', ['/feed.atom', '/en/feed.json']],
  ['feed of a record', ['/places/demo-place-7/feed.atom', '/en/projects/demo-project-7/feed.json']],
  ['search', asked('/search')],
  ['search.json', asked('/search.json')],
]

/** So many requests a second, from so many connections: a busy day; nothing of it comes from memory. */
const [rate, connections, seconds] = [20, 4, 10]

/** Every kind of page of a large house, drawn anew for each request. */
export async function measureScale(house: House): Promise<Row[]> {
  const server = await startServer(house)
  await server.settled()
  const database = house.url ? 'PostgreSQL' : 'SQLite'
  const headers = { 'accept-encoding': 'br', cookie: 'temi_session=nobody' }
  const rows: Row[] = []
  for (const [what, paths] of pages) {
    const kind = { url: server.origin, connections, headers, paths }
    await load({ ...kind, amount: 40 })
    const before = await server.told()
    const { p50, p99, wrong, count } = await load({ ...kind, rate, seconds })
    const cost = ((await server.told()).cpu - before.cpu) / count
    // Once more, since to watch the event loop takes half as much of the processor as the pages do.
    const { held, computed } = await server.watched(() => load({ ...kind, rate, seconds }))
    rows.push({
      what: `large house, ${database}: ${what}`,
      measured: `p99 ${p99.toFixed(0)} ms (p50 ${p50.toFixed(0)}); loop held ${held.toFixed(0)} ms (${computed.toFixed(0)} of its own computing); CPU ${cost.toFixed(1)} ms a page${wrong > 0 ? `; ${wrong} wrong answers` : ''}`,
      wanted: 'p99 < 50 ms, loop <= 20 ms',
      holds: p99 < 50 && held <= 20 && wrong === 0,
    })
  }
  await server.stop()
  return rows
}
