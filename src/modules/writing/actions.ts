import { refuseWithoutConsent } from '#modules/media/index.ts'
import { dayOf, later, type Moment } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { mediaOf, type PostContent, textOf } from './content.ts'
import { expiryJob, publishJob } from './job-names.ts'
import type { PostKind, PostRow } from './kind.ts'
import { messages } from './messages.ts'
import { getPost, type OfKind } from './queries.ts'
import { showPictures } from './shown-pictures.ts'
import { slugOf } from './slug.ts'

/** A kind, as far as its rows are changed. */
type Changing = Pick<PostKind<object>, 'kind' | 'find' | 'amend'>
/** The same, as far as addresses are compared. */
type Addressed = Pick<PostKind<object>, 'kind' | 'find'>

/** Somebody begins to write. Nobody outside sees it. */
export async function beginPost(tx: Tx, kind: Addressed & Pick<PostKind<object>, 'create'>, title_ka: string) {
  const slug = await freeSlug(tx, kind, slugOf(title_ka) || 'post')
  const words = { title_ka, title_en: '', lead_ka: '', lead_en: '', body_ka: '', body_en: '' }
  const state = { state: 'draft' as const, published_on: dayOf(tx.now), revision: 0, head_version_id: null }
  const written = { written_title_ka: title_ka, written_title_en: '', english_behind_since: null }
  return kind.create(tx, {
    slug,
    ...words,
    ...written,
    ...state,
    publish_at: null,
    unpublish_at: null,
    closed_at: null,
  })
}

async function freeSlug(tx: Tx, kind: Addressed, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (await isFree(tx, kind, slug, 0)) return slug
  }
}

/** Whether no other post of the kind has this address, or had it and is still looked for there. */
export async function isFree(db: Db, kind: Addressed, slug: string, own: number): Promise<boolean> {
  const taken = await kind.find(db, { slug })
  if (taken && taken.id !== own) return false
  const former = await formerAddress(db, kind, slug)
  return !former || former.number === own || former.closed_at !== null
}

function formerAddress(db: Db, { kind }: OfKind, slug: string) {
  return db
    .selectFrom('written_redirect')
    .selectAll()
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** Everybody can read it from now on, as it was written last. */
export async function publishPost<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  id: number,
  content: PostContent<Own>,
): Promise<void> {
  if (!content.title_ka) throw new Refusal(say(messages, (m) => m.titleMissing))
  const post = await getPost(tx, kind, id)
  await putInPlace(tx, kind, post, content)
  const first = post.state === 'published' ? {} : { published_on: dayOf(tx.now) }
  await kind.amend(tx, id, { state: 'published', publish_at: null, ...first }, 'published')
  await showPictures(tx, kind, id, mediaOf(content))
}

/** It becomes public by itself at that moment. */
export async function schedulePost<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  id: number,
  { content, at }: { content: PostContent<Own>; at: Moment },
): Promise<void> {
  if (!content.title_ka) throw new Refusal(say(messages, (m) => m.titleMissing))
  if (at <= tx.now) throw new Refusal(say(messages, (m) => m.timeIsOver))
  const post = await getPost(tx, kind, id)
  if (post.state === 'published') throw new Refusal(say(messages, (m) => m.alreadyPublic))
  // Said now, to somebody who can mend it, and not to a job in the night.
  if (!(await isFree(tx, kind, content.slug, post.id))) throw new Refusal(say(messages, (m) => m.slugTaken))
  await refuseWithoutConsent(tx, mediaOf(content))
  await kind.amend(tx, id, { state: 'scheduled', publish_at: at }, 'scheduled')
  tx.job(publishJob(kind), { [kind.kind]: id }, at)
}

/** It will not become public by itself. */
export async function unschedulePost(tx: Tx, kind: Changing, id: number): Promise<void> {
  const post = await getPost(tx, kind, id)
  if (post.state === 'scheduled') await kind.amend(tx, id, { state: 'draft', publish_at: null }, 'not scheduled')
}

/** Somebody has looked at both texts: the English says what the Georgian says. */
export async function confirmEnglish(tx: Tx, kind: Changing, id: number): Promise<void> {
  const post = await getPost(tx, kind, id)
  if (post.english_behind_since) await kind.amend(tx, id, { english_behind_since: null }, 'the translation fits')
}

/** It is taken from everybody's eyes now. */
export async function withdrawPost(tx: Tx, kind: Changing, id: number): Promise<void> {
  const post = await getPost(tx, kind, id)
  if (post.state !== 'published') return
  await kind.amend(tx, id, { state: 'withdrawn', unpublish_at: null }, 'withdrawn')
  await showPictures(tx, kind, id, [])
}

/** When it is to be taken from everybody's eyes by itself; null for never. */
export async function settleEnd(tx: Tx, kind: Changing, id: number, at: Moment | null): Promise<void> {
  if (at && at <= tx.now) throw new Refusal(say(messages, (m) => m.timeIsOver))
  const post = await getPost(tx, kind, id)
  if (post.unpublish_at === at) return
  await kind.amend(tx, id, { unpublish_at: at }, 'until')
  if (at) tx.job(expiryJob(kind), { [kind.kind]: id }, at)
}

/** Writes the words into the row that everybody reads. A former address leads to the new one. */
async function putInPlace<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  post: PostRow,
  content: PostContent<Own>,
): Promise<void> {
  if (!(await isFree(tx, kind, content.slug, post.id))) throw new Refusal(say(messages, (m) => m.slugTaken))
  await kind.amend(tx, post.id, textOf(content), 'text')
  if (content.slug !== post.slug) await leadOn(tx, kind, post, content.slug)
  await kind.placeOwn(tx, post.id, content)
}

async function leadOn(tx: Tx, { kind }: OfKind, post: PostRow, slug: string): Promise<void> {
  const back = await formerAddress(tx, { kind }, slug)
  if (back && !back.closed_at) await tx.close('written_redirect', back, 'address in use')
  const former = await formerAddress(tx, { kind }, post.slug)
  if (former) await tx.amend('written_redirect', former, { number: post.id, closed_at: null }, 'address changed')
  else await tx.create('written_redirect', { kind, slug: post.slug, number: post.id, closed_at: null })
}

/** What its time has brought: the end of being public, and what only its kind knows of. */
export async function noticeTime(
  tx: Tx,
  kind: Changing & Pick<PostKind<object>, 'noticeTime'>,
  id: number,
): Promise<void> {
  await kind.noticeTime?.(tx, id)
  const { unpublish_at } = await getPost(tx, kind, id)
  if (unpublish_at && unpublish_at <= tx.now) await withdrawPost(tx, kind, id)
}

/** How long a link for somebody outside works. */
const previewLength = 'P7D'

/** Somebody outside may read it before it is public. */
export async function allowPreview(tx: Tx, { kind }: OfKind, number: number, token: string): Promise<void> {
  const times = { made_at: tx.now, expires_at: later(tx.now, previewLength), closed_at: null }
  await tx.create('written_preview', { kind, number, token_hash: hashToken(token), ...times })
}
