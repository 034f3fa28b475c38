import type { PublicPart } from '#platform/module.ts'
import type { PostKindName } from './kind.ts'
import type { PostColumns, PostState } from './tables.ts'

/** How far a text has come, and what it will be: for those who write it. */
const inner: ReadonlyArray<keyof PostColumns> = [
  ...(['state', 'publish_at', 'unpublish_at', 'revision', 'head_version_id'] as const),
  ...(['written_title_ka', 'written_title_en', 'english_behind_since'] as const),
]

/** Of posts those are public that are published, as they were published. */
export function publicPartOfPosts(table: PostKindName): PublicPart {
  return { table, rows: { column: 'state', is: 'published' satisfies PostState }, inner }
}
