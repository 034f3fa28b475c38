import type { TObject } from 'typebox'
import type { Db, Row, TableName } from '../database.ts'
import type { Accepted, Rejected, Sent } from '../forms.ts'
import type { Bilingual } from '../messages.ts'

/** Left in columns that hold every text once only: a text with the number of its row. */
export const ownNumber = Symbol('the number of the row')

/** What a column tells about a person, and what is left in it once that has been erased. */
export interface PersonalColumn<T extends TableName = TableName> {
  label: Bilingual
  /**
   * How a person is recognised by it. `person` is one text about who somebody is and how they are reached; `words` is free
   * text, in which any of the three may stand, of anybody.
   */
  by?: 'name' | 'phone' | 'email' | 'person' | 'words'
  /** What stands there after erasing. */
  left: string | number | null | typeof ownNumber
  /** It cannot be read or corrected by anybody, such as the fingerprint of a text; it is only erased. */
  isHidden?: true
  /** It is made of what the row said when it came, and tells of other words once those are corrected: then it is emptied too. */
  isMadeOfWords?: true
  /** How it is told to a reader, where that is not as it stands: without what would open a door for whoever reads it. */
  told?: (value: string) => string
  /** What it is told as, where one column holds what was written into several fields. */
  parts?: (row: Row<T>) => ToldPart[]
}

/** One of several things a column holds; without a label it stands under that of the column. */
export interface ToldPart {
  label: Bilingual | undefined
  value: string | Bilingual
}

/** What a form makes of the words of a row. */
export interface ReadWords {
  /** A sentence for each column it sends back. */
  wrong: Record<string, Bilingual>
  /** Columns that it keeps otherwise than they were written, such as a telephone without its spaces. */
  kept?: Record<string, unknown>
}

export interface AskedChange {
  may: ReadonlySet<string>
  /** The columns a correction writes; nothing where the row is to be erased. */
  to?: Record<string, unknown>
}

/**
 * The personal data a table holds, declared by the part that owns it. Whoever asks for their data gets what stands here,
 * and what they have erased is emptied here and in the journal. Columns that are not named stay.
 */
export interface PersonalTable<T extends TableName = TableName> {
  table: T
  /** What a row is, for the person it is about: "a message to the association". */
  name: Bilingual
  columns: { [C in keyof Row<T> & string]?: PersonalColumn<T> }
  /** Of a table that rows about nobody share: whether one is somebody's. */
  isOf?: (row: Row<T>) => boolean
  /** What the form by which such a row comes makes of these words: it is asked of a correction too. */
  reads?: (values: Sent) => ReadWords
  /** What was written once, such as a letter: it is handed over and erased, and nobody puts other words into it. */
  isFixed?: true
  /** Why a row may not be erased, or not be corrected to these values, by somebody with these permissions. */
  refuses?: (db: Db, row: Row<T>, asked: AskedChange) => Promise<Bilingual | undefined>
  /** Rows that are this person's too and go with it, such as files and sessions; their tables are declared as well. */
  along?: (db: Db, row: Row<T>) => Promise<PersonalRow[]>
  /** Its rows that go with a row of a lower part, which cannot know of them: answers to a message. */
  goesWith?: (db: Db, other: PersonalRow) => Promise<PersonalRow[]>
}

/** One row of a declared table. */
export interface PersonalRow {
  table: TableName
  id: number
}

/** Why somebody's data are erased or corrected: words that hold no name, because they go into the journal for good. */
export type PersonalReason =
  | 'asked-by-the-person'
  | 'asked-for-a-child'
  | 'kept-long-enough'
  | 'should-never-have-been-kept'
  | 'found-wrong'

/** Why they are handed over or erased. */
export const personalReasons: readonly PersonalReason[] = [
  'asked-by-the-person',
  'asked-for-a-child',
  'kept-long-enough',
  'should-never-have-been-kept',
]

/** Why they are corrected. */
export const correctionReasons: readonly PersonalReason[] = ['asked-by-the-person', 'asked-for-a-child', 'found-wrong']

/** Declares the personal data of a table, held to its columns. */
export function personalTable<T extends TableName>(declared: PersonalTable<T>): PersonalTable {
  // A list holds tables of every kind; each was checked against its own columns here.
  return declared as unknown as PersonalTable
}

/** The columns of a declared table, by name. */
export function columnsOfPerson({ columns }: PersonalTable): Array<[name: string, column: PersonalColumn]> {
  return Object.entries(columns as Record<string, PersonalColumn>)
}

/** Whether there is anything in it that somebody may correct. */
export function isCorrectable(declared: PersonalTable): boolean {
  return !declared.isFixed && columnsOfPerson(declared).some(([, { isHidden }]) => !isHidden)
}

/** The sentences of a form for what it sends back of a row; what it asks beside the columns of the row is no matter of theirs. */
export function sentBack(
  form: Rejected | Accepted<TObject>,
  sentenceOf: (field: string) => Bilingual,
): Record<string, Bilingual> {
  const wrong = form.ok ? [] : form.wrong
  return Object.fromEntries(wrong.map((field) => [field, sentenceOf(field)]))
}

export function declarationOf(personal: PersonalTable[], table: string): PersonalTable {
  const declared = personal.find((one) => one.table === table)
  if (!declared) throw new Error(`${table} declares no personal data, so nothing in it can be erased or corrected`)
  return declared
}

/** Everything that is the same person's and goes with a row, whoever has declared it. */
export async function rowsAlong(
  db: Db,
  personal: PersonalTable[],
  { declared, row }: { declared: PersonalTable; row: Row<TableName> },
): Promise<PersonalRow[]> {
  const rows = (await declared.along?.(db, row)) ?? []
  for (const { goesWith } of personal)
    rows.push(...((await goesWith?.(db, { table: declared.table, id: row.id })) ?? []))
  return rows
}
