import type { Day } from './clock.ts'
import type { Database, Db, TableName } from './database.ts'
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
  card: (db: Db, numbers: number[]) => Promise<Card[]>
  words: (db: Db, numbers: number[]) => Promise<RecordWords[]>
  /** Who may see the records in `published`, or a permission for kinds that are never public. */
  seenBy: 'everybody' | Permission
  /** The numbers of the records that may be seen, in the order of a list: all, or those among the given. */
  published: (db: Db, among?: number[]) => Promise<number[]>
  feed: boolean
  sitemap: boolean
}

/** What a kind has to say for itself when its records are rows with a number and a slug. */
export interface RowsAsRecords<R extends { id: number; slug: string }>
  extends Pick<RecordKind, 'kind' | 'table' | 'name' | 'url' | 'feed' | 'sitemap'> {
  parts?: NonNullable<RecordKind['parts']>
  /** The rows everybody may see, in the order of a list: all, or those among the given numbers. */
  list: (db: Db, among?: number[]) => Promise<R[]>
  title: (row: R) => Bilingual
  excerpt: (row: R) => Bilingual
  publishedOn?: (row: R) => Day
  /** Besides the title, what it is searched by; the most telling first. */
  texts: (row: R) => Bilingual[]
  around?: (row: R) => Bilingual[]
}

/** A kind of public record, made of the query its lists are drawn from. */
export function recordOf<R extends { id: number; slug: string }>(given: RowsAsRecords<R>): RecordKind {
  const { list, title, excerpt, texts, around = () => [], publishedOn, ...kind } = given
  return {
    ...kind,
    seenBy: 'everybody',
    published: async (db, among) => (await list(db, among)).map((row) => row.id),
    card: async (db, numbers) =>
      (await list(db, numbers)).map((row) => ({
        number: row.id,
        slug: row.slug,
        title: title(row),
        excerpt: excerpt(row),
        ...(publishedOn && { publishedOn: publishedOn(row), on: publishedOn(row) }),
      })),
    words: async (db, numbers) =>
      (await list(db, numbers)).map((row) => ({
        number: row.id,
        title: title(row),
        texts: texts(row),
        around: around(row),
      })),
  }
}

/** A column pair of a row as one text: `both(row.name_ka, row.name_en)`. */
export function both(ka: string, en: string): Bilingual {
  return { ka, en }
}
