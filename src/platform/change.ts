import { type Insertable, type Kysely, sql } from 'kysely'
import type { Moment } from './clock.ts'
import type { By, ClosableTable, Database, Letter, Row, TableName, Tx } from './database.ts'
import { Refusal } from './errors.ts'
import type { JournalContent, PendingLine } from './journal/chain.ts'
import type { JournalAction } from './journal/tables.ts'
import { defineMessages, say } from './messages.ts'
import type { RecordKind } from './records.ts'
import { renewEntries, type Touched } from './search/entries.ts'

const words = defineMessages(
  { stale: 'სანამ წერდით, ეს ჩანაწერი სხვამ შეცვალა. გახსენით თავიდან და ნახეთ, რა შეიცვალა.' },
  { stale: 'Somebody else changed this record while you were writing. Open it again and see what has changed.' },
)

/** A column whose name ends so is written to the journal as changed, never with its value. */
const secretColumn = /_(hash|secret)$/

/** A change under way: what its `Tx` has gathered besides the rows. */
export interface Change {
  tx: Tx
  lines: PendingLine[]
  /** Writes what belongs to the change besides its rows: search entries, letters, jobs. */
  finish(): Promise<void>
  /** From here on the `Tx` refuses to be used. */
  end(): void
}

interface Around {
  db: Kysely<Database>
  by: By
  why: string
  now: Moment
  records: RecordKind[]
}

/** A `Tx` on an open transaction. What it writes is gathered for the journal. */
export function beginChange({ db, by, why, now, records }: Around): Change {
  const lines: PendingLine[] = []
  const touched: Touched[] = []
  const letters: Letter[] = []
  const jobs: Insertable<Database['job']>[] = []
  let isOpen = true

  const open = (): Kysely<Database> => {
    if (!isOpen) throw new Error('a Tx was used after its change had ended')
    return db
  }
  const note = (
    action: JournalAction,
    table: TableName,
    row: Row<TableName>,
    changes: JournalContent['changes'],
    reason = why,
  ) => {
    lines.push({ at: now, by, action, table, row: row.id, content: { why: reason, changes } })
    touched.push({ table, row: { ...row } })
  }
  const update = async (action: JournalAction, table: TableName, was: Row<TableName>, to: Columns, reason?: string) => {
    const changed = differing(was, to)
    if (Object.keys(changed).length === 0) return
    await updateRow(open(), table, was, changed)
    note(action, table, was, fromTo(was, changed), reason)
    // A part that moves to another record touches both of them.
    touched.push({ table, row: { ...was, ...changed } })
  }

  const tx: Tx = {
    now,
    by,
    selectFrom: ((...tables: never[]) => open().selectFrom(...(tables as [never]))) as Tx['selectFrom'],
    selectNoFrom: ((selection: never) => open().selectNoFrom(selection)) as Tx['selectNoFrom'],
    fn: db.fn,
    dynamic: db.dynamic,
    create: async (table, row) => {
      const created = await insertRow(open(), table, row as Columns)
      note('create', table, created, fromTo({}, differing({}, row as Columns)))
      return created.id
    },
    amend: (table, was, changes, reason) => update('amend', table, was, changes as Columns, reason),
    close: (table: ClosableTable, was, reason) => update('close', table, was, { closed_at: now }, reason),
    mail: (letter) => void letters.push(letter),
    job: (kind, payload, runAt = now) =>
      void jobs.push({ kind, payload: JSON.stringify(payload), state: 'waiting', run_at: runAt, asked_at: now }),
  }

  const finish = async () => {
    await renewEntries(db, records, touched)
    if (letters.length > 0)
      await db
        .insertInto('mail')
        .values(letters.map((letter) => outgoing(letter, now)))
        .execute()
    if (jobs.length > 0) await db.insertInto('job').values(jobs).execute()
  }
  const end = () => {
    isOpen = false
  }
  return { tx, lines, finish, end }
}

type Columns = Record<string, unknown>

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

function differing(was: Columns, to: Columns): Columns {
  const changed = Object.entries(to).filter(([column, value]) => (was[column] ?? null) !== (value ?? null))
  return Object.fromEntries(changed)
}

function fromTo(was: Columns, changed: Columns): JournalContent['changes'] {
  const pairs = Object.entries(changed).map(([column, value]): [string, [unknown, unknown]] =>
    secretColumn.test(column) ? [column, [null, 'changed']] : [column, [was[column] ?? null, value]],
  )
  return Object.fromEntries(pairs)
}

function outgoing(letter: Letter, now: Moment): Insertable<Database['mail']> {
  const { to, language, subject, text } = letter
  return { recipient: to, language, subject, text, state: 'waiting', written_at: now }
}
