import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { PersonalRow, PersonalTable } from '#platform/personal/declared.ts'
import { type FoundRow, findPersonal, historyOf, withAlong } from '#platform/personal/find.ts'
import type { Sought } from '#platform/personal/match.ts'

/** More rows than one person has; a search that finds so many was for something too common. */
const mostFound = 300

export interface Found {
  rows: FoundRow[]
  /** There are more than are shown. */
  isCut: boolean
}

/** Everything that speaks of somebody. */
export async function findRows(db: Db, personal: PersonalTable[], sought: Sought): Promise<Found> {
  const rows: FoundRow[] = []
  for await (const row of findPersonal(db, personal, sought)) {
    if (rows.length === mostFound) return { rows, isCut: true }
    rows.push(row)
  }
  return { rows, isCut: false }
}

/** A row by `message:12`, as a form names it. */
export function rowNamed(personal: PersonalTable[], name: string): PersonalRow {
  const [table = '', id] = name.split(':')
  const declared = personal.find((one) => one.table === table)
  if (!declared) throw new NotFound(`personal data in ${table}`)
  return { table: declared.table, id: Number(id) }
}

/** One row that may be corrected. */
export async function getRow(db: Db, personal: PersonalTable[], name: string): Promise<FoundRow> {
  const [row] = await withAlong(db, personal, rowNamed(personal, name))
  if (!row) throw new NotFound(name)
  return row
}

/** Rows with all that goes along with them and what the journal tells of them, each once. */
export async function gatherRows(db: Db, personal: PersonalTable[], names: string[]) {
  const gathered = new Map<string, FoundRow & { history: Awaited<ReturnType<typeof historyOf>> }>()
  for (const name of names) {
    for (const row of await withAlong(db, personal, rowNamed(personal, name))) {
      const place = { table: row.declared.table, id: row.row.id }
      gathered.set(`${place.table}:${place.id}`, { ...row, history: await historyOf(db, place) })
    }
  }
  return [...gathered.values()]
}

export type GatheredRow = Awaited<ReturnType<typeof gatherRows>>[number]

export function listRequests(db: Db) {
  return db.selectFrom('personal_data_request').selectAll().orderBy('id', 'desc').limit(50).execute()
}

export type RequestRow = Awaited<ReturnType<typeof listRequests>>[number]
