import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle.ts'
import { load } from './load.ts'
import { accepted } from './parts.ts'
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
  return { url: origin, headers: { ...accepted, cookie: 'temi_session=nobody' }, paths }
}

async function measureKind(server: Server, what: string, paths: string[]): Promise<Row> {
  const kind = asking(server, paths)
  await load({ ...kind, connections: 4, amount: 40 })
  const stolen = stolenSoFar()
  const rounds: Round[] = []
  while (rounds.length < 2) rounds.push(await measureRound(server, kind))
  const four = await load({ ...kind, ...together })
  const taken = stolenSoFar() - stolen
  const wrong = rounds.reduce((sum, round) => sum + round.wrong, four.wrong)
  const [p99, held] = [leastOf(rounds, 'p99'), leastOf(rounds, 'held')]
  const measured = [
    `p99 ${all(rounds, 'p99')} ms (p50 ${all(rounds, 'p50')})`,
    `four together ${four.p99.toFixed(0)} ms (${four.p50.toFixed(0)})`,
    `loop held ${all(rounds, 'held')} ms (${all(rounds, 'computed')} of its own computing)`,
    `CPU ${leastOf(rounds, 'cost').toFixed(1)} ms a page`,
    ...(taken > 0 ? [`the host took ${taken} ms`] : []),
    ...(wrong > 0 ? [`${wrong} wrong answers`] : []),
  ]
  const holds = p99 < 50 && held <= 20 && wrong === 0
  return { what, measured: measured.join('; '), wanted: 'p99 < 50 ms, loop <= 20 ms', holds }
}

interface Round {
  p50: number
  p99: number
  cost: number
  held: number
  computed: number
  wrong: number
}

async function measureRound(server: Server, kind: ReturnType<typeof asking>): Promise<Round> {
  const before = await server.told()
  const { p50, p99, count, wrong } = await load({ ...kind, ...apart })
  const cost = ((await server.told()).cpu - before.cpu) / count
  // Once more, since to watch the event loop takes half as much of the processor as the pages do.
  const { held, computed } = await server.watched(() => load({ ...kind, ...apart }))
  return { p50, p99, cost, held, computed, wrong }
}

function leastOf(rounds: Round[], what: keyof Round): number {
  return Math.min(...rounds.map((round) => round[what]))
}

function all(rounds: Round[], what: keyof Round): string {
  return rounds.map((round) => round[what].toFixed(0)).join(', ')
}

/** Milliseconds of the cores that the host of a virtual machine gave to others while somebody here wanted them; Linux tells. */
function stolenSoFar(): number {
  if (process.platform !== 'linux') return 0
  const hundredths = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/)[8] ?? '0'
  return Number(hundredths) * 10
}
