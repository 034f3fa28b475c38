import { setTimeout } from 'node:timers/promises'
import { load } from './load.ts'
import { asked, row } from './parts.ts'
import { type House, type Server, startServer } from './server.ts'
import type { Row } from './table.ts'

const million = 1_000_000
const longestSeconds = 240
const most = 160

/** Memory after a million requests, or as many as four minutes allow; and with other pages in memory all the time. */
export async function measureMemory(house: House): Promise<Row[]> {
  const server = await startServer(house)
  const rows = [await afterMany(server), await afterOthers(server)]
  await server.stop()
  return rows
}

async function afterMany(server: Server): Promise<Row> {
  const paths = ['/', '/organisations', '/projects', '/places', '/news', '/services', '/about', '/contact']
  const until = performance.now() + longestSeconds * 1000
  let count = 0
  while (count < million && performance.now() < until) {
    count += (await load({ url: server.origin, connections: 16, seconds: 15, paths, headers: asked })).count
  }
  const { resident } = await server.told()
  const isWhole = count >= million
  const wanted = isWhole
    ? `<= ${most} MiB after a million`
    : `<= ${most} MiB after a million; ${longestSeconds} s were not enough for a million`
  const holds = isWhole ? resident <= most : undefined
  return row(`resident memory after ${count.toLocaleString('en')} requests`, resident, 'MiB', holds, wanted, 0)
}

/** Each of eight readers asks for so many addresses in each encoding, all of them different ones. */
const [readers, ofEach] = [8, 865]
const quiet = 25_000

/** What is kept gives way to what is drawn, as where somebody reads everything there is. */
async function afterOthers(server: Server): Promise<Row> {
  const addresses = await addressesOfProjects(server.origin, readers * ofEach * 3)
  let count = 0
  for (const [at, encoding] of ['br, zstd', 'gzip', 'identity'].entries()) {
    const paths = addresses.filter((_, index) => index % 3 === at)
    const headers = { ...asked, 'accept-encoding': encoding }
    count += (await load({ url: server.origin, connections: 1, readers, amount: ofEach, paths, headers })).count
  }
  const atOnce = (await server.told()).resident
  await setTimeout(quiet)
  const { resident } = await server.told()
  const what = `and after ${count.toLocaleString('en')} different addresses of projects, ${quiet / 1000} s later`
  const named = `${what} (${atOnce.toFixed(0)} MiB with the last of them)`
  return row(named, resident, 'MiB', resident <= most, `<= ${most} MiB`, 0)
}

/** Addresses of the list of projects, narrowed by what it offers in every combination there is. */
async function addressesOfProjects(origin: string, count: number): Promise<string[]> {
  const page = await (await fetch(`${origin}/projects`)).text()
  const selects = [...page.matchAll(/<select[^>]*name="(\w+)"[^>]*>(.*?)<\/select>/gs)]
  const facets = selects.map(([, name, options = '']) => [
    '',
    ...[...options.matchAll(/value="([^"]+)"/g)].map(([, value]) => `${name}=${value}`),
  ])
  const combinations = facets.reduce((sum, { length }) => sum * length, 1)
  if (combinations < count) throw new Error(`the list of projects has ${combinations} addresses, wanted ${count}`)
  return Array.from({ length: count }, (_, index) => {
    let rest = Math.floor((index * combinations) / count)
    const chosen = facets.map((values) => {
      const value = values[rest % values.length] ?? ''
      rest = Math.floor(rest / values.length)
      return value
    })
    return `/projects?${chosen.filter((one) => one !== '').join('&')}`
  })
}
