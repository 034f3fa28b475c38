import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle.ts'
import { load } from './load.ts'
import { type House, type Server, startServer } from './server.ts'
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

const seconds = 10
/** Twenty readers, each of whom asks once a second in their own time: a busy day; nothing of it comes from memory. */
const apart = { connections: 1, readers: 20, rate: 1, seconds }
/** The same in the worst order: four ask together, and again as soon as they are answered, until the second has its twenty. */
const together = { connections: 4, rate: 20, seconds }

/** Every kind of page of a large house, drawn anew for each request. */
export async function measureScale(house: House): Promise<Row[]> {
  const server = await startServer(house)
  await server.settled()
  // As a house that has been open for a while: what is called often is compiled by then.
  for (const [, paths] of pages) await load({ ...asking(server, paths), connections: 4, amount: 200 })
  const rows: Row[] = []
  for (const [what, paths] of pages)
    rows.push(await measureKind(server, `large house, ${house.url ? 'PostgreSQL' : 'SQLite'}: ${what}`, paths))
  await server.stop()
  return rows
}

function asking({ origin }: Server, paths: string[]) {
  return { url: origin, headers: { 'accept-encoding': 'br', cookie: 'temi_session=nobody' }, paths }
}

async function measureKind(server: Server, what: string, paths: string[]): Promise<Row> {
  const kind = asking(server, paths)
  await load({ ...kind, connections: 4, amount: 40 })
  const [before, stolen] = [await server.told(), stolenSoFar()]
  const each = await load({ ...kind, ...apart })
  const cost = ((await server.told()).cpu - before.cpu) / each.count
  const taken = stolenSoFar() - stolen
  const four = await load({ ...kind, ...together })
  // Once more, since to watch the event loop takes half as much of the processor as the pages do.
  const { held, computed } = await server.watched(() => load({ ...kind, ...apart }))
  const wrong = each.wrong + four.wrong
  const measured = [
    `p99 ${each.p99.toFixed(0)} ms (p50 ${each.p50.toFixed(0)})`,
    `four together ${four.p99.toFixed(0)} ms (${four.p50.toFixed(0)})`,
    `loop held ${held.toFixed(0)} ms (${computed.toFixed(0)} of its own computing)`,
    `CPU ${cost.toFixed(1)} ms a page`,
    ...(taken > 0 ? [`the host took ${taken} ms`] : []),
    ...(wrong > 0 ? [`${wrong} wrong answers`] : []),
  ]
  const holds = each.p99 < 50 && held <= 20 && wrong === 0
  return { what, measured: measured.join('; '), wanted: 'p99 < 50 ms, loop <= 20 ms', holds }
}

/** Milliseconds of the cores that the host of a virtual machine gave to others while somebody here wanted them; Linux tells. */
function stolenSoFar(): number {
  if (process.platform !== 'linux') return 0
  const hundredths = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/)[8] ?? '0'
  return Number(hundredths) * 10
}
