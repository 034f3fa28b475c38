import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { startBare } from './bare.ts'
import type { Drawn } from './house/draw.ts'
import { type Answered, load } from './load.ts'
import { type House, type Server, startServer } from './server.ts'
import type { Row } from './table.ts'

const listPage = '/organisations'
/** As browsers say it in 2026. */
export const accepted = { 'accept-encoding': 'gzip, deflate, br, zstd' }
/** As a telephone asks, so that its visit is counted too. */
export const asked = { ...accepted, 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile' }
/** A cookie that is no session: whoever has one gets a page drawn anew. */
const drawnAnew = { ...asked, cookie: 'temi_session=nobody' }

/** One of each kind. */
export const drawnPages = ['/', '/about', '/directions', '/projects', '/places', '/organisations', '/services', '/news']

/** From the start of the process to the first page in hand. */
export async function measureStart(house: House): Promise<Row[]> {
  const took: number[] = []
  for (let time = 0; time < 4; time += 1) {
    const begun = performance.now()
    const server = await startServer(house)
    await (await fetch(server.origin)).text()
    took.push(performance.now() - begun)
    await server.stop()
  }
  // The first start compiles what the others read.
  const best = Math.min(...took.slice(1))
  return [row('first page after process start', best / 1000, 's', best <= 500, '<= 0.5 s', 2)]
}

/** A page from memory and a 304, each against a bare server that sends the same bytes; and what drawing a page costs. */
export async function measurePages(house: House, drawn: Drawn[]): Promise<Row[]> {
  const server = await startServer(house)
  const etag = await madeSmaller(server.origin + listPage)
  const bare = await startBare(server.origin + listPage, asked)
  const rows: Row[] = []
  for (const [what, headers, status] of [
    ['page from memory', asked, 200],
    ['304', { ...asked, 'if-none-match': etag }, 304],
  ] as const) {
    const wanted = { connections: 16, seconds: 2, headers, status }
    const [ours, theirs]: [number[], number[]] = [[], []]
    const [ourCost, theirCost]: [number[], number[]] = [[], []]
    for (let round = 0; round < 6; round += 1) {
      const our = await answered(() => load({ ...wanted, url: server.origin + listPage }), cpuOf(server))
      const their = await answered(() => load({ ...wanted, url: bare.origin + listPage }), bare.cpu)
      ours.push(our.rate)
      theirs.push(their.rate)
      ourCost.push(our.cost)
      theirCost.push(their.cost)
    }
    // Each beside the one it was measured with: the speed of a shared machine changes from minute to minute.
    const share = medianOf(ours.map((our, round) => our / (theirs[round] ?? 0)))
    const cpu = `CPU ${medianOf(ourCost).toFixed(0)} and ${medianOf(theirCost).toFixed(0)} µs an answer`
    const rates = `${medianOf(ours).toFixed(0)} and ${medianOf(theirs).toFixed(0)} a second; ${cpu}`
    const named = `${what}, share of a bare node:http (median of ${ours.length} pairs; ${rates})`
    rows.push(row(named, share, '', share >= 0.85, '>= 0.85', 2))
  }
  bare.stop()
  for (const one of drawn) rows.push(...drawnRows(one, await costOfDrawing(server, one.path)))
  await server.stop()
  return rows
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Asks for a page until it comes as it comes to everybody from then on; answers its tag. */
async function madeSmaller(page: string): Promise<string> {
  for (;;) {
    const { headers } = await fetch(page, { headers: asked })
    if (headers.get('content-encoding') === 'br') return headers.get('etag') ?? ''
    await setTimeout(50)
  }
}

/** The limit is that of drawing and compressing; what comes to it around them is told beside. */
function drawnRows({ path, draw, compress, byBrotli, written, sent }: Drawn, whole: number): Row[] {
  const sizes = `${(written / 1000).toFixed(1)} kB, ${(sent / 1000).toFixed(1)} kB sent`
  const compressed = `compressed (${compress.toFixed(2)} ms, by Brotli ${byBrotli.toFixed(2)}; ${sizes})`
  const what = `${path} drawn (${draw.toFixed(2)} ms) and ${compressed}, CPU`
  return [
    row(what, draw + compress, 'ms', draw + compress <= 1, '<= 1 ms', 2),
    row(
      `${path}: the same with what it reads anew, HTTP and everything else in the process`,
      whole,
      'ms',
      undefined,
      '',
      2,
    ),
  ]
}

function cpuOf(server: Server): () => Promise<number> {
  return async () => (await server.told()).cpu
}

/** Answers a second, and microseconds of the server's CPU for each. */
async function answered(ask: () => Promise<Answered>, cpu: () => Promise<number>) {
  const before = await cpu()
  const { rate, count } = await ask()
  return { rate, cost: (((await cpu()) - before) / count) * 1000 }
}

async function costOfDrawing(server: Server, path: string): Promise<number> {
  const wanted = { url: server.origin + path, connections: 4, headers: drawnAnew }
  await load({ ...wanted, amount: 300 })
  const before = await server.told()
  const { count } = await load({ ...wanted, amount: 1000 })
  return ((await server.told()).cpu - before.cpu) / count
}

/** Pages drawn by two processes on one PostgreSQL against one. */
export async function measureTwo(house: House): Promise<Row[]> {
  if (cpus().length < 4) {
    const measured = `not measured: ${cpus().length} cores`
    return [
      {
        what: 'pages drawn by two processes on PostgreSQL',
        measured,
        wanted: '>= 1.8 of one, where there are 4 cores',
      },
    ]
  }
  const [first, second] = [await startServer(house), await startServer(house)]
  const ask = (url: string) => load({ url: url + listPage, connections: 8, seconds: 10, headers: drawnAnew })
  const one = (await ask(first.origin)).rate
  const [a, b] = await Promise.all([ask(first.origin), ask(second.origin)])
  await Promise.all([first.stop(), second.stop()])
  const times = (a.rate + b.rate) / one
  return [row('pages drawn by two processes on PostgreSQL, times one', times, '', times >= 1.8, '>= 1.8', 2)]
}

export function row(
  what: string,
  value: number,
  unit: string,
  holds: boolean | undefined,
  wanted: string,
  digits: number,
): Row {
  return { what, measured: `${value.toFixed(digits)} ${unit}`.trim(), wanted, holds }
}
