import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Postgres, startPostgres } from '../../test/postgres.ts'
import { nodeOptions } from '../run.mjs'
import { bundleHouse, pack, root } from './bundle.ts'
import { keepPart } from './kept-parts.ts'
import { measureMemory } from './memory.ts'
import { drawnPages, measurePages, measureStart, measureTwo } from './parts.ts'
import { measureScale } from './scale.ts'
import type { House } from './server.ts'
import { markdown, type Row } from './table.ts'
import { measureWorkspace } from './workspace.ts'
import { writeRows } from './write-rows.ts'

const all = ['start', 'pages', 'write', 'memory', 'scale-sqlite', 'scale-postgres', 'workspace', 'two']
const wanted = process.argv.slice(2)
const unknown = wanted.filter((part) => !all.includes(part))
const begun = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'temi-bench-'))
const run = promisify(execFile)
let bundle = ''
let postgres: Postgres | undefined

async function measure(): Promise<void> {
  bundle = await bundleHouse()
  for (const part of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    say(`${part} ...`)
    const started = performance.now()
    const measured = await parts[part as keyof typeof parts]()
    for (const { what, measured: value } of measured) console.log(`  ${what}: ${value}`)
    // After each part: a run that is cut short has measured something too.
    const kept = keepPart(part, measured, (performance.now() - started) / 60_000)
    writeFileSync(join(root, 'docs', 'bench.md'), markdown(all, kept))
  }
  console.log(`\n${readFileSync(join(root, 'docs', 'bench.md'), 'utf8')}`)
}

const parts = {
  start: async () => measureStart(await small()),
  pages: measureDrawnPages,
  write: measureWrite,
  memory: async () => measureMemory(await small()),
  'scale-sqlite': async () => measureScale(await large()),
  'scale-postgres': async () => measureScale(await largeOnPostgres()),
  workspace: measureBusyWorkspace,
  two: async () => measureTwo(await small('two')),
}

if (unknown.length > 0) {
  console.log(`There is no part "${unknown.join(', ')}". There are: ${all.join(', ')}.`)
  process.exitCode = 2
} else {
  try {
    await measure()
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureDrawnPages(): Promise<Row[]> {
  const house = await small()
  const client = join(root, 'dist', 'client')
  const { stdout } = await run(process.execPath, [
    ...nodeOptions,
    bundle,
    'draw',
    house.folder,
    pack,
    client,
    ...drawnPages,
  ])
  return measurePages(house, JSON.parse(stdout))
}

async function measureWrite(): Promise<Row[]> {
  const rows: Row[] = []
  for (const house of [await small(), await small('write')]) {
    const { stdout } = await run(process.execPath, [
      ...nodeOptions,
      bundle,
      'write',
      house.folder,
      pack,
      house.url ?? '',
    ])
    rows.push(...writeRows(JSON.parse(stdout), house.url !== undefined))
  }
  return rows
}

async function measureBusyWorkspace(): Promise<Row[]> {
  const own = mkdtempSync(join(folder, 'workspace-'))
  const { stdout } = await run(process.execPath, [bundle, 'seed-workspace', own, pack])
  return measureWorkspace({ folder: own, url: undefined }, stdout.trim())
}

/** A house with the content pack alone; on PostgreSQL where it has a name there. */
async function small(name?: string): Promise<House> {
  const own = mkdtempSync(join(folder, 'small-'))
  const url = name && (await database(name))
  await run(process.execPath, [bundle, 'seed-small', own, pack, url ?? ''])
  return { folder: own, url }
}

/** A copy of the large house; it is made once for each state of the code that makes it. */
async function large(): Promise<House> {
  const template = join(tmpdir(), `temi-bench-large-${stateOfSeed()}`)
  if (!existsSync(template)) {
    say('making a large house; later runs find it in the folder for passing files ...')
    rmSync(`${template}.new`, { recursive: true, force: true })
    mkdirSync(`${template}.new`)
    await run(process.execPath, [bundle, 'seed-large', `${template}.new`, pack])
    renameSync(`${template}.new`, template)
  }
  const own = mkdtempSync(join(folder, 'large-'))
  copyFileSync(join(template, 'temi.sqlite'), join(own, 'temi.sqlite'))
  if (existsSync(join(template, 'files'))) cpSync(join(template, 'files'), join(own, 'files'), { recursive: true })
  return { folder: own, url: undefined }
}

async function largeOnPostgres(): Promise<House> {
  const { folder: own } = await large()
  const url = await database('large')
  say('copying it to PostgreSQL ...')
  await run(process.execPath, [bundle, 'copy-to-postgres', own, pack, url])
  return { folder: own, url }
}

function stateOfSeed(): string {
  const hash = createHash('sha256')
  for (const folder of ['scripts/bench/house', 'src/migrations', 'src/platform/search'])
    for (const name of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, name)))
  return hash.digest('hex').slice(0, 12)
}

/** A new database on a server that writes as an operator's does: a confirmed change is on the disk. */
async function database(name: string): Promise<string> {
  postgres ??= await startPostgres({ isDurable: true })
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return postgres.url(name)
}

function say(what: string): void {
  console.log(`[${((performance.now() - begun) / 1000).toFixed(0)} s] ${what}`)
}
