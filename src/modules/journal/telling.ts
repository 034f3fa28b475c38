import { sql } from 'kysely'
import { type WorkerNames, workerNames } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { Db, TableName } from '#platform/database.ts'
import { type CellField, fieldsOfTable } from '#platform/editable.ts'
import type { ToldChange, ToldLine } from '#platform/journal/read.ts'
import { tellReason } from '#platform/journal/reasons.ts'
import { isSecretColumn } from '#platform/journal/secrets.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import type { RecordKind } from '#platform/records.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { nameOfColumn } from './naming.ts'
import { tableMessages } from './table-messages.ts'

/** Columns whose values are numbers that nobody else counts by. */
const ofTheMachine: ReadonlySet<string> = new Set(['revision', 'head_version_id'])

/** A record that a change has touched. */
export interface TouchedRecord {
  /** `project:12`, by which its history is asked for. */
  name: string
  kind: Bilingual
  number: number
  /** Nothing where it is not public at the moment. */
  card: { title: Bilingual; to: string } | undefined
}

/** One line, told to a reader. */
export interface LineInWords {
  line: ToldLine
  /** What the row is: a record, or the name of what its table holds. */
  record: TouchedRecord | undefined
  table: Bilingual
  /** The columns whose values may be seen. */
  shown: Array<{ name: string; column: Bilingual; field: CellField | undefined; from: unknown; to: unknown }>
  /** The names of the others. */
  hidden: Bilingual[]
}

export interface ChangeInWords extends ToldChange {
  who: Who
  /** The reason somebody gave, or the software's own; nothing where only the address of a form is known. */
  why: Bilingual | undefined
  /** The first lines; the others are counted. */
  told: LineInWords[]
}

/** Who answers for a change: a worker by name, a visitor, the house. */
export type Who = 'public' | 'house' | { name: Bilingual }

/** Tells changes with names of people, records and fields, as far as this reader may see them. */
export async function tellChanges(
  app: App,
  changes: ToldChange[],
  viewer: Viewer | undefined,
  mostLines: number,
): Promise<ChangeInWords[]> {
  const ordered = changes.map(({ lines }) => recordsFirst(app, lines))
  const chosen = ordered.map((lines) => lines.slice(0, mostLines))
  const records = await recordsOf(app, chosen.flat())
  const workers = await workerNames(app.db)
  return changes.map((change, index) => ({
    ...change,
    who: whoIs(change.actor, workers),
    why: (ordered[index] ?? []).map(({ content }) => tellReason(content?.why)).find((why) => why !== undefined),
    told: (chosen[index] ?? []).map((line) => tellLine(app, line, records.get(nameOfRow(line)), viewer)),
  }))
}

/** What a reader knows by name comes before what belongs to it, such as the versions of its text. */
function recordsFirst({ records }: App, lines: ToldLine[]): ToldLine[] {
  const tables = new Set<string>(records.map(({ table }) => table))
  return [...lines].sort((one, other) => Number(tables.has(other.table)) - Number(tables.has(one.table)))
}

function whoIs(actor: string, workers: WorkerNames): Who {
  if (actor === 'public' || actor === 'house') return actor
  return { name: workers.of(Number(actor.replace('worker:', ''))) }
}

function tellLine(app: App, line: ToldLine, record: TouchedRecord | undefined, viewer: Viewer | undefined) {
  const personal = app.personal.find(({ table }) => table === line.table)
  const labels = new Map(personal && columnsOfPerson(personal))
  const named = (column: string): Bilingual => nameOfColumn(app, line.table, column) ?? { ka: column, en: column }
  const maySee = (column: string) =>
    app.openTables.has(line.table) &&
    !isSecretColumn(column) &&
    !ofTheMachine.has(column) &&
    (!labels.has(column) || viewer?.may.has('handle-personal-data') === true)
  const fields = fieldsOfTable(app.editables, line.table)
  const fieldOf = (column: string) => fields.find(({ name }) => name === column)
  // How exactly a date is known is seen in the date itself.
  const isInDate = (column: string) => fields.some((field) => field.type === 'date' && field.precision === column)
  // What stands is told once more, and nothing of it has changed.
  const told = line.action === 'forget' ? {} : (line.content?.changes ?? {})
  const changes = Object.entries(told).filter(
    ([column, [from, to]]) => (!isNothing(from) || !isNothing(to)) && !isInDate(column),
  )
  return {
    ...{ line, record },
    table: personal?.name ?? record?.kind ?? nameOfTable(line.table),
    shown: changes.flatMap(([column, [from, to]]) =>
      maySee(column) ? [{ name: column, column: named(column), field: fieldOf(column), from, to }] : [],
    ),
    hidden: changes.flatMap(([column]) => (maySee(column) ? [] : [named(column)])),
  }
}

function nameOfTable(table: string): Bilingual {
  const { ka, en } = tableMessages
  if (!Object.hasOwn(ka, table)) return say(messages, (m) => m.internal(table))
  const name = table as keyof typeof ka
  return { ka: ka[name], en: en[name] }
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function nameOfRow({ table, row }: Pick<ToldLine, 'table' | 'row'>): string {
  return `${table} ${row}`
}

/** The records that rows belong to, by the name of the row. */
async function recordsOf(app: App, lines: ToldLine[]): Promise<Map<string, TouchedRecord>> {
  const found = new Map<string, TouchedRecord>()
  for (const kind of app.records) {
    const numbers = await numbersOf(app.db, kind, lines)
    if (numbers.size === 0) continue
    const cards = await kind.card(app.db, [...new Set(numbers.values())])
    const byNumber = new Map(cards.map((card) => [card.number, { title: card.title, to: kind.url(card) }]))
    for (const [row, number] of numbers) {
      const name = `${kind.kind}:${number}`
      found.set(row, { name, kind: kind.name, number, card: byNumber.get(number) })
    }
  }
  return found
}

async function numbersOf(db: Db, kind: RecordKind, lines: ToldLine[]): Promise<Map<string, number>> {
  const own = lines.filter(({ table }) => table === kind.table)
  const numbers = new Map(own.map((line) => [nameOfRow(line), line.row]))
  for (const [table, column] of Object.entries(kind.parts ?? {})) {
    const rows = [...new Set(lines.filter((line) => line.table === table).map(({ row }) => row))]
    if (rows.length === 0) continue
    for (const { id, number } of await ownersOf(db, table, column, rows))
      numbers.set(nameOfRow({ table, row: id }), number)
  }
  return numbers
}

/** Kysely cannot type a table that is known at run time only; a record's parts are declared by their owner. */
async function ownersOf(db: Db, table: string, column: string, rows: number[]) {
  return db
    .selectFrom(table as never)
    .select([sql<number>`id`.as('id'), sql<number>`${sql.ref(column)}`.as('number')])
    .where(sql<boolean>`id in (${sql.join(rows)})`)
    .execute()
}

/** The rows a record consists of, for its history. */
export async function rowsOfRecord(db: Db, kind: RecordKind, number: number) {
  const rows: Array<{ table: string; rows: number[] }> = [{ table: kind.table, rows: [number] }]
  for (const [table, column] of Object.entries(kind.parts ?? {})) {
    const parts = await partsOf(db, table, column, number)
    if (parts.length > 0) rows.push({ table, rows: parts })
  }
  return rows
}

async function partsOf(db: Db, table: string, column: string, number: number): Promise<number[]> {
  const parts = await db
    .selectFrom(table as never)
    .select(sql<number>`id`.as('id'))
    .where(sql<boolean>`${sql.ref(column)} = ${number}`)
    .execute()
  return parts.map(({ id }) => id)
}

/** The tables of one kind of record, or of one kind of personal data. */
export function tablesNamed(app: App, what: string): TableName[] {
  const kind = app.records.find((one) => one.kind === what)
  if (!kind) return app.personal.filter(({ table }) => table === what).map(({ table }) => table)
  // `parts` is keyed by tables.
  return [kind.table, ...(Object.keys(kind.parts ?? {}) as TableName[])]
}
