import type { Row, TableName, Tx } from '#platform/database.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { WrittenTexts } from '#platform/module.ts'
import { findPersonalRow } from '#platform/personal/erase.ts'
import { emptied, isGone, type WrittenPlace, type WrittenRow, writtenTable } from '#platform/personal/written.ts'
import { storeContent, textOf } from './content.ts'
import type { PostKind, PostRow } from './kind.ts'
import { postUrl } from './urls.ts'
import { isForgotten } from './versions.ts'

/** The texts of a kind of post: what is in its row, what is being written, every earlier version, and former addresses. */
export function writtenPosts<Own extends object>(kind: PostKind<Own>, name: Bilingual): WrittenTexts {
  const placeOf = (post: PostRow, state: WrittenPlace['state']): WrittenPlace => ({
    ...{ to: postUrl(kind, post), may: kind.may, name },
    title: { ka: post.title_ka || post.written_title_ka, en: post.title_en || post.written_title_en },
    state: post.closed_at === null ? state : 'closed',
    rows: (tx) => rowsOfPost(tx, kind, post.id),
  })
  const isOf = (row: { kind: string }) => row.kind === kind.kind
  return () => [
    writtenTable({
      table: kind.kind,
      place: async (_db, post) => placeOf(post, post.state === 'published' ? 'shown' : 'unseen'),
    }),
    writtenTable({
      table: 'written_version',
      isOf,
      place: async (db, { id, number, place }) => {
        const post = await kind.find(db, { id: number })
        return post && placeOf(post, post.head_version_id === id || place === 'beside' ? 'unseen' : 'former')
      },
    }),
    writtenTable({
      table: 'written_redirect',
      isOf,
      place: async (db, { number }) => {
        const post = await kind.find(db, { id: number })
        return post && placeOf(post, 'former')
      },
    }),
  ]
}

const words = [
  ...['title_ka', 'title_en', 'lead_ka', 'lead_en', 'body_ka', 'body_en'],
  ...['written_title_ka', 'written_title_en'],
]

async function rowsOfPost<Own extends object>(tx: Tx, kind: PostKind<Own>, id: number): Promise<WrittenRow[]> {
  const post = await kind.find(tx, { id })
  const row = await findPersonalRow(tx, { table: kind.kind, id })
  if (!post || !row) return []
  const erased = { ...emptied(post, words), ...erasedSlug(id), head_version_id: null }
  const own = { table: kind.kind, row, ...(isGone(tx, post.closed_at) && { left: erased }) }
  const others = [await kind.copies?.(tx, id), await versionsOf(tx, kind, post, own), await addressesOf(tx, kind, id)]
  return [own, ...others.flatMap((rows) => rows ?? [])]
}

/** What stands in place of an address that named somebody. */
export function erasedSlug(id: number) {
  return { slug: `erased-${id}` }
}

/** A version stands if it is public, is being written, or waits to be compared; as long as the post itself does. */
async function versionsOf<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  post: PostRow,
  { left }: WrittenRow,
): Promise<WrittenRow[]> {
  const open = post.closed_at === null
  const shown = open ? storeContent(kind, { ...textOf(post), ...(await kind.getOwn(tx, post.id)) }) : undefined
  const versions = await tx
    .selectFrom('written_version')
    .selectAll()
    .where('kind', '=', kind.kind)
    .where('number', '=', post.id)
    .orderBy('id')
    .execute()
  return versions
    .filter((version) => !isForgotten(version))
    .map((version) => {
      const { id, place, content_secret } = version
      const stands = !left && (id === post.head_version_id || place === 'beside' || content_secret === shown)
      return rowOf('written_version', version, stands ? undefined : { content_secret: '' })
    })
}

/** A former address leads on, unless it names the person. */
async function addressesOf(tx: Tx, { kind }: Pick<PostKind<object>, 'kind'>, number: number): Promise<WrittenRow[]> {
  const addresses = await tx
    .selectFrom('written_redirect')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('id')
    .execute()
  return addresses.map((address) => {
    const left = { ...erasedSlug(address.id), closed_at: address.closed_at ?? tx.now }
    return { ...rowOf('written_redirect', address, left), onlyNamed: true }
  })
}

function rowOf<T extends TableName>(table: T, row: Row<T>, left: WrittenRow['left']): WrittenRow {
  // A list holds rows of every table, which are written back as they were read.
  return { table, row: row as unknown as Row<TableName>, ...(left && { left }) }
}
