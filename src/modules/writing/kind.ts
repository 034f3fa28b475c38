import type { ComponentChildren } from 'preact'
import type { App } from '#platform/app.ts'
import type { Database, Db, TableName, Tx } from '#platform/database.ts'
import type { Sent } from '#platform/forms.ts'
import type { Messages } from '#platform/messages.ts'
import type { Permission } from '#platform/permissions.ts'
import type { WrittenRow } from '#platform/personal/written.ts'
import type { RecordKindName } from '#platform/records.ts'
import type { PostContent } from './content.ts'
import type { PostFilter, PostInList } from './queries.ts'
import type { PostColumns } from './tables.ts'

/** Tables that posts of a kind stand in: a table and its kind of record have the same name. */
export type PostKindName = {
  [T in TableName]: 'head_version_id' extends keyof Database[T] ? T : never
}[TableName] &
  RecordKindName

/** A post as it stands in the table of its kind. */
export type PostRow = PostColumns & { id: number }

/** A post in the list of texts that are not done. */
export type UnfinishedPost = Pick<PostRow, 'id' | 'title_ka' | 'title_en' | 'written_title_ka'> & {
  lacks_english: unknown
}

/** What the pages of the workspace call a kind. */
export type KindWords = {
  heading: string
  listLede: string
  write: string
  newLede: string
  none: string
  noneNote: string
  /** Beside a number of posts: "news without English". */
  withoutEnglish: string
  /** Above the fields that only this kind has, and the address. */
  more: string
}

/** The words of the fields that only this kind has. */
export type OwnWords = { [field: string]: { label: string; hint: string; wrong: string } }

/** What was read of the fields that only one kind has. */
export type OwnRead<Own> = { ok: true; own: Own } | { ok: false; wrong: string[] }

/**
 * A kind of text that is written in the workspace: with versions, previews, times and redirects. `Own` is what it asks
 * for besides title, opening, text and address.
 */
export interface PostKind<Own extends object> {
  kind: PostKindName
  may: Permission
  words: Messages<KindWords>
  ownWords: Messages<OwnWords>
  /** The page in the workspace that lists them; all others are below it. */
  staffUrl: string
  /** The address everybody reads it at. */
  url: (post: { slug: string }) => string
  /** Below it are the pages for somebody outside who has a link. */
  previewsUrl: string
  /** Asks for rows of its table with `onePost`, `somePosts` and `numberOfPosts`. */
  find: (db: Db, which: { id: number } | { slug: string }) => Promise<PostRow | undefined>
  list: (db: Db, filter: PostFilter, page: number | 'all') => Promise<PostInList[]>
  /** What is not done in English: `somePostsUnfinished` of its table. */
  listUnfinished: (db: Db, lacking: number[]) => Promise<UnfinishedPost[]>
  count: (db: Db, filter: PostFilter) => Promise<number>
  /** Writes a new row; what only this kind has is left empty. */
  create: (tx: Tx, columns: PostColumns) => Promise<number>
  amend: (tx: Tx, id: number, changes: Partial<PostColumns>, why: string) => Promise<void>
  /** Takes one away that stands. */
  close: (tx: Tx, id: number, why: string) => Promise<void>
  /** Brings back one that was taken away. */
  reopen: (tx: Tx, id: number, why: string) => Promise<void>
  /** What only this kind has, with its parts in one order, so that equal contents are equal texts. */
  pickOwn: (own: Own) => Own
  /** The same as it stands in its tables. */
  getOwn: (db: Db, id: number) => Promise<Own>
  /** Writes it to where everybody reads it. */
  placeOwn: (tx: Tx, id: number, content: PostContent<Own>) => Promise<void>
  /** Where its words stand a second time, for whoever asks to be forgotten there. */
  copies?: (db: Db, id: number) => Promise<WrittenRow[]>
  /** What its time has brought besides being taken down. */
  noticeTime?: (tx: Tx, id: number) => Promise<void>
  /** Reads its fields of a form that was sent. */
  readOwn: (body: unknown) => OwnRead<Own>
  /** What stands in these fields. */
  ownFields: (own: Own) => Sent
  drawOwnFields: (app: Pick<App, 'db'>) => Promise<ComponentChildren>
}
