import { type CarriedRows, carryIn, type NumberedRow, rowsOf } from '#platform/copy/carry-in.ts'
import type { Db } from '#platform/database.ts'
import type { Engine } from '#platform/engine.ts'
import { findHead } from '#platform/journal/verify.ts'
import type { Module } from '#platform/module.ts'
import type { House } from '../../house.tsx'
import { steps } from '../../migrations/index.ts'
import type { About } from '../carrying/export.ts'
import { wrongCells } from './checks.ts'
import { type Addition, differenceOf, type TableDifference } from './differences.ts'
import { type ReadTable, readAbout, readTables } from './folder.ts'
import { editsOfLocked } from './locked.ts'
import { NotImported, type Problem, problem } from './problem.ts'
import { rulesOf, type TableRule } from './rules.ts'

/** What an import does, table by table; tables that stay as they are do not stand in it. */
export interface Import {
  about: About
  /** Whether the export is of this house. */
  isHere: boolean
  differences: TableDifference[]
  /** Tables of another house that are written in the workspace only. */
  left: string[]
}

/** Reads an export and says what importing it would do. Nothing is written. */
export async function previewImport(house: House, modules: Module[], folder: string): Promise<Import> {
  const ready = await readFolder(house, modules, folder)
  const differences = await differencesTo(house.app.db, ready)
  if (differences.length > 0) await rehearse(house, ready, folder)
  return { ...ready, differences }
}

/** Ends a change that is not meant: whatever would refuse it has done so by then, and all of it is taken back. */
class Rehearsed extends Error {
  override name = 'Rehearsed'
}

async function rehearse({ app, engine }: House, ready: Ready, folder: string): Promise<void> {
  const why = 'preview of an import'
  await app
    .changeByHouse(why, async (tx) => {
      await carryIn(tx, carried(await differencesTo(tx, ready)), why)
      throw new Rehearsed()
    })
    .catch((error) => {
      if (!(error instanceof Rehearsed)) throw refusedByDatabase(engine, error, folder)
    })
}

/** Does it, in one change: all of it, or nothing. */
export async function importHouse(house: House, modules: Module[], folder: string): Promise<Import> {
  const ready = await readFolder(house, modules, folder)
  const why = `import of an export of ${ready.about.moment}`
  // Looked at again inside the change: the house may have gone on since somebody saw the preview.
  const differences = await house.app
    .changeByHouse(why, async (tx) => {
      const found = await differencesTo(tx, ready)
      await carryIn(tx, carried(found), why)
      return found
    })
    .catch((error) => {
      throw refusedByDatabase(house.engine, error, folder)
    })
  return { ...ready, differences }
}

interface Ready {
  about: About
  isHere: boolean
  rules: Map<string, TableRule>
  tables: ReadTable[]
  left: string[]
  /** What was edited of tables that are written in the workspace only. */
  refused: Problem[]
}

async function readFolder({ engine }: House, modules: Module[], folder: string): Promise<Ready> {
  const about = readAbout(folder, Object.keys(steps))
  const rules = await rulesOf(engine, modules)
  const { tables, problems } = readTables(folder, about, rules)
  const [locked = [], free = []] = [true, false].map((is) =>
    tables.filter(({ table }) => (rules.get(table)?.isLocked ?? true) === is),
  )
  if (problems.length > 0) throw new NotImported(problems)
  const isHere = (await findHead(engine.read, about.head.hash)) !== undefined
  const left = isHere ? [] : locked.map(({ table }) => table)
  // In its own house a table that nobody has edited is not asked about.
  const refused = locked.flatMap((one) => editsOfLocked(one, rules.get(one.table)?.doneIn))
  return { about, isHere, left, refused, rules, tables: free.filter(({ isEdited }) => isEdited || !isHere) }
}

async function differencesTo(db: Db, { tables, rules, isHere, refused }: Ready): Promise<TableDifference[]> {
  const standing = new Map<string, NumberedRow[]>()
  const problems = [...refused]
  const differences: TableDifference[] = []
  for (const read of tables) {
    const rule = rules.get(read.table)
    if (!rule) continue
    const rows = await rowsOf(db, read.table)
    standing.set(read.table, rows)
    const found = differenceOf(read, rule, rows, isHere)
    problems.push(...found.problems)
    differences.push(found.difference)
  }
  problems.push(...(await wrongCells(db, differences, standing)))
  if (problems.length > 0) throw new NotImported(problems)
  return differences.filter(({ added, changed, closed }) => added.length + changed.length + closed.length > 0)
}

/** In the order in which it can be written: a row comes after those it refers to. */
function carried(differences: TableDifference[]): CarriedRows {
  const done = new Set<Addition>()
  const added: CarriedRows['added'] = []
  const byNumber = new Map(
    differences.flatMap((one) =>
      one.added.map((addition) => [`${one.rule.table} ${addition.values.id}`, { addition, rule: one.rule }] as const),
    ),
  )
  const add = (addition: Addition, rule: TableRule): void => {
    if (done.has(addition)) return
    done.add(addition)
    for (const { name, refersTo } of rule.columns) {
      const before = refersTo === undefined ? undefined : byNumber.get(`${refersTo} ${addition.values[name]}`)
      if (before) add(before.addition, before.rule)
    }
    const { id, ...values } = addition.values
    added.push({ table: rule.table, row: id === null ? values : addition.values })
  }
  for (const { rule, added: all } of differences) for (const addition of all) add(addition, rule)
  return {
    added,
    changed: differences.flatMap(({ rule, changed }) => changed.map(({ was, to }) => ({ table: rule.table, was, to }))),
    closed: differences.flatMap(({ rule, closed }) => closed.map((was) => ({ table: rule.table, was }))),
  }
}

/** A rule of the database that no cell could be named for, such as two rows that exchange a name. */
function refusedByDatabase({ isUnfit }: Engine, error: unknown, folder: string): unknown {
  if (!isUnfit(error)) return error
  return new NotImported([problem(folder, (m) => m.databaseSays(String(Object(error).message)))])
}
