import type { Insertable } from 'kysely'
import { publishMedia, refuseWithoutConsent, withdrawMedia } from '#modules/media/index.ts'
import { dayOf, later, type Moment } from '#platform/clock.ts'
import type { Row, Tx } from '#platform/database.ts'
import { plainDocument } from '#platform/document/markdown-reading.ts'
import { storeDocument } from '#platform/document/tidy.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { type PostContent, picturesOf } from './content.ts'
import { messages } from './messages.ts'
import { getPost, listProjectLinks } from './post-queries.ts'
import { slugOf } from './slug.ts'
import type { NewsTable } from './tables.ts'

export type Story = Pick<
  Insertable<NewsTable>,
  'slug' | 'title_ka' | 'title_en' | 'lead_ka' | 'lead_en' | 'body_ka' | 'body_en' | 'published_on'
>

export const publishJob = 'news-publishing'
export const expiryJob = 'news-expiry'

const untouched = { publish_at: null, unpublish_at: null, expires_on: null, expired_at: null, closed_at: null }

/** The association tells something in plain paragraphs, about these projects. From now on everybody can read it. */
export async function publishNews(tx: Tx, story: Story, projects: number[] = []): Promise<number> {
  const bodies = { body_ka: paragraphs(story.body_ka), body_en: paragraphs(story.body_en) }
  const told = { ...story, ...bodies, state: 'published' as const, revision: 0, head_version_id: null }
  const news_id = await tx.create('news', { ...told, ...untouched })
  for (const project_id of projects) await tx.create('news_project', { news_id, project_id, closed_at: null })
  return news_id
}

function paragraphs(plain: string): string {
  return storeDocument(plainDocument(plain))
}

/** Somebody begins to write. Nobody outside sees it. */
export async function beginPost(tx: Tx, title_ka: string): Promise<number> {
  const slug = await freeSlug(tx, slugOf(title_ka) || 'post')
  const words = { title_ka, title_en: '', lead_ka: '', lead_en: '', body_ka: '', body_en: '' }
  const state = { state: 'draft' as const, published_on: dayOf(tx.now), revision: 0, head_version_id: null }
  return tx.create('news', { slug, ...words, ...state, ...untouched })
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (await isFree(tx, slug, 0)) return slug
  }
}

/** Whether no other story has this address, or had it and is still looked for there. */
async function isFree(tx: Tx, slug: string, own: number): Promise<boolean> {
  const taken = await tx.selectFrom('news').select('id').where('slug', '=', slug).executeTakeFirst()
  if (taken && taken.id !== own) return false
  const former = await tx.selectFrom('news_redirect').selectAll().where('slug', '=', slug).executeTakeFirst()
  return !former || former.news_id === own || former.closed_at !== null
}

/** Everybody can read it from now on, as it was written last. */
export async function publishPost(tx: Tx, id: number, content: PostContent): Promise<void> {
  if (!content.title_ka) throw new Refusal(say(messages, (m) => m.titleMissing))
  const post = await getPost(tx, id)
  const wasPublic = post.state === 'published'
  const before = wasPublic ? picturesOf(post) : []
  await putInPlace(tx, post, content)
  const placed = await getPost(tx, id)
  const first = wasPublic ? {} : { published_on: dayOf(tx.now) }
  await tx.amend('news', placed, { state: 'published', publish_at: null, ...first }, 'published')
  const shown = picturesOf(content)
  await publishMedia(tx, shown)
  await withdrawUnshown(
    tx,
    before.filter((one) => !shown.includes(one)),
  )
}

/** It becomes public by itself at that moment. */
export async function schedulePost(tx: Tx, id: number, content: PostContent, at: Moment): Promise<void> {
  if (!content.title_ka) throw new Refusal(say(messages, (m) => m.titleMissing))
  if (at <= tx.now) throw new Refusal(say(messages, (m) => m.timeIsOver))
  const post = await getPost(tx, id)
  if (post.state === 'published') throw new Refusal(say(messages, (m) => m.alreadyPublic))
  // Said now, to somebody who can mend it, and not to a job in the night.
  if (!(await isFree(tx, content.slug, post.id))) throw new Refusal(say(messages, (m) => m.slugTaken))
  await refuseWithoutConsent(tx, picturesOf(content))
  await tx.amend('news', post, { state: 'scheduled', publish_at: at }, 'scheduled')
  tx.job(publishJob, { news: id }, at)
}

/** It will not become public by itself. */
export async function unschedulePost(tx: Tx, id: number): Promise<void> {
  const post = await getPost(tx, id)
  if (post.state === 'scheduled') await tx.amend('news', post, { state: 'draft', publish_at: null }, 'not scheduled')
}

/** It is taken from everybody's eyes now. */
export async function withdrawPost(tx: Tx, id: number): Promise<void> {
  const post = await getPost(tx, id)
  if (post.state !== 'published') return
  await tx.amend('news', post, { state: 'withdrawn', unpublish_at: null }, 'withdrawn')
  await withdrawUnshown(tx, picturesOf(post))
}

/** When it is to be taken from everybody's eyes by itself; null for never. */
export async function settleEnd(tx: Tx, id: number, at: Moment | null): Promise<void> {
  if (at && at <= tx.now) throw new Refusal(say(messages, (m) => m.timeIsOver))
  const post = await getPost(tx, id)
  if (post.unpublish_at === at) return
  await tx.amend('news', post, { unpublish_at: at }, 'until')
  if (at) tx.job(expiryJob, { news: id }, at)
}

/** Writes the words into the row that everybody reads. A former address leads to the new one. */
async function putInPlace(tx: Tx, post: Row<'news'>, content: PostContent): Promise<void> {
  const { projects, ...words } = content
  if (!(await isFree(tx, content.slug, post.id))) throw new Refusal(say(messages, (m) => m.slugTaken))
  const isCall = content.expires_on !== post.expires_on
  const { expires_on } = content
  await tx.amend('news', post, { ...words, ...(isCall && { expired_at: null }) }, 'text')
  if (content.slug !== post.slug) await leadOn(tx, post, content.slug)
  if (isCall && expires_on) tx.job(expiryJob, { news: post.id }, endOf(expires_on))
  await linkProjects(tx, post.id, projects)
}

/** The moment after the last day of a call. */
function endOf(day: string): Moment {
  return later(`${day}T00:00:00Z`, 'PT20H')
}

async function leadOn(tx: Tx, post: Row<'news'>, slug: string): Promise<void> {
  const rows = await tx.selectFrom('news_redirect').selectAll().where('slug', 'in', [post.slug, slug]).execute()
  const back = rows.find((row) => row.slug === slug)
  if (back && !back.closed_at) await tx.close('news_redirect', back, 'address in use')
  const former = rows.find((row) => row.slug === post.slug)
  if (former) await tx.amend('news_redirect', former, { news_id: post.id, closed_at: null }, 'address changed')
  else await tx.create('news_redirect', { slug: post.slug, news_id: post.id, closed_at: null })
}

async function linkProjects(tx: Tx, news_id: number, projects: number[]): Promise<void> {
  const links = await listProjectLinks(tx, news_id)
  for (const link of links)
    if (!projects.includes(link.project_id)) await tx.close('news_project', link, 'not about it')
  for (const project_id of projects) {
    if (!links.some((link) => link.project_id === project_id))
      await tx.create('news_project', { news_id, project_id, closed_at: null })
  }
}

/** Pictures that no other public story shows are not public any more. */
async function withdrawUnshown(tx: Tx, ids: number[]): Promise<void> {
  const shown = new Set<number>()
  for (const id of ids) {
    const others = await tx
      .selectFrom('news')
      .select(['body_ka', 'body_en'])
      .where('state', '=', 'published')
      .where('closed_at', 'is', null)
      .where((row) => row.or([row('body_ka', 'like', `%"media":${id},%`), row('body_en', 'like', `%"media":${id},%`)]))
      .execute()
    if (others.some((other) => picturesOf(other).includes(id))) shown.add(id)
  }
  await withdrawMedia(
    tx,
    ids.filter((id) => !shown.has(id)),
  )
}

/** What its time has brought: the end of a call, the end of being public. */
export async function noticeTime(tx: Tx, id: number): Promise<void> {
  const post = await getPost(tx, id)
  if (post.expires_on && !post.expired_at && endOf(post.expires_on) <= tx.now)
    await tx.amend('news', post, { expired_at: tx.now }, 'the call has ended')
  if (post.unpublish_at && post.unpublish_at <= tx.now) await withdrawPost(tx, id)
}

/** How long a link for somebody outside works. */
const previewLength = 'P7D'

/** Somebody outside may read it before it is public. Answers until when. */
export async function allowPreview(tx: Tx, news_id: number, token: string): Promise<void> {
  const expires_at = later(tx.now, previewLength)
  await tx.create('news_preview', {
    news_id,
    token_hash: hashToken(token),
    made_at: tx.now,
    expires_at,
    closed_at: null,
  })
}

/** A picture was brought for this story. */
export async function attachMedia(tx: Tx, news_id: number, media_item_id: number): Promise<void> {
  await tx.create('news_media', { news_id, media_item_id, closed_at: null })
}
