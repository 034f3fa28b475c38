import { workerNames } from '#modules/workers/index.ts'
import { later } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { mediaOf, type PostContent, readContent, storeContent, textOf } from './content.ts'
import type { PostKind, PostRow } from './kind.ts'
import { behindSince } from './lacking-english.ts'
import { messages } from './messages.ts'
import { getPost, type OfKind } from './queries.ts'
import { notePictures } from './shown-pictures.ts'

export type Version = Row<'written_version'>

/** Saves of one writer within this time are one version. */
const oneSitting = 'PT10M'

/** What a page sends when it saves. */
export interface Saving<Own extends object> {
  content: PostContent<Own>
  /** The revision the page had begun from. */
  began_from: number
  /** The page itself. */
  tab: string
}

export interface Saved {
  revision: number
  /** Somebody else had saved meanwhile: what was sent now is kept as this version beside. */
  beside: number | undefined
}

/**
 * Keeps what somebody has written. Where somebody else has saved since, it does not become what is written on: it is kept
 * beside, and both are shown. Nothing that was sent is ever lost.
 */
export async function saveText<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  id: number,
  saving: Saving<Own>,
): Promise<Saved> {
  const post = await getPost(tx, kind, id)
  const head = await findHead(tx, post)
  const content_secret = storeContent(kind, saving.content)
  const was = await contentToWriteOn(tx, kind, post, head)
  const stood = storeContent(kind, was)
  if (content_secret === stood) return { revision: post.revision, beside: undefined }
  const isNext = saving.began_from === post.revision || head?.tab === saving.tab
  if (!isNext) return keepBeside(tx, kind, post, { ...saving, content_secret })
  if (!head) await keepWhatWasThere(tx, kind, post, stood)
  await notePictures(tx, kind, id, mediaOf(saving.content))
  const { title_ka: written_title_ka, title_en: written_title_en } = saving.content
  const english_behind_since = behindSince(post.english_behind_since, was, saving.content, tx.now)
  const noted = { written_title_ka, written_title_en, english_behind_since }
  return goOn(tx, kind, post, head, { ...saving, content_secret, noted })
}

type Stored = Pick<Version, 'began_from' | 'tab' | 'content_secret'>
/** What the row tells of the text without holding it. */
type Noted = Pick<PostRow, 'written_title_ka' | 'written_title_en' | 'english_behind_since'>
/** A kind, as far as versions of it are written. */
type Amending = Pick<PostKind<object>, 'kind' | 'amend'>

async function goOn(
  tx: Tx,
  kind: Amending,
  post: PostRow,
  head: Version | undefined,
  saving: Stored & { noted: Noted },
) {
  const revision = post.revision + 1
  const { content_secret, noted } = saving
  const isSameSitting = head?.tab === saving.tab && head.began_at > later(tx.now, `-${oneSitting}`)
  if (head && isSameSitting) {
    await tx.amend('written_version', head, { content_secret, revision, saved_at: tx.now }, 'written on')
    await kind.amend(tx, post.id, { revision, ...noted }, 'text')
  } else {
    const version = await addVersion(tx, kind, post.id, { ...saving, revision, place: 'main' })
    await kind.amend(tx, post.id, { revision, head_version_id: version, ...noted }, 'text')
  }
  return { revision, beside: undefined }
}

/** The first version is what stood there before anybody wrote. */
async function keepWhatWasThere(tx: Tx, { kind }: OfKind, post: PostRow, content_secret: string): Promise<void> {
  const was = { revision: post.revision, began_from: post.revision, place: 'main' as const, tab: '' }
  await tx.create('written_version', {
    ...{ ...was, kind, number: post.id, content_secret, worker_id: null },
    ...{ began_at: tx.now, saved_at: tx.now, closed_at: null },
  })
}

async function keepBeside(tx: Tx, kind: OfKind, post: PostRow, saving: Stored): Promise<Saved> {
  const own = await ofPost(tx, kind, post.id)
    .where('place', '=', 'beside')
    .where('tab', '=', saving.tab)
    .executeTakeFirst()
  const changes = { content_secret: saving.content_secret, saved_at: tx.now }
  if (own) await tx.amend('written_version', own, changes, 'written on')
  const { revision } = post
  const beside = own?.id ?? (await addVersion(tx, kind, post.id, { ...saving, revision, place: 'beside' }))
  return { revision, beside }
}

type NewVersion = Stored & Pick<Version, 'revision' | 'place'>

function addVersion(tx: Tx, { kind }: OfKind, number: number, version: NewVersion) {
  const { began_from, tab, revision, place, content_secret } = version
  const worker_id = typeof tx.by === 'object' ? tx.by.worker : null
  const times = { began_at: tx.now, saved_at: tx.now, closed_at: null }
  const saved = { kind, number, began_from, tab, revision, place, content_secret, worker_id }
  return tx.create('written_version', { ...saved, ...times })
}

/** A version becomes what is written on, whatever was saved since; the others stay. */
export async function takeVersion<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  { id, version, tab }: { id: number; version: number; tab: string },
): Promise<void> {
  const taken = await getVersion(tx, kind, id, version)
  const post = await getPost(tx, kind, id)
  await saveText(tx, kind, id, { content: readContent(kind, taken), began_from: post.revision, tab })
  await settleVersion(tx, taken)
}

/** Both were looked at: it is not asked about any more, and stays in the list of versions. */
export async function settleVersion(tx: Tx, version: Version): Promise<void> {
  if (version.place === 'beside') await tx.amend('written_version', version, { place: 'settled' }, 'compared')
}

/** What is being written: the newest version, else what stands in the row. */
export async function getWritten<Own extends object>(db: Db, kind: PostKind<Own>, id: number): Promise<Written<Own>> {
  const post = await getPost(db, kind, id)
  const head = await findHead(db, post)
  return { post, head, content: await contentToWriteOn(db, kind, post, head) }
}

export interface Written<Own extends object = object> {
  post: PostRow
  head: Version | undefined
  content: PostContent<Own>
}

/** Whether more is written than everybody can read. */
export async function isAhead<Own extends object>(db: Db, kind: PostKind<Own>, { post, head, content }: Written<Own>) {
  if (post.state !== 'published' || !head) return false
  return storeContent(kind, await contentToWriteOn(db, kind, post, undefined)) !== storeContent(kind, content)
}

async function contentToWriteOn<Own extends object>(
  db: Db,
  kind: PostKind<Own>,
  post: PostRow,
  head: Version | undefined,
): Promise<PostContent<Own>> {
  return head ? readContent(kind, head) : { ...textOf(post), ...(await kind.getOwn(db, post.id)) }
}

async function findHead(db: Db, post: PostRow): Promise<Version | undefined> {
  if (post.head_version_id === null) return undefined
  return db.selectFrom('written_version').selectAll().where('id', '=', post.head_version_id).executeTakeFirst()
}

export async function getVersion(db: Db, kind: OfKind, number: number, id: number): Promise<Version> {
  const version = await ofPost(db, kind, number).where('id', '=', id).executeTakeFirst()
  if (!version) throw new NotFound(`version ${id} of ${kind.kind} ${number}`)
  if (isForgotten(version)) throw new Refusal(say(messages, (m) => m.versionErased))
  return version
}

/** What stood in it was erased for somebody's right to it. */
export function isForgotten({ content_secret }: Pick<Version, 'content_secret'>): boolean {
  return content_secret === ''
}

/** The first version that waits beside, if there is one. */
export async function findOldestBeside(db: Db, kind: OfKind, number: number): Promise<number | undefined> {
  const found = await ofPost(db, kind, number).where('place', '=', 'beside').orderBy('id').executeTakeFirst()
  return found?.id
}

function ofPost(db: Db, { kind }: OfKind, number: number) {
  return db
    .selectFrom('written_version')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('closed_at', 'is', null)
}

/** Who saved a version; nobody where the house did. */
export async function findWriter(db: Db, version: Version | undefined): Promise<Bilingual | undefined> {
  return version?.worker_id ? (await workerNames(db)).of(version.worker_id) : undefined
}

/** The pages in browsers that saved lately. */
export async function listTabs(db: Db, kind: OfKind, number: number): Promise<string[]> {
  const versions = await listVersions(db, kind, number)
  return [...new Set(versions.map((version) => version.tab))].filter((tab) => tab !== '')
}

/** So many of the newest are shown. */
const versionsShown = 100

/** The versions of a post, the newest first. */
export function listVersions(db: Db, { kind }: OfKind, number: number): Promise<Version[]> {
  return db
    .selectFrom('written_version')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('closed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(versionsShown)
    .execute()
}
