import { sql } from 'kysely'
import type { Db, Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/tokens.ts'
import type { PostKind, PostKindName, PostRow } from './kind.ts'
import { withTexts } from './lacking-english.ts'
import type { PostState } from './tables.ts'

/** A kind, as far as what belongs to its posts is found by it. */
export interface OfKind {
  kind: PostKindName
}

/** A kind, as far as its posts are found by it. */
type Found = Pick<PostKind<object>, 'kind' | 'find'>

// Each module asks for the rows of its own table; what is asked for is the same for all.

/** One post, by its number or by its address. */
export function onePost(db: Db, table: PostKindName, which: { id: number } | { slug: string }) {
  return db
    .selectFrom(table)
    .select(['id', 'slug', 'title_ka', 'title_en', 'lead_ka', 'lead_en', 'body_ka', 'body_en', 'published_on'])
    .select(['state', 'publish_at', 'unpublish_at', 'revision', 'head_version_id', 'closed_at'])
    .select(['written_title_ka', 'written_title_en', 'english_behind_since'])
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : 0))
    .$if('slug' in which, (query) => query.where('slug', '=', 'slug' in which ? which.slug : ''))
}

/** A page of the list in the workspace, or the whole list. */
export function somePosts(db: Db, table: PostKindName, filter: PostFilter, page: number | 'all') {
  return filtered(db, table, filter)
    .select(['id', 'slug', 'title_ka', 'title_en', 'body_ka', 'body_en', 'state', 'published_on'])
    .select(['publish_at', 'unpublish_at', 'head_version_id', 'english_behind_since', 'closed_at'])
    .orderBy('id', 'desc')
    .$if(page !== 'all', (query) => query.limit(postsOnPage).offset((Number(page) - 1) * postsOnPage))
}

export function numberOfPosts(db: Db, table: PostKindName, filter: PostFilter) {
  return filtered(db, table, filter).select((select) => select.fn.countAll<number>().as('count'))
}

/** A post for those who write, whatever its state. */
export async function getPost(db: Db, kind: Found, id: number): Promise<PostRow> {
  const post = await kind.find(db, { id })
  if (!post || post.closed_at !== null) throw new NotFound(`${kind.kind} ${id}`)
  return post
}

/** A post that was taken away, with the title it had last. */
export async function findClosedPost(db: Db, kind: Found, id: number) {
  const post = await kind.find(db, { id })
  if (!post || post.closed_at === null) return undefined
  return { post, title: post.written_title_ka || post.title_ka, closedAt: post.closed_at }
}

/** The pictures that were brought for a post, or that it shows. */
export function listWrittenMedia(db: Db, { kind }: OfKind, number: number): Promise<Row<'written_media'>[]> {
  return db
    .selectFrom('written_media')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** The numbers of these pictures in the library. */
export async function listMediaOf(db: Db, kind: OfKind, number: number): Promise<number[]> {
  return (await listWrittenMedia(db, kind, number)).map((row) => row.media_item_id)
}

/** Those of the pictures that something public shows. */
export async function listShown(db: Db, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('written_media')
    .select('media_item_id')
    .distinct()
    .where('media_item_id', 'in', ids)
    .where('shown_at', 'is not', null)
    .where('closed_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.media_item_id))
}

export const postsOnPage = 30

export interface PostFilter {
  state: PostState | undefined
  words: string
  /** Only what is public without English, and these, which will be. */
  lacking?: number[] | undefined
  /** Only what is public, or will be, with English that is behind. */
  isBehind?: boolean
  /** Only what was closed, instead of what stands. */
  isClosed?: boolean
}

export async function getPostsPage(
  db: Db,
  kind: Pick<PostKind<object>, 'kind' | 'list' | 'count'>,
  filter: PostFilter,
  page: number,
) {
  const posts = await kind.list(db, filter, page)
  const ids = posts.map((post) => post.id)
  return {
    posts: await withTexts(db, posts),
    count: await kind.count(db, filter),
    waiting: await besideOf(db, kind, ids),
  }
}

export type PostsPage = Awaited<ReturnType<typeof getPostsPage>>
export type PostInList = Pick<
  PostRow,
  | ('id' | 'slug' | 'title_ka' | 'title_en' | 'body_ka' | 'body_en' | 'state' | 'published_on')
  | ('publish_at' | 'unpublish_at' | 'head_version_id' | 'english_behind_since' | 'closed_at')
>

// How long a text is stands before it in the row: it is not read whole to know whether there is one.
const isWithoutEnglish = sql<boolean>`(title_en = '' or octet_length(body_ka) > 0 and octet_length(body_en) = 0)`

/** What is public or will be, and lacks English - these will lack it - or has English that is behind. */
export function somePostsUnfinished(db: Db, table: PostKindName, lacking: number[]) {
  return db
    .selectFrom(table)
    .select(['id', 'written_title_ka', 'title_ka', 'title_en', 'english_behind_since'])
    .where('closed_at', 'is', null)
    .where('state', 'in', ['published', 'scheduled'])
    .where(({ or, and, eb }) =>
      or([
        and([eb('state', '=', 'published'), isWithoutEnglish]),
        eb('english_behind_since', 'is not', null),
        ...(lacking.length > 0 ? [eb('id', 'in', lacking)] : []),
      ]),
    )
    .select(isWithoutEnglish.as('lacks_english'))
    .orderBy('id', 'desc')
}

/** What is public, and what is being written. */
const titles = ['title_ka', 'title_en', 'written_title_ka', 'written_title_en'] as const

function filtered(
  db: Db,
  table: PostKindName,
  { state, words, lacking, isBehind = false, isClosed = false }: PostFilter,
) {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '_')}%`
  return db
    .selectFrom(table)
    .where('closed_at', isClosed ? 'is not' : 'is', null)
    .$if(isBehind, (query) =>
      query.where('english_behind_since', 'is not', null).where('state', 'in', ['published', 'scheduled']),
    )
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'draft'))
    .$if(lacking !== undefined, (query) =>
      query.where(({ or, and, eb }) =>
        or([
          and([eb('state', '=', 'published'), isWithoutEnglish]),
          ...(lacking && lacking.length > 0 ? [eb('id', 'in', lacking)] : []),
        ]),
      ),
    )
    .$if(words !== '', (query) =>
      query.where(({ or, eb, fn }) => or(titles.map((title) => eb(fn<string>('lower', [title]), 'like', pattern)))),
    )
}

/** Those of the posts of which a version waits beside. */
async function besideOf(db: Db, { kind }: OfKind, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('written_version')
    .select('number')
    .distinct()
    .where('kind', '=', kind)
    .where('number', 'in', ids)
    .where('place', '=', 'beside')
    .execute()
  return new Set(rows.map((row) => row.number))
}

/** The post a link for somebody outside leads to, as long as it works. */
export async function getPreviewed(db: Db, { kind }: OfKind, token: string, now: string) {
  const preview = await db
    .selectFrom('written_preview')
    .selectAll()
    .where('kind', '=', kind)
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!preview) throw new NotFound('preview')
  return preview
}

/** Where a post has moved that was found at this address once. */
export async function findMoved(db: Db, kind: Found, slug: string): Promise<string | undefined> {
  const moved = await db
    .selectFrom('written_redirect')
    .select('number')
    .where('kind', '=', kind.kind)
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const post = moved && (await kind.find(db, { id: moved.number }))
  return post?.state === 'published' && post.closed_at === null ? post.slug : undefined
}
