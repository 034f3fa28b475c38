import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { PersonalRow, PersonalTable } from '#platform/personal/declared.ts'
import { isEmptied } from '#platform/personal/erase.ts'
import { type FoundRow, historyOf, withAlong } from '#platform/personal/find.ts'
import type { Clue } from '#platform/personal/match.ts'
import { findWidely, type Widened } from '#platform/personal/widen.ts'
import { type FoundPlace, findWritten, mostPlaces } from '#platform/personal/written.ts'

export interface Found extends Widened {
  given: readonly Clue[]
  /** What the texts of the association were searched by: what was given, and what the records found have led to. */
  sought: Clue[]
  places: FoundPlace[]
}

/** Everything that speaks of somebody: records, and texts of the association. */
export async function findPerson(app: App, given: readonly Clue[]): Promise<Found> {
  const widened = await findWidely(app.db, app.personal, given)
  const followed = widened.named.filter(({ isFollowed }) => isFollowed)
  // A name that nobody gave is the weakest of them.
  const sought = [...given, ...followed.toSorted((one, other) => weightOf(one) - weightOf(other))]
  const places = await findWritten(app.db, app.written, sought)
  return { ...widened, isCut: widened.isCut || places.length === mostPlaces, given, sought, places }
}

function weightOf({ by }: Clue): number {
  return by === 'name' ? 1 : 0
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

/** Rows with all that goes along with them and what the journal tells of them, each once; without what has been erased. */
export async function gatherRows({ db, personal, clock }: Pick<App, 'db' | 'personal' | 'clock'>, names: string[]) {
  const now = clock.now()
  const gathered = new Map<string, FoundRow & { history: Awaited<ReturnType<typeof historyOf>> }>()
  for (const name of names) {
    for (const row of await withAlong(db, personal, rowNamed(personal, name))) {
      const place = { table: row.declared.table, id: row.row.id }
      const history = await historyOf(db, place)
      const isErased = history.some(({ action }) => action === 'erase') && isEmptied(row.declared, row.row, now)
      if (!isErased) gathered.set(`${place.table}:${place.id}`, { ...row, history })
    }
  }
  return [...gathered.values()]
}

export type GatheredRow = Awaited<ReturnType<typeof gatherRows>>[number]

export function listRequests(db: Db) {
  return db.selectFrom('personal_data_request').selectAll().orderBy('id', 'desc').limit(50).execute()
}

export type RequestRow = Awaited<ReturnType<typeof listRequests>>[number]
