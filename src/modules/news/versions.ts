import { later } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { contentOfRow, type PostContent, readContent, storeContent } from './content.ts'
import { getPost, listProjectLinks } from './post-queries.ts'

export type Version = Row<'news_version'>

/** Saves of one writer within this time are one version. */
const oneSitting = 'PT10M'

/** What a page sends when it saves. */
export interface Saving {
  content: PostContent
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
export async function saveText(tx: Tx, id: number, saving: Saving): Promise<Saved> {
  const post = await getPost(tx, id)
  const head = await findHead(tx, post)
  const content_secret = storeContent(saving.content)
  if (content_secret === storeContent(await contentToWriteOn(tx, post, head)))
    return { revision: post.revision, beside: undefined }
  const isNext = saving.began_from === post.revision || head?.tab === saving.tab
  return isNext ? goOn(tx, post, head, saving, content_secret) : keepBeside(tx, post, saving, content_secret)
}

async function goOn(tx: Tx, post: Row<'news'>, head: Version | undefined, saving: Saving, content_secret: string) {
  const revision = post.revision + 1
  if (!head) await keepWhatWasThere(tx, post)
  const isSameSitting = head?.tab === saving.tab && head.began_at > later(tx.now, `-${oneSitting}`)
  if (head && isSameSitting) {
    await tx.amend('news_version', head, { content_secret, revision, saved_at: tx.now }, 'written on')
    await tx.amend('news', post, { revision }, 'text')
  } else {
    const version = await addVersion(tx, post.id, { ...saving, revision, place: 'main', content_secret })
    await tx.amend('news', post, { revision, head_version_id: version }, 'text')
  }
  return { revision, beside: undefined }
}

/** The first version is what stood there before anybody wrote. */
async function keepWhatWasThere(tx: Tx, post: Row<'news'>): Promise<void> {
  const content = await contentToWriteOn(tx, post, undefined)
  const was = { revision: post.revision, began_from: post.revision, place: 'main' as const, tab: '' }
  await tx.create('news_version', {
    ...{ ...was, news_id: post.id, content_secret: storeContent(content), worker_id: null },
    ...{ began_at: tx.now, saved_at: tx.now, closed_at: null },
  })
}

async function keepBeside(tx: Tx, post: Row<'news'>, saving: Saving, content_secret: string): Promise<Saved> {
  const own = await tx
    .selectFrom('news_version')
    .selectAll()
    .where('news_id', '=', post.id)
    .where('place', '=', 'beside')
    .where('tab', '=', saving.tab)
    .executeTakeFirst()
  const changes = { content_secret, saved_at: tx.now }
  if (own) await tx.amend('news_version', own, changes, 'written on')
  const beside =
    own?.id ?? (await addVersion(tx, post.id, { ...saving, revision: post.revision, place: 'beside', content_secret }))
  return { revision: post.revision, beside }
}

type NewVersion = Omit<Saving, 'content'> & Pick<Version, 'revision' | 'place' | 'content_secret'>

function addVersion(tx: Tx, news_id: number, { began_from, tab, revision, place, content_secret }: NewVersion) {
  const worker_id = typeof tx.by === 'object' ? tx.by.worker : null
  const times = { began_at: tx.now, saved_at: tx.now, closed_at: null }
  return tx.create('news_version', { news_id, began_from, tab, revision, place, content_secret, worker_id, ...times })
}

/** A version becomes what is written on, whatever was saved since; the others stay. */
export async function takeVersion(tx: Tx, id: number, version: number, tab: string): Promise<void> {
  const taken = await getVersion(tx, id, version)
  const post = await getPost(tx, id)
  await saveText(tx, id, { content: readContent(taken), began_from: post.revision, tab })
  await settleVersion(tx, taken)
}

/** Both were looked at: it is not asked about any more, and stays in the list of versions. */
export async function settleVersion(tx: Tx, version: Version): Promise<void> {
  if (version.place === 'beside') await tx.amend('news_version', version, { place: 'settled' }, 'compared')
}

/** What is being written: the newest version, else what stands in the row. */
export async function getWritten(db: Db, id: number) {
  const post = await getPost(db, id)
  const head = await findHead(db, post)
  return { post, head, content: await contentToWriteOn(db, post, head) }
}

export type Written = Awaited<ReturnType<typeof getWritten>>

async function contentToWriteOn(db: Db, post: Row<'news'>, head: Version | undefined): Promise<PostContent> {
  if (head) return readContent(head)
  const links = await listProjectLinks(db, post.id)
  return contentOfRow(
    post,
    links.map((link) => link.project_id),
  )
}

async function findHead(db: Db, post: Row<'news'>): Promise<Version | undefined> {
  if (post.head_version_id === null) return undefined
  return db.selectFrom('news_version').selectAll().where('id', '=', post.head_version_id).executeTakeFirst()
}

export async function getVersion(db: Db, news: number, id: number): Promise<Version> {
  const version = await db
    .selectFrom('news_version')
    .selectAll()
    .where('id', '=', id)
    .where('news_id', '=', news)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!version) throw new NotFound(`version ${id} of news ${news}`)
  return version
}

/** The first version that waits beside, if there is one. */
export async function findOldestBeside(db: Db, news: number): Promise<number | undefined> {
  const found = await db
    .selectFrom('news_version')
    .select('id')
    .where('news_id', '=', news)
    .where('place', '=', 'beside')
    .where('closed_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return found?.id
}

/** The name of whoever saved a version; nobody's where the house did. */
export async function findWriter(db: Db, version: Version | undefined): Promise<string | undefined> {
  if (!version?.worker_id) return undefined
  const worker = await db.selectFrom('worker').select('name').where('id', '=', version.worker_id).executeTakeFirst()
  return worker?.name
}

/** The pages in browsers that saved lately. */
export async function listTabs(db: Db, news: number): Promise<string[]> {
  const versions = await listVersions(db, news)
  return [...new Set(versions.map((version) => version.tab))].filter((tab) => tab !== '')
}

/** So many of the newest are shown. */
const versionsShown = 100

/** The versions of a story with who saved them, the newest first. */
export function listVersions(db: Db, news: number) {
  return db
    .selectFrom('news_version as version')
    .leftJoin('worker', 'worker.id', 'version.worker_id')
    .selectAll('version')
    .select('worker.name as worker_name')
    .where('version.news_id', '=', news)
    .where('version.closed_at', 'is', null)
    .orderBy('version.id', 'desc')
    .limit(versionsShown)
    .execute()
}

export type VersionInList = Awaited<ReturnType<typeof listVersions>>[number]
