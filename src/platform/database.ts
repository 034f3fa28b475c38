import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Moment } from './clock.ts'
import type { Language } from './messages.ts'
import type { PersonalReason, PersonalRow } from './personal/declared.ts'
import type { WrittenRow } from './personal/written.ts'

/** Every table of the house. A part or a module that owns a table adds it here from its `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging.
export interface Database {}

export type TableName = keyof Database & string

/** Tables whose rows can be closed: nothing is ever deleted that somebody could ask about. */
export type ClosableTable = {
  [T in TableName]: 'closed_at' extends keyof Database[T] ? T : never
}[TableName]

/** The house for reading. It cannot write: not by its type, and not by its connection. */
export type Db = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic'>

/** Who answers for a change. */
export type By = { worker: number } | 'public' | 'house'

export interface Letter {
  to: string
  language: Language
  subject: string
  /** Paragraphs with an empty line between them; an address on a line of its own becomes a link. */
  text: string
  /** An address of ours, without origin, where one click ends such letters. */
  unsubscribe?: string
  /** By this whoever writes it finds it again: `inbox:12`. */
  mark?: string
}

/** A row as it was read, by which it is found again. */
export type Row<T extends TableName> = Selectable<Database[T]> & { id: number }

/**
 * The house for changing, inside one change. Every row it writes gets a line in the journal, and the search entries of
 * the records it touches are made anew, without anybody having to think of it.
 */
export interface Tx extends Db {
  /** The moment of the change, the same for every row of it. */
  readonly now: Moment
  readonly by: By
  /** Writes a new row and answers its number. */
  create<T extends TableName>(table: T, row: Insertable<Database[T]>): Promise<number>
  /** Changes a row that was read before; refuses when somebody else has changed the same columns since. */
  amend<T extends TableName>(
    table: T,
    was: Row<T>,
    changes: Omit<Updateable<Database[T]>, 'id'>,
    why?: string,
  ): Promise<void>
  /** Closes a row for good reason. It stays, and can be opened again by amending `closed_at`. */
  close<T extends ClosableTable>(table: T, was: Row<T>, why: string): Promise<void>
  /**
   * Writes what is right into columns that tell about a person, for the person's right to it. Only columns their owner
   * declares as personal are taken; the journal tells which, and neither the old words nor the new.
   */
  correct<T extends TableName>(
    table: T,
    was: Row<T>,
    changes: Omit<Updateable<Database[T]>, 'id'>,
    reason: PersonalReason,
  ): Promise<void>
  /**
   * Empties everything a row and what goes along with it tell about a person, in the row and in the journal, for good.
   * What that is, the owner of the table declares; a row that can be closed is closed. The chain of the journal holds.
   */
  erase(row: PersonalRow, reason: PersonalReason): Promise<void>
  /**
   * Leaves a row as it is, but for what is `left` in it, and empties everything the journal told of it before, for good.
   * One line tells what stands in the row from now on. The chain of the journal holds.
   */
  forget(row: WrittenRow, reason: PersonalReason): Promise<void>
  /** Puts a letter into the outbox; it is sent only if the change is kept. */
  mail(letter: Letter): void
  /** Asks for work after the change is kept. `payload` is plain JSON without personal data. */
  job(kind: string, payload: Record<string, unknown>, runAt?: Moment): void
}
