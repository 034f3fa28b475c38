import { type Insertable, type Kysely, sql } from 'kysely'
import type { Moment } from './clock.ts'
import type { By, Database, Letter, Row, TableName, Tx } from './database.ts'
import type { Engine } from './engine.ts'
import { Refusal } from './errors.ts'
import type { JournalContent, PendingLine } from './journal/chain.ts'
import { fingerprintOf, isSecretColumn } from './journal/secrets.ts'
import type { JournalAction } from './journal/tables.ts'
import { letterJob } from './mail/letter-job.ts'
import { defineMessages, say } from './messages.ts'
import type { PersonalTable } from './personal/declared.ts'
import { correctRow, eraseRow, type Hand } from './personal/erase.ts'
import { forgetRow } from './personal/forget.ts'
import type { Touched } from './search/entries.ts'

const words = defineMessages(
  { stale: 'სანამ წერდით, ეს ჩანაწერი სხვამ შეცვალა. გახსენით თავიდან და ნახეთ, რა შეიცვალა.' },
  { stale: 'Somebody else changed this record while you were writing. Open it again and see what has changed.' },
)

/** A change under way: what its `Tx` has gathered besides the rows. */
export interface Change {
  tx: Tx
  lines: PendingLine[]
  /** Whether it has asked for work that is done after it. */
  asksForWork(): boolean
  /** The rows it has written: the records they belong to get new search entries before the commit. */
  touched: Touched[]
  /** Ends the change and writes what belongs to it besides its rows: letters, jobs. */
  finish(): Promise<void>
  /** From here on the `Tx` refuses to be used. */
  end(): void
}

export interface ChangeOptions {
  db: Kysely<Database>
  by: By
  why: string
  now: Moment
  personal: PersonalTable[]
  countOn: Engine['countOn']
}

/** What a change has done so far. */
interface Gathered extends ChangeOptions {
  isOpen: boolean
  /** Writes that were begun and not yet done. */
  unfinished: number
  lines: PendingLine[]
  touched: Touched[]
  /** Tables in which a row has brought its number. */
  numbered: Set<TableName>
  letters: Letter[]
  jobs: Insertable<Database['job']>[]
}

/** A `Tx` on an open transaction. What it writes is gathered for the journal. */
export function beginChange(options: ChangeOptions): Change {
  const nothing = { lines: [], touched: [], numbered: new Set<TableName>(), letters: [], jobs: [] }
  const gathered: Gathered = { ...options, ...nothing, isOpen: true, unfinished: 0 }
  const end = () => {
    gathered.isOpen = false
  }
  const finish = async () => {
    if (gathered.unfinished > 0) throw new Error('a change ended before everything it writes was awaited')
    end()
    await writeRest(gathered)
  }
  const asksForWork = () => gathered.jobs.length + gathered.letters.length > 0
  return { tx: txOn(gathered), lines: gathered.lines, touched: gathered.touched, asksForWork, finish, end }
}

function txOn(gathered: Gathered): Tx {
  const { db, now, by } = gathered
  return {
    now,
    by,
    // Kysely overloads these by the shape of what is selected; they are handed on as they came.
    selectFrom: ((...tables: [never]) => open(gathered).selectFrom(...tables)) as Tx['selectFrom'],
    selectNoFrom: ((selection: never) => open(gathered).selectNoFrom(selection)) as Tx['selectNoFrom'],
    fn: db.fn,
    dynamic: db.dynamic,
    create: (table, row) => counted(gathered, () => create(gathered, table, row as Columns)),
    amend: (table, was, to, why) => counted(gathered, () => update(gathered, 'amend', table, was, to as Columns, why)),
    close: (table, was, why) => counted(gathered, () => update(gathered, 'close', table, was, { closed_at: now }, why)),
    correct: (table, was, to, reason) =>
      counted(gathered, () => correctRow(handOf(gathered), table, was, to as Columns, reason)),
    erase: (row, reason) => counted(gathered, () => eraseRow(handOf(gathered), row, reason)),
    forget: (written, reason) => counted(gathered, () => forgetRow(handOf(gathered), written, reason)),
    mail: (letter) => {
      open(gathered)
      gathered.letters.push(letter)
    },
    job: (kind, payload, runAt = now) => {
      open(gathered)
      gathered.jobs.push(askedJob(kind, payload, runAt, now))
    },
  }
}

type Columns = Record<string, unknown>

function open({ isOpen, db }: Gathered): Kysely<Database> {
  if (!isOpen) throw new Error('a Tx was used after its change had ended')
  return db
}

async function counted<T>(gathered: Gathered, write: () => Promise<T>): Promise<T> {
  gathered.unfinished += 1
  const result = await write()
  gathered.unfinished -= 1
  return result
}

async function create(gathered: Gathered, table: TableName, row: Columns): Promise<number> {
  const created = await insertRow(open(gathered), table, row)
  if (row.id !== undefined) gathered.numbered.add(table)
  note(gathered, { action: 'create', table, row: created }, { changes: fromTo({}, differing({}, row)) })
  return created.id
}

async function update(
  gathered: Gathered,
  action: JournalAction,
  table: TableName,
  was: Row<TableName>,
  to: Columns,
  why?: string,
): Promise<void> {
  if ('id' in to) throw new Error(`${table}: the number of a row is never changed`)
  const changed = differing(was, to)
  if (Object.keys(changed).length === 0) return
  await updateRow(open(gathered), table, was, changed)
  note(gathered, { action, table, row: was }, { why, changes: fromTo(was, changed) })
  // A part that moves to another record touches both of them.
  gathered.touched.push({ table, row: { ...was, ...changed } })
}

/** What erasing, correcting and forgetting need of a change. */
function handOf(gathered: Gathered): Hand {
  const { personal, now } = gathered
  return {
    ...{ db: open(gathered), personal, now },
    write: (table, was, changed) => updateRow(open(gathered), table, was, changed),
    note: (action, table, { is, changed, ...more }, reason) => {
      const untold = changed.map((column): [string, [null, string]] => [column, [null, action]])
      note(gathered, { action, table, row: is }, { why: reason, changes: Object.fromEntries(untold), ...more })
    },
    restate: (table, is, reason) => {
      const { id: _number, ...columns } = is
      note(gathered, { action: 'forget', table, row: is }, { why: reason, changes: fromTo({}, columns) })
    },
  }
}

interface Noted {
  action: JournalAction
  table: TableName
  row: Row<TableName>
}

type Told = Omit<JournalContent, 'why' | 'step'> & { why?: string | undefined }

function note(
  { now, by, lines, touched, ...change }: Gathered,
  { action, table, row }: Noted,
  { why = change.why, ...told }: Told,
): void {
  const step = lines.length > 0 ? { step: lines.length + 1 } : {}
  const content = JSON.stringify({ why, ...told, ...step } satisfies JournalContent)
  lines.push({ at: now, by, action, table, row: row.id, content })
  touched.push({ table, row: { ...row } })
}

/** Kysely cannot type a table that is only known at run time; the types of `Tx` have checked table and columns. */
async function insertRow(db: Kysely<Database>, table: TableName, row: Columns): Promise<Row<TableName>> {
  const created = await db
    .insertInto(table)
    .values(row as never)
    .returningAll()
    .executeTakeFirstOrThrow()
  return created as Row<TableName>
}

/** Changes the row only if the columns still hold what was read, so that two people cannot undo each other unseen. */
async function updateRow(db: Kysely<Database>, table: TableName, was: Row<TableName>, changed: Columns): Promise<void> {
  const unchanged = Object.keys(changed).map((column) => {
    const before = (was as Columns)[column] ?? null
    return before === null ? sql<boolean>`${sql.ref(column)} is null` : sql<boolean>`${sql.ref(column)} = ${before}`
  })
  const result = await db
    .updateTable(table)
    .set(changed as never)
    .where(sql<boolean>`id = ${was.id} and ${sql.join(unchanged, sql` and `)}`)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal(say(words, (m) => m.stale))
}

/** The columns that will hold something else; what is undefined was not meant. */
function differing(was: Columns, to: Columns): Columns {
  const changed = Object.entries(to).filter(([column, value]) => value !== undefined && (was[column] ?? null) !== value)
  return Object.fromEntries(changed)
}

function fromTo(was: Columns, changed: Columns): JournalContent['changes'] {
  return Object.fromEntries(
    Object.entries(changed).map(([column, value]) => [
      column,
      isSecretColumn(column) ? untold(column, value) : [was[column] ?? null, value],
    ]),
  )
}

function untold(column: string, value: unknown): JournalContent['changes'][string] {
  const fingerprint = fingerprintOf(column, value)
  return fingerprint === undefined ? [null, 'changed'] : [null, 'changed', fingerprint]
}

async function writeRest({ db, now, letters, jobs, numbered, countOn }: Gathered): Promise<void> {
  if (numbered.size > 0) await countOn(db, [...numbered])
  if (letters.length > 0) jobs.push(...(await putIntoOutbox(db, letters, now)))
  if (jobs.length > 0) await db.insertInto('job').values(jobs).execute()
}

/** Each letter brings the job that sends it. */
async function putIntoOutbox(db: Kysely<Database>, letters: Letter[], now: Moment) {
  const rows = letters.map((letter) => outgoing(letter, now))
  const kept = await db.insertInto('mail').values(rows).returning('id').execute()
  return kept.map(({ id }) => askedJob(letterJob, { letter: id }, now, now))
}

function outgoing(letter: Letter, now: Moment): Insertable<Database['mail']> {
  const { to, language, subject, text, unsubscribe = null, mark = null } = letter
  return { recipient: to, language, subject, text, unsubscribe, mark, state: 'waiting', written_at: now }
}

function askedJob(kind: string, payload: object, runAt: Moment, now: Moment): Insertable<Database['job']> {
  return { kind, payload: JSON.stringify(payload), state: 'waiting', run_at: runAt, asked_at: now }
}
