import type { Db, Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/tokens.ts'
import type { NewsState } from './tables.ts'

/** A story for those who write, whatever its state. */
export async function getPost(db: Db, id: number): Promise<Row<'news'>> {
  const post = await db
    .selectFrom('news')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!post) throw new NotFound(`news ${id}`)
  return post
}

export function listProjectLinks(db: Db, news: number): Promise<Row<'news_project'>[]> {
  return db
    .selectFrom('news_project')
    .selectAll()
    .where('news_id', '=', news)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** The numbers of the pictures that were brought for a story. */
export async function listMediaOf(db: Db, news: number): Promise<number[]> {
  const rows = await db
    .selectFrom('news_media')
    .select('media_item_id')
    .where('news_id', '=', news)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.media_item_id)
}

export const postsOnPage = 30

export interface PostFilter {
  state: NewsState | undefined
  words: string
}

export async function getPostsPage(db: Db, filter: PostFilter, page: number) {
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const posts = await filtered(db, filter)
    .select(['news.id', 'news.slug', 'news.title_ka', 'news.title_en', 'news.state', 'news.published_on'])
    .select(['news.publish_at', 'news.unpublish_at', 'news.expired_at'])
    .orderBy('news.id', 'desc')
    .limit(postsOnPage)
    .offset((page - 1) * postsOnPage)
    .execute()
  return {
    posts,
    count,
    waiting: await besideOf(
      db,
      posts.map((post) => post.id),
    ),
  }
}

export type PostsPage = Awaited<ReturnType<typeof getPostsPage>>
export type PostInList = PostsPage['posts'][number]

function filtered(db: Db, { state, words }: PostFilter) {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '_')}%`
  return db
    .selectFrom('news')
    .where('news.closed_at', 'is', null)
    .$if(state !== undefined, (query) => query.where('news.state', '=', state ?? 'draft'))
    .$if(words !== '', (query) =>
      query.where(({ or, eb, fn }) =>
        or([
          eb(fn<string>('lower', ['news.title_ka']), 'like', pattern),
          eb(fn<string>('lower', ['news.title_en']), 'like', pattern),
        ]),
      ),
    )
}

/** Those of the stories of which a version waits beside. */
async function besideOf(db: Db, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('news_version')
    .select('news_id')
    .distinct()
    .where('news_id', 'in', ids)
    .where('place', '=', 'beside')
    .execute()
  return new Set(rows.map((row) => row.news_id))
}

/** The story a link for somebody outside leads to, as long as it works. */
export async function getPreviewed(db: Db, token: string, now: string) {
  const preview = await db
    .selectFrom('news_preview')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!preview) throw new NotFound('preview')
  return preview
}

/** Where a story has moved that was found at this address once. */
export async function findMoved(db: Db, slug: string): Promise<string | undefined> {
  const moved = await db
    .selectFrom('news_redirect')
    .innerJoin('news', 'news.id', 'news_redirect.news_id')
    .select('news.slug')
    .where('news_redirect.slug', '=', slug)
    .where('news_redirect.closed_at', 'is', null)
    .where('news.closed_at', 'is', null)
    .where('news.state', '=', 'published')
    .executeTakeFirst()
  return moved?.slug
}
