import type { Db, Row, TableName, Tx } from '#platform/database.ts'
import { type Editable, fieldsOfTable } from '#platform/editable.ts'
import type { WrittenTexts } from '#platform/module.ts'
import { findPersonalRow } from '#platform/personal/erase.ts'
import {
  emptied,
  isGone,
  type WrittenPlace,
  type WrittenRow,
  type WrittenTable,
  writtenTable,
} from '#platform/personal/written.ts'
import { asRow, closedAtOf, kindsOfStates, linesFields, listStates } from './queries.ts'
import { editUrl } from './urls.ts'
import { type AnyRow, columnsOf } from './values.ts'

/** Everything that is edited as records are, with its lines and drafts, but for what is somebody's own record. */
export const editedTexts: WrittenTexts = ({ editables, personal }) => {
  const ofPeople = new Set<string>(personal.map(({ table }) => table))
  const edited = editables.filter(({ table }) => !ofPeople.has(table))
  return edited.flatMap((editable) => [ownTexts(editable), ...lineTexts(editable), draftTexts(editable)])
}

function ownTexts(editable: Editable): WrittenTable {
  return { table: editable.table, place: async (_db, row) => placeOf(editable, row) }
}

/** A table is looked through once for a record, however many of its questions share it. */
function lineTexts(editable: Editable): WrittenTable[] {
  return [...lineTables(editable)].map(([table, of]) => ({
    table,
    place: async (db, line) => {
      const place = await placeOfLine(db, editable, line, of)
      const isFormer = closedAtOf(asAny(line)) !== null && place?.state === 'shown'
      return place && isFormer ? { ...place, state: 'former' as const } : place
    },
  }))
}

/** Where the number of the record stands, by the tables of its lines. */
function lineTables(editable: Editable): Map<TableName, string> {
  return new Map(linesFields(editable).map(({ table, of }) => [table, of]))
}

async function placeOfLine(db: Db, editable: Editable, line: Row<TableName>, of: string) {
  // The declaration of the question has held the column to the table.
  const id = Number(asAny(line)[of])
  const row = await findPersonalRow(db, { table: editable.table, id })
  return row && placeOf(editable, row)
}

/** What is kept beside the public text of a record, and of its lines. */
function draftTexts(editable: Editable): WrittenTable {
  const kinds = kindsOfStates(editable)
  return writtenTable({
    table: 'text_state',
    isOf: ({ kind }) => kinds.includes(kind),
    place: async (db, { kind, number, draft_text }) => {
      const lines = [...lineTables(editable)].find(([table]) => table === kind)
      const row = await findPersonalRow(db, { table: lines ? lines[0] : editable.table, id: number })
      const place = row && (lines ? await placeOfLine(db, editable, row, lines[1]) : placeOf(editable, row))
      const state = draft_text === null ? 'former' : 'unseen'
      return place && (place.state === 'closed' ? place : { ...place, state })
    },
  })
}

function placeOf(editable: Editable, row: Row<TableName>): WrittenPlace {
  return {
    ...{ to: editUrl({ of: editable.kind, number: row.id }), may: editable.may, name: editable.name },
    title: editable.title(row),
    state: closedAtOf(asAny(row)) === null ? 'shown' : 'closed',
    rows: (tx) => rowsOfRecord(tx, editable, row.id),
  }
}

/** A record, its lines and its drafts. Lines that were closed hold former words, whatever becomes of the record. */
async function rowsOfRecord(tx: Tx, editable: Editable, number: number): Promise<WrittenRow[]> {
  const row = await findPersonalRow(tx, { table: editable.table, id: number })
  if (!row) return []
  const gone = isGone(tx, closedAtOf(asAny(row)))
  const slug = 'slug' in row && { slug: `erased-${number}` }
  const leftOf = (one: AnyRow, table: TableName) => emptied(one, textColumns(editable, table))
  const own = { table: editable.table, row, ...(gone && { left: { ...leftOf(asAny(row), editable.table), ...slug } }) }
  const written: WrittenRow[] = [own]
  // Whether former words alone stand in a row, by the name under which drafts are kept.
  const isFormer = new Map([[`${editable.kind} ${number}`, gone]])
  for (const [table, of] of lineTables(editable)) {
    // Kysely types one table at a time; the declaration of the question has held the column to the table.
    const found = tx
      .selectFrom(table as 'project_text')
      .selectAll()
      .where(of as 'project_id', '=', number)
    const lines = (await found.orderBy('id').execute()) as unknown as AnyRow[]
    for (const line of lines) {
      const former = gone || closedAtOf(line) !== null
      isFormer.set(`${table} ${line.id}`, former)
      written.push({ table, row: asRow(line), ...(former && { left: leftOf(line, table) }) })
    }
  }
  for (const state of await listStates(tx, kindsOfStates(editable))) {
    const former = isFormer.get(`${state.kind} ${state.number}`)
    // A list holds rows of every table, which are written back as they were read.
    const row = state as unknown as Row<TableName>
    if (former !== undefined) written.push({ table: 'text_state', row, ...(former && { left: { draft_text: null } }) })
  }
  return written
}

/** The columns in which somebody has written words. */
function textColumns(editable: Editable, table: TableName): string[] {
  const fields = fieldsOfTable([editable], table)
  return fields.flatMap((field) => (field.type === 'texts' || field.type === 'text' ? columnsOf(field) : []))
}

function asAny(row: Row<TableName>): AnyRow {
  // Rows of any table are read alike here.
  return row as unknown as AnyRow
}
