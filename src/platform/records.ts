import type { Day } from './clock.ts'
import type { Database, Db, TableName } from './database.ts'
import type { Editing } from './editable.ts'
import type { Bilingual } from './messages.ts'
import type { Permission } from './permissions.ts'

/** Every kind of record, added by the module that owns it: `need: true`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging.
export interface RecordKinds {}

export type RecordKindName = keyof RecordKinds & string

/** What every list, feed and search result needs to show a record. */
export interface Card {
  number: number
  /** Its name in addresses: the content pack's id, else the number as text. */
  slug: string
  title: Bilingual
  /** One or two sentences; empty where nothing is known. */
  excerpt: Bilingual
  /** The day, month or year it belongs to, as exactly as it is known; lists of what is new go by it. */
  on?: string | null
  /** When it was made public, where that is not simply when it was entered. */
  publishedOn?: Day
}

/** The words by which one record is found. */
export interface RecordWords {
  number: number
  title: Bilingual
  /** Everything else worth searching, the most telling first. */
  texts: Bilingual[]
  /** What it belongs to: it is found by these words too, after everything that is about them. */
  around?: Bilingual[]
}

/** A record with everything a search result is made of. */
export interface ShownRecord {
  card: Card
  texts: Bilingual[]
}

/**
 * A kind of record, declared once by the module that owns it. Search, journal, feeds, sitemap, export and share cards
 * live on this list, so a new kind has them all from its first day.
 */
export interface RecordKind {
  /** The word used in search results and exports: `project` in `project:literacy-future`. */
  kind: RecordKindName
  table: TableName
  /** Tables whose rows belong to a record, and the column that says to which. */
  parts?: { [T in TableName]?: keyof Database[T] & string }
  name: Bilingual
  /** The address of one record, without language. */
  url: (card: Pick<Card, 'number' | 'slug'>) => string
  /** The cards of those among these records that may be seen. */
  card: (db: Db, among: number[]) => Promise<Card[]>
  words: (db: Db, numbers: number[]) => Promise<RecordWords[]>
  /** Card and words of those among these that may be seen, read at once; as `published`, `card` and `words` say. */
  shown: (db: Db, numbers: number[]) => Promise<ShownRecord[]>
  /** Who may see the records in `published`, or a permission for kinds that are never public. */
  seenBy: 'everybody' | Permission
  /** The numbers of the records that may be seen, in the order of a list: all, or those among the given. */
  published: (db: Db, among?: number[]) => Promise<number[]>
  /** The newest that may be seen, the newest first, where they are found faster than among all numbers, or are others. */
  newest?: (db: Db, count: number) => Promise<Card[]>
  feed: boolean
  sitemap: boolean
  /** What its open data holds besides number, name and address; `false` keeps the kind out of the open data. */
  export?: RecordExport | false
  /** How it is edited by hand; without it nobody edits it in the workspace. */
  editing?: Editing
  /** Who writes it, where it is no form of questions but a text with pages of its own. */
  writtenBy?: Permission
}

/** What stands in one field of the open data; a list is joined by ` | ` in a table. */
export type ExportValue = string | number | boolean | null | string[]

/** One column of the open data, and what it means, for people who do not know us. */
export interface ExportColumn {
  name: string
  meaning: Bilingual
}

export interface RecordExport {
  /** The name of its files: `projects` in `/data/projects.csv`. */
  name: string
  /** What all of them are called together. */
  title: Bilingual
  columns: ExportColumn[]
  /** The values of the columns, by the number of the record. Nothing private may be among them. */
  values: (db: Db, numbers: number[]) => Promise<Map<number, ExportValue[]>>
}

/** A column of the open data, and where its value is in a row. */
export interface ExportOf<R> extends ExportColumn {
  value: (row: R) => ExportValue
}

/** The open data of a kind, made of a query and what to take from its rows. */
export function exportOf<R extends { id: number }>(
  { name, title }: Pick<RecordExport, 'name' | 'title'>,
  list: (db: Db, numbers: number[]) => Promise<R[]>,
  columns: ExportOf<R>[],
): RecordExport {
  return {
    ...{ name, title },
    columns: columns.map(({ name, meaning }) => ({ name, meaning })),
    values: async (db, numbers) => {
      const rows = await list(db, numbers)
      return new Map(rows.map((row) => [row.id, columns.map((column) => column.value(row))]))
    },
  }
}

/** What a kind has to say for itself when its records are rows with a number and a slug. */
export interface RowsAsRecords<R extends Short, Short extends { id: number; slug: string } = R>
  extends Pick<RecordKind, 'kind' | 'table' | 'name' | 'url' | 'feed' | 'sitemap' | 'editing' | 'writtenBy'> {
  parts?: NonNullable<RecordKind['parts']>
  /** The rows everybody may see, in the order of a list: all, or those among the given numbers. */
  list: (db: Db, among?: number[]) => Promise<R[]>
  /** The same rows with no more than a card shows, where they hold long texts besides. */
  inShort?: (db: Db, among?: number[]) => Promise<Short[]>
  /** The newest of them, the newest first. */
  newest?: (db: Db, count: number) => Promise<Short[]>
  title: (row: Short) => Bilingual
  excerpt: (row: Short) => Bilingual
  publishedOn?: (row: Short) => Day
  /** Besides the title, what it is searched by; the most telling first. */
  texts: (row: R) => Bilingual[]
  /** Its open data: the name of the files, the title, the columns; `false` for none; see `RecordKind`. */
  export?: (Pick<RecordExport, 'name' | 'title'> & { columns: ExportOf<R>[] }) | RecordExport | false
  around?: (row: R) => Bilingual[]
}

/** A kind of public record, made of the query its lists are drawn from. */
export function recordOf<R extends { id: number; slug: string }>(given: RowsAsRecords<R>): RecordKind
export function recordOf<R extends Short, Short extends { id: number; slug: string }>(
  given: RowsAsRecords<R, Short>,
): RecordKind
export function recordOf<R extends Short, Short extends { id: number; slug: string }>(
  given: RowsAsRecords<R, Short>,
): RecordKind {
  const { list, inShort = list, newest, title, excerpt, texts, around = () => [], publishedOn, ...other } = given
  const { export: exported, ...kind } = other
  const cardOf = (row: Short): Card => ({
    number: row.id,
    slug: row.slug,
    title: title(row),
    excerpt: excerpt(row),
    ...(publishedOn && { publishedOn: publishedOn(row), on: publishedOn(row) }),
  })
  return {
    ...kind,
    ...(exported !== undefined && { export: readyExport(list, exported) }),
    ...(newest && { newest: async (db, count) => (await newest(db, count)).map(cardOf) }),
    seenBy: 'everybody',
    published: async (db, among) => (await inShort(db, among)).map((row) => row.id),
    card: async (db, numbers) => (await inShort(db, numbers)).map(cardOf),
    words: async (db, numbers) =>
      (await list(db, numbers)).map((row) => ({
        number: row.id,
        title: title(row),
        texts: texts(row),
        around: around(row),
      })),
    shown: async (db, numbers) => (await list(db, numbers)).map((row) => ({ card: cardOf(row), texts: texts(row) })),
  }
}

function readyExport<R extends { id: number; slug: string }>(
  list: (db: Db, among?: number[]) => Promise<R[]>,
  given: NonNullable<RowsAsRecords<R>['export']>,
): RecordExport | false {
  return given === false || 'values' in given ? given : exportOf(given, list, given.columns)
}

/** A column pair of a row as one text: `both(row.name_ka, row.name_en)`. */
export function both(ka: string, en: string): Bilingual {
  return { ka, en }
}
