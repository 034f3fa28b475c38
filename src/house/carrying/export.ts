import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFiles } from '#modules/data/index.ts'
import type { Constraint } from '#platform/copy/constraints.ts'
import { knownTables, type Misfit, rowsOf, type Schema, schemaAfter } from '#platform/copy/fitting.ts'
import type { PlainRow, Snapshot, TableRows } from '#platform/copy/rows.ts'
import type { Module } from '#platform/module.ts'
import { inTerminal } from '#platform/terminal.ts'
import { temiVersion } from '#platform/version.ts'
import type { House } from '../../house.tsx'
import { steps } from '../../migrations/index.ts'
import { cellOf, csvLines } from './cells.ts'
import { words } from './messages.ts'
import { placings, publicColumns, writtenColumns } from './placing.ts'
import { privateReadme } from './private-readme.ts'
import { notPublicRows, onlyPublic } from './public-rows.ts'

/** The folder cannot be taken, or a table has no place. The message says what to do. */
export class NotExported extends Error {
  override name = 'NotExported'
}

/** What stands in `about.json`. `files` are the fingerprints of the tables as they were written. */
export interface About {
  temi: string
  steps: string[]
  moment: string
  head: { line: number; hash: string }
  files: Record<string, string>
}

export interface Exported {
  openFiles: number
  tables: number
  privateTables: number
  /** Where the tables are not what Temi makes of them: what somebody has added to them by hand was left out. */
  misfits: Misfit[]
}

type Exporting = Pick<House, 'app' | 'engine'>

/** Writes the house into a new folder: the open data, the public part of the tables, and what is not public apart. */
export async function exportHouse(
  house: Exporting,
  modules: Module[],
  folder: string,
  { withPrivate } = { withPrivate: true },
): Promise<Exported> {
  prepareFolder(folder, withPrivate)
  const files = await openFiles(house.app)
  for (const { name, content } of files) await writeFile(join(folder, 'public', name), content, { mode: 0o600 })
  const constraints = await house.engine.constraints()
  const fingerprints: Record<string, string> = {}
  const misfits: Misfit[] = []
  const { head, taken, counts } = await house.engine.snapshot(async (snapshot) => {
    const taken = (await all(snapshot, 'kysely_migration')).map(({ name }) => String(name))
    const schema = await schemaAfter(steps, taken)
    if (!schema) throw new NotExported(inTerminal(words).newer)
    const tables = await knownTables(snapshot, schema, misfits)
    const { parts, counts } = await partsToWrite({ modules, schema, constraints, tables, snapshot, misfits })
    for (const { to, table, ...part } of parts) {
      if (to === 'private' && !withPrivate) continue
      for (const [name, hash] of await writeTable(part.rows(), { folder: join(folder, to), table, ...part }))
        fingerprints[`${to}/${name}`] = hash
    }
    return { counts, head: (await all(snapshot, 'journal_head'))[0], taken }
  })
  const about: About = {
    ...{ temi: temiVersion, steps: taken, moment: house.app.clock.now() },
    head: { line: Number(head?.line ?? 0), hash: String(head?.hash ?? '') },
    files: fingerprints,
  }
  if (withPrivate) writeFileSync(join(folder, 'private', 'README.txt'), privateReadme, { mode: 0o600 })
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 })
  return { openFiles: files.length, tables: counts.tables, privateTables: counts.private, misfits }
}

interface Source {
  modules: Module[]
  schema: Schema
  constraints: Constraint[]
  tables: string[]
  snapshot: Snapshot
  misfits: Misfit[]
}

/** One table of one folder. */
interface Part {
  to: 'tables' | 'private'
  table: string
  columns: string[]
  /** Columns that may hold nothing. */
  empty: Set<string>
  rows: () => AsyncIterable<TableRows>
}

/** An open table with anything in it that is not public is written twice: without that, and whole among the private ones. */
async function partsToWrite({ modules, schema, constraints, tables, snapshot, misfits }: Source) {
  const placed = placings(modules)
  const counts = { tables: 0, private: 0, left: 0 }
  const empty = (table: string) =>
    new Set([...(schema.get(table) ?? [])].flatMap(([name, { isNullable }]) => (isNullable ? [name] : [])))
  const open = new Map(tables.filter((one) => placed.get(one) === 'tables').map((table) => [table, empty(table)]))
  // What does not fit is counted once.
  const read = (table: string) => rowsOf(snapshot, table, schema, [])
  const hidden = await notPublicRows({ modules, constraints, open, read })
  const parts = tables.flatMap((table): Part[] => {
    const place = placed.get(table)
    if (!place) throw new NotExported(inTerminal(words).unplaced(table))
    counts[place] += 1
    if (place === 'left') return []
    const names = [...(schema.get(table)?.keys() ?? [])]
    const whole = { table, empty: empty(table), columns: writtenColumns(modules, table, names) }
    const rows = () => rowsOf(snapshot, table, schema, misfits)
    if (place === 'private') return [{ ...whole, to: 'private', rows }]
    const columns = publicColumns(modules, table, names)
    const isAllPublic = columns.length === whole.columns.length && hidden.get(table)?.size === 0
    if (!isAllPublic) counts.private += 1
    return [
      { ...whole, columns, to: 'tables', rows: () => onlyPublic(rows(), constraints, hidden) },
      ...(isAllPublic ? [] : [{ ...whole, to: 'private' as const, rows: () => read(table) }]),
    ]
  })
  return { parts, counts }
}

function prepareFolder(folder: string, withPrivate: boolean): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new NotExported(inTerminal(words).notEmpty(folder))
  const names = ['public', 'tables', ...(withPrivate ? ['private'] : [])]
  for (const name of names) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
}

interface WrittenTable {
  folder: string
  table: string
  columns: string[]
  empty: Set<string>
}

/** Both files of a table a piece at a time, and their fingerprints. */
async function writeTable(pieces: AsyncIterable<TableRows>, { folder, table, columns, empty }: WrittenTable) {
  const csv = await openPart(join(folder, `${table}.csv`))
  const json = await openPart(join(folder, `${table}.json`))
  await csv.add(csvLines([columns], true))
  let comma = '[\n'
  for await (const { rows } of pieces) {
    await csv.add(csvLines(rows.map((row) => columns.map((name) => cellOf(row[name] ?? null, empty.has(name))))))
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
    )
    await json.add(comma + lines.join(',\n'))
    comma = ',\n'
  }
  await json.add(comma === '[\n' ? '[]\n' : '\n]\n')
  return [
    [`${table}.csv`, await csv.end()],
    [`${table}.json`, await json.end()],
  ] as const
}

async function openPart(path: string) {
  const file = await open(path, 'wx', 0o600)
  const digest = createHash('sha256')
  return {
    add: async (text: string) => {
      digest.update(text)
      await file.appendFile(text)
    },
    end: async () => {
      await file.close()
      return digest.digest('hex')
    },
  }
}

async function all(snapshot: Snapshot, table: string): Promise<PlainRow[]> {
  const rows: PlainRow[] = []
  for await (const piece of snapshot.rows(table)) rows.push(...piece)
  return rows
}
