import { plainText } from '#platform/document/plain-text.ts'
import { readDocument } from '#platform/document/tidy.ts'
import type { Permission } from '#platform/permissions.ts'
import { both, type RecordKind, type RowsAsRecords, recordOf } from '#platform/records.ts'
import type { PostKindName, PostRow } from './kind.ts'

/** What a list shows of a post. */
type PostInShort = Pick<PostRow, 'id' | 'slug' | 'title_ka' | 'title_en' | 'lead_ka' | 'lead_en' | 'published_on'>

type Given<R extends PostRow> = Pick<
  RowsAsRecords<R, PostInShort>,
  'name' | 'url' | 'list' | 'inShort' | 'parts' | 'newest' | 'feed' | 'export'
> & {
  kind: PostKindName
  writtenBy: Permission
}

/** A kind of post as a kind of record: found by its words, in the sitemap, with a share card. */
export function postRecord<R extends PostRow>(given: Given<R>): RecordKind {
  return recordOf<R, PostInShort>({
    ...given,
    table: given.kind,
    title: ({ title_ka, title_en }) => both(title_ka, title_en),
    excerpt: ({ lead_ka, lead_en }) => both(lead_ka, lead_en),
    publishedOn: ({ published_on }) => published_on,
    texts: ({ lead_ka, lead_en, body_ka, body_en }) => [
      both(lead_ka, lead_en),
      both(wordsOf(body_ka), wordsOf(body_en)),
    ],
    sitemap: true,
  })
}

/** A stored document as plain words. */
export function wordsOf(body: string): string {
  return plainText(readDocument(body))
}
