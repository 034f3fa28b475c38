import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import type { PostInList } from './queries.ts'
import type { PostText } from './tables.ts'
import { postsUrl } from './urls.ts'

type Texts = Pick<PostText, 'title_ka' | 'title_en' | 'body_ka' | 'body_en'>

/** A post in a list, with the texts it has or will have. */
export type ListedPost = PostInList & { lacksEnglish: boolean }

function lacksEnglish({ title_en, body_ka, body_en }: Texts): boolean {
  return title_en === '' || (body_ka !== '' && body_en === '')
}

/** Of what is public the row tells; of everything else the version that is being written. */
export async function withTexts(db: Db, posts: PostInList[]): Promise<ListedPost[]> {
  const heads = posts.flatMap(({ state, head_version_id }) =>
    state === 'published' || head_version_id === null ? [] : [head_version_id],
  )
  const written = await textsOf(db, heads)
  return posts.map((post) => {
    const texts = written.get(post.head_version_id ?? 0) ?? post
    return { ...post, title_ka: texts.title_ka, title_en: texts.title_en, lacksEnglish: lacksEnglish(texts) }
  })
}

/** The scheduled posts that will be public without English. What is public already, a query can tell by itself. */
export async function listScheduledWithoutEnglish(db: Db, kind: Pick<PostKind<object>, 'list'>): Promise<number[]> {
  const found: number[] = []
  for (let page = 1; ; page += 1) {
    const posts = await withTexts(db, await kind.list(db, { state: 'scheduled', words: '' }, page))
    if (posts.length === 0) return found
    found.push(...posts.filter((post) => post.lacksEnglish).map(({ id }) => id))
  }
}

async function textsOf(db: Db, versions: number[]): Promise<Map<number, Texts>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('written_version')
    .select(['id', 'content_secret'])
    .where('id', 'in', versions)
    .execute()
  return new Map(rows.map(({ id, content_secret }) => [id, JSON.parse(content_secret)]))
}

type Located = Pick<PostKind<object>, 'list' | 'may' | 'words' | 'count' | 'staffUrl' | 'previewsUrl'>

/** Posts that readers of English find in Georgian, or will. */
export async function lackingEnglishTasks(app: App, viewer: Viewer, kind: Located): Promise<Task[]> {
  if (!viewer.may.has(kind.may)) return []
  const lacking = await listScheduledWithoutEnglish(app.db, kind)
  const count = await kind.count(app.db, { state: undefined, words: '', lacking })
  if (count === 0) return []
  const words = { what: say(kind.words, (m) => m.withoutEnglish), button: say(messages, (m) => m.translate) }
  return [{ ...words, count, to: postsUrl(kind, { state: 'without-english' }), may: kind.may, urgency: 'soon' }]
}
