import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { type Bilingual, type Language, say } from '#platform/messages.ts'
import type { Task, UnfinishedText, UnfinishedTexts } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import type { PostInList } from './queries.ts'
import type { PostText } from './tables.ts'
import { postsUrl, postUrl } from './urls.ts'

type Texts = Pick<PostText, 'title_ka' | 'title_en' | 'body_ka' | 'body_en'>

/** A post in a list, with the texts it has or will have. */
export type ListedPost = PostInList & { lacksEnglish: boolean }

function lacksEnglish({ title_en, body_ka, body_en }: Texts): boolean {
  return title_en === '' || (body_ka !== '' && body_en === '')
}

const partsOf = (language: Language) => [`title_${language}`, `lead_${language}`, `body_${language}`] as const

/** Since when the English is behind after a change: whoever writes on it has the Georgian before their eyes. */
export function behindSince(before: Moment | null, was: PostText, is: PostText, now: Moment): Moment | null {
  const isChanged = (language: Language) => partsOf(language).some((part) => was[part] !== is[part])
  if (isChanged('en') || partsOf('en').every((part) => is[part] === '')) return null
  return isChanged('ka') ? (before ?? now) : before
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
  const posts = await withTexts(db, await kind.list(db, { state: 'scheduled', words: '' }, 'all'))
  return posts.filter((post) => post.lacksEnglish).map(({ id }) => id)
}

/** What is public or will be, and is not done in English: for the list of texts that are not done. */
export function unfinishedPosts(kind: Located & { kind: string }, name: Bilingual): UnfinishedTexts {
  const words = { kind: kind.kind, name, heading: say(kind.words, (m) => m.heading), may: kind.may }
  return { ...words, list: (db) => listUnfinished(db, kind) }
}

async function listUnfinished(db: Db, kind: Located): Promise<UnfinishedText[]> {
  const lacking = await listScheduledWithoutEnglish(db, kind)
  const posts = await kind.listUnfinished(db, lacking)
  return posts.map((post) => ({
    state: lacking.includes(post.id) || post.lacks_english ? 'missing' : 'outdated',
    to: postUrl(kind, post),
    title: { ka: post.written_title_ka || post.title_ka, en: post.title_en },
  }))
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

type Located = Pick<
  PostKind<object>,
  'list' | 'listUnfinished' | 'may' | 'words' | 'count' | 'staffUrl' | 'previewsUrl'
>

/** Posts that readers of English find in Georgian, or will. */
export async function lackingEnglishTasks(app: App, viewer: Viewer, kind: Located): Promise<Task[]> {
  if (!viewer.may.has(kind.may)) return []
  const lacking = await listScheduledWithoutEnglish(app.db, kind)
  const count = await kind.count(app.db, { state: undefined, words: '', lacking })
  if (count === 0) return []
  const words = { what: say(kind.words, (m) => m.withoutEnglish), button: say(messages, (m) => m.translate) }
  return [{ ...words, count, to: postsUrl(kind, { state: 'without-english' }), may: kind.may, urgency: 'soon' }]
}
