import type { Db, Row, TableName } from '#platform/database.ts'
import type { Editable, LinesField } from '#platform/editable.ts'
import { NotFound } from '#platform/errors.ts'
import { type Bilingual, languages } from '#platform/messages.ts'
import { nameOf, pairsOf, type Said, stateOf, type TextPair, type TextState } from './states.ts'
import type { AnyRow, LinesOf } from './values.ts'

/** A record as it is edited. */
export interface Opened {
  row: AnyRow
  lines: LinesOf
  /** When it was closed; nothing for one that stands, and for what cannot be closed. */
  closedAt: string | null
}

export async function openRecord(db: Db, editable: Editable, number: number): Promise<Opened> {
  const row = await readRow(db, editable.table, number)
  if (!row) throw new NotFound(`${editable.kind} ${number}`)
  return { row, lines: await linesOf(db, editable, number), closedAt: closedAtOf(row) }
}

export function closedAtOf(row: AnyRow): string | null {
  return typeof row.closed_at === 'string' ? row.closed_at : null
}

async function readRow(db: Db, table: TableName, number: number): Promise<AnyRow | undefined> {
  return (await selectFrom(db, table).where('id', '=', number).executeTakeFirst()) as AnyRow | undefined
}

/** Kysely types one table at a time; every table that is edited has a number. */
function selectFrom(db: Db, table: TableName) {
  return db.selectFrom(table as 'section').selectAll()
}

/** The row as its owner takes it. */
export function asRow(row: AnyRow): Row<TableName> {
  // It was read whole from the table that is handed on with it.
  return row as unknown as Row<TableName>
}

async function linesOf(db: Db, editable: Editable, number: number): Promise<LinesOf> {
  const lines: LinesOf = {}
  for (const field of linesFields(editable)) {
    // Rows of a table of the house, read whole.
    lines[field.name] = (await field.list(db, number)) as AnyRow[]
  }
  return lines
}

export function linesFields({ fields }: Editable): LinesField[] {
  return fields.filter((field) => field.type === 'lines')
}

/** Every record of a kind, closed ones too, in the order of their numbers. */
export async function listRows(db: Db, editable: Editable): Promise<AnyRow[]> {
  const rows = await selectFrom(db, editable.table).orderBy('id').execute()
  return rows as unknown as AnyRow[]
}

export function titleOf(editable: Editable, row: AnyRow): Bilingual {
  return editable.title(asRow(row))
}

export async function countOpen(db: Db, editable: Editable): Promise<number> {
  return (await listRows(db, editable)).filter((row) => closedAtOf(row) === null).length
}

export interface Wanted {
  /** A part of the title in either language, or a number. */
  q: string | undefined
  state: 'open' | 'closed'
}

/** The records of a kind whose title holds some words. */
export async function listFound(db: Db, editable: Editable, { q, state }: Wanted) {
  const words = q?.trim().toLowerCase() ?? ''
  return (await listRows(db, editable))
    .map((row) => ({ number: row.id, title: titleOf(editable, row), closedAt: closedAtOf(row) }))
    .filter(({ closedAt }) => (closedAt !== null) === (state === 'closed'))
    .filter(({ number, title }) => {
      const text = `${title.ka} ${title.en}`.toLowerCase()
      return text.includes(words) || String(number) === words
    })
}

/** The records that one may choose, by kind, with those that are closed marked. */
export interface Option {
  number: number
  title: Bilingual
  isClosed: boolean
}

export async function listOptions(db: Db, editable: Editable): Promise<Option[]> {
  const rows = await listRows(db, editable)
  return rows.map((row) => ({ number: row.id, title: titleOf(editable, row), isClosed: closedAtOf(row) !== null }))
}

/** What was said about texts of these kinds. */
export function listStates(db: Db, kinds: string[]) {
  return db.selectFrom('text_state').selectAll().where('kind', 'in', kinds).orderBy('id').execute()
}

/** The same by the names of their sides. */
export async function saidAbout(db: Db, editable: Editable): Promise<Map<string, Row<'text_state'>>> {
  const rows = await listStates(db, kindsOfStates(editable))
  return new Map(rows.map((row) => [nameOf(row, row.language), row]))
}

/** Whether there is a record of this number that is not closed. */
export async function hasRecord(db: Db, editable: Editable, number: number): Promise<boolean> {
  const row = await readRow(db, editable.table, number)
  return row !== undefined && closedAtOf(row) === null
}

/** Whether a name in addresses is taken, by a closed record too. */
export async function hasSlug(db: Db, { table }: Editable, slug: string): Promise<boolean> {
  return (await selectFrom(db, table).where('slug', '=', slug).executeTakeFirst()) !== undefined
}

/** Where states of a kind may be kept. */
export function kindsOfStates(editable: Editable): string[] {
  return [...new Set([editable.kind, ...linesFields(editable).map(({ table }) => table)])]
}

/** One side of a text that is not done. */
export interface Undone {
  editable: Editable
  number: number
  title: Bilingual
  pair: TextPair
  language: 'ka' | 'en'
  state: Exclude<TextState, 'done'>
}

/** Everything that is not done in these kinds: what is missing beside a text that is there, or where one has to be. */
export async function listUndone(db: Db, editables: Editable[]): Promise<Undone[]> {
  const undone: Undone[] = []
  for (const editable of editables) {
    const said = await saidAbout(db, editable)
    const parts = await partsByRecord(db, editable)
    for (const row of await listRows(db, editable)) {
      if (closedAtOf(row) !== null) continue
      for (const pair of pairsOf(editable, row, parts.get(row.id) ?? {})) {
        undone.push(...undoneIn(pair, said, { editable, number: row.id, title: titleOf(editable, row) }))
      }
    }
  }
  return undone
}

function undoneIn(
  pair: TextPair,
  said: Map<string, Said>,
  of: Pick<Undone, 'editable' | 'number' | 'title'>,
): Undone[] {
  const sides = languages.map((language) => ({
    language,
    state: stateOf(pair, language, said.get(nameOf(pair, language))),
  }))
  if (!pair.isRequired && sides.every(({ state }) => state === 'missing')) return []
  return sides.flatMap(({ language, state }) => (state === 'done' ? [] : [{ ...of, pair, language, state }]))
}

/** The lines of every record of a kind that have texts, read once for all. */
async function partsByRecord(db: Db, editable: Editable): Promise<Map<number, LinesOf>> {
  const parts = new Map<number, LinesOf>()
  const withTexts = linesFields(editable).filter(({ fields }) => fields.some(({ type }) => type === 'texts'))
  if (withTexts.length === 0) return parts
  for (const { id } of await listRows(db, editable)) parts.set(id, await linesOf(db, editable, id))
  return parts
}
