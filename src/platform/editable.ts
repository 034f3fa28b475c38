import type { Selectable, Updateable } from 'kysely'
import type { Database, Db, Row, TableName, Tx } from './database.ts'
import type { Bilingual } from './messages.ts'
import type { Permission } from './permissions.ts'
import type { RecordKind } from './records.ts'

/** What stands in one column after editing. */
export type Cell = string | number | null

interface Asked {
  label: Bilingual
  hint?: Bilingual
  /** The heading that begins with it, in a long form: what follows stands there too. */
  part?: Bilingual
}

/** A text in two languages: `title` for the columns `title_ka` and `title_en`. */
export interface TextsField<N extends string = string> extends Asked {
  type: 'texts'
  name: N
  /** Several lines. */
  long?: boolean
  /** There has to be one, in Georgian at least. */
  required?: boolean
  /** How many letters it may have. */
  most: number
}

/** What a plain text has to look like. */
export type TextShape = 'email' | 'phone' | 'colour-light' | 'colour-dark' | 'account' | 'digits' | 'outline'

/** A text that is the same in both languages. */
export interface TextField<N extends string = string> extends Asked {
  type: 'text'
  name: N
  required?: boolean
  most: number
  shape?: TextShape
  /** The language it is always written in. */
  lang?: 'ka' | 'en'
  /** What the column holds while there is none; an empty text unless told. */
  empty?: null
}

/** A date as exactly as it is known, and the column that says how exactly. */
export interface DateField<N extends string = string> extends Asked {
  type: 'date'
  name: N
  precision: N
  /** The column of the date it ends what began on. */
  notBefore?: N
}

/** One of a few words. */
export interface ChoiceField<N extends string = string> extends Asked {
  type: 'choice'
  name: N
  from: ReadonlyArray<{ value: string; label: Bilingual }>
  /** It is asked only where this column is filled; otherwise its own holds that. */
  onlyWith?: { column: N; otherwise: string }
}

/** Another record, by its number. */
export interface RecordField<N extends string = string> extends Asked {
  type: 'record'
  name: N
  of: string
  required?: boolean
}

export interface NumberField<N extends string = string> extends Asked {
  type: 'number'
  name: N
  least: number
  most: number
  required?: boolean
  /** Otherwise it is a whole number. */
  fraction?: boolean
}

/** Yes or no; the column holds 1 or 0. */
export interface TickField<N extends string = string> extends Asked {
  type: 'tick'
  name: N
}

/** A question whose answer stands in columns of its row; `texts` in two of them, and a date beside its precision. */
export type CellField<C extends string = string> =
  | TextsField<StemOf<C>>
  | TextField<C>
  | DateField<C>
  | ChoiceField<C>
  | RecordField<C>
  | NumberField<C>
  | TickField<C>

type StemOf<C extends string> = string extends C ? string : C extends `${infer S}_ka` ? S : never

/** One of several rows that belong to a record, such as a result of a project. */
export interface Line {
  /** Nothing for one that was just added. */
  id: number | undefined
  cells: Record<string, Cell>
}

/** Rows of another table that belong to the record, edited with it. */
export interface LinesField extends Asked {
  type: 'lines'
  name: string
  /** Where they are kept. */
  table: TableName
  /** The column of that table with the number of the record. */
  of: string
  /** Where several questions share the table: which of its rows answer this one. */
  only?: { column: string; is: string }
  /** What one of them is called: "a result". */
  one: Bilingual
  fields: readonly CellField[]
  /** Those that are not closed, in their order. */
  list: (db: Db, number: number) => Promise<Array<{ id: number }>>
}

export type Field<C extends string = string> = CellField<C> | LinesField

/** What was typed, as it shall be kept: columns of the row, and every line that was left standing. */
export interface Edited<T extends TableName = TableName> {
  columns: Omit<Selectable<Database[T]>, 'id'>
  lines: Record<string, Line[]>
}

/** The same where only what differs from the row is meant. */
export interface Amended<T extends TableName = TableName> {
  columns: Omit<Updateable<Database[T]>, 'id'>
  lines: Record<string, Line[]>
}

/**
 * How the records of one table are edited by hand. The module that owns them says what is asked and writes what was
 * answered; pages, states, history and undo are the same for all.
 */
export interface Editing<T extends TableName = TableName> {
  may: Permission
  /** What all of them are called together. */
  heading: Bilingual
  /** What a row is called in lists; also of a closed one. */
  title(row: Row<T>): Bilingual
  fields: ReadonlyArray<Field<keyof Database[T] & string>>
  /** Where it is seen, where that is not the page of a record. */
  seenAt?(row: Row<T>): string
  /** Its rows have no page, and so no name in addresses. */
  isNameless?: true
  /** Columns that no form asks about, and what they have to hold where rows come from elsewhere. */
  unasked?: ReadonlyArray<CellField<keyof Database[T] & string>>
  /** The names of answers that fit by themselves and not with one another. */
  wrongTogether?(columns: Omit<Row<T>, 'id'>): string[]
  /** What stands there as long as its texts are empty. */
  whileEmpty?(row: Row<T>): Bilingual
  amend(tx: Tx, was: Row<T>, edited: Amended<T>, why: string): Promise<void>
  /** Without it none is added by hand. `name` is free to be its name in addresses. */
  create?(tx: Tx, edited: Edited<T>, name: string): Promise<number>
  /** Without it none is taken away. */
  close?(tx: Tx, was: Row<T>, why: string): Promise<void>
  /** Why this row of all is not taken away; nothing where it may be. */
  stays?(row: Row<T>): Bilingual | undefined
  reopen?(tx: Tx, was: Row<T>, why: string): Promise<void>
}

/** Something of the association that is edited by hand, whether or not it is a record with a page. */
export interface Editable extends Editing {
  /** The word in addresses: that of the record, or its own. */
  kind: string
  table: TableName
  name: Bilingual
  /** The kind of record that it is, if it is one. */
  record?: RecordKind
}

/** What is asked about the rows of a table. The names of columns are held to the table by the compiler. */
export function editing<T extends TableName>(_table: T, declared: Editing<T>): Editing {
  // Its functions are handed rows of the table it was declared for, and no others: `editablesOf` keeps the two together.
  return declared as unknown as Editing
}

/** The same for what is no kind of record, such as the settings. */
export function editable<T extends TableName>(
  { table, ...rest }: { kind: string; table: T; name: Bilingual },
  declared: Editing<T>,
): Editable {
  return { ...editing(table, declared), table, ...rest }
}

/** Lines of a table; the names of its columns are held to it by the compiler. */
export function lines<T extends TableName>(
  field: Omit<LinesField, 'type' | 'table' | 'of' | 'only' | 'fields'> & {
    table: T
    of: keyof Database[T] & string
    only?: { column: keyof Database[T] & string; is: string }
    fields: ReadonlyArray<CellField<keyof Database[T] & string>>
  },
): LinesField {
  return { type: 'lines', ...field, fields: field.fields as unknown as readonly CellField[] }
}

/** Everything of the association that is edited by hand. */
export function editablesOf(modules: ReadonlyArray<{ records?: RecordKind[]; editables?: Editable[] }>): Editable[] {
  return modules.flatMap(({ records = [], editables = [] }) => [
    ...records.flatMap((record) => {
      const { kind, table, name, editing: declared } = record
      return declared ? [{ ...declared, kind, table, name, record }] : []
    }),
    ...editables,
  ])
}

/** The questions whose answers stand in a table, as a record of its own or as lines of one. */
export function fieldsOfTable(editables: Editable[], table: string): CellField[] {
  return editables.flatMap((editable): CellField[] => [
    ...(editable.table === table ? editable.fields.filter((field) => field.type !== 'lines') : []),
    ...editable.fields.flatMap((field) => (field.type === 'lines' && field.table === table ? field.fields : [])),
  ])
}

/** What a column is called where it is edited; the words of a text in two languages say which. */
export function labelOfColumn(editables: Editable[], table: string, column: string): Bilingual | undefined {
  const fields = fieldsOfTable(editables, table)
  const whole = fields.find(({ name }) => name === column)
  if (whole) return whole.label
  const [, stem, language] = /^(.+)_(ka|en)$/.exec(column) ?? []
  const text = fields.find(({ type, name }) => type === 'texts' && name === stem)
  return text && { ka: `${text.label.ka} (${language})`, en: `${text.label.en} (${language})` }
}

/** Keeps what became of the lines: those no longer there are closed, new ones made, the others amended. */
export async function settleLines<R extends { id: number }>(
  was: R[],
  given: Line[],
  by: {
    create: (line: Line, position: number) => Promise<unknown>
    amend: (row: R, line: Line) => Promise<unknown>
    close: (row: R) => Promise<unknown>
  },
): Promise<void> {
  for (const row of was) {
    const line = given.find(({ id }) => id === row.id)
    await (line ? by.amend(row, line) : by.close(row))
  }
  for (const [index, line] of given.entries()) if (line.id === undefined) await by.create(line, index + 1)
}
