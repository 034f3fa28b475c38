import { type Kysely, sql } from 'kysely'
import { renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await consentNotAskedYet(db)
  await whatIsBeingWritten(db)
  // What waits for words, and what of a picture shows it, is asked on every visit of the library.
  await sql`create index media_item_open on media_item (id) where closed_at is null`.execute(db)
  await sql`create index media_item_undescribed on media_item (id)
    where closed_at is null and (description_ka = '' or description_en = '')`.execute(db)
}

async function consentNotAskedYet(db: Kysely<never>): Promise<void> {
  for (const [column, name] of [
    ['people_consent', 'media_item_consent_is_known'],
    ['guardian_consent', 'media_item_guardian_is_known'],
  ] as const) {
    const was = `${column} in ('yes', 'no', 'none-shown')`
    const is = `${column} in ('yes', 'no', 'none-shown', 'unasked')`
    await renewCheck(db, { table: 'media_item', name, was, is })
  }
}

/** Since when the text that is being written has the picture. */
async function whatIsBeingWritten(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('written_media').addColumn('written_at', text(db)).execute()
  for (const { id, media_item_id, texts } of await listBrought(db)) {
    // In a version the stored document stands as a text within a text.
    const isWritten = new RegExp(`"media\\\\?":${media_item_id}[,}]`).test(texts)
    if (!isWritten) continue
    await sql`update written_media set written_at = (select added_at from media_item where id = ${media_item_id})
      where id = ${id}`.execute(db)
  }
}

async function listBrought(db: Kysely<never>): Promise<Array<{ id: number; media_item_id: number; texts: string }>> {
  const found = []
  for (const table of ['news', 'page']) {
    const { rows } = await sql<{ id: number; media_item_id: number; texts: string }>`
      select brought.id, brought.media_item_id, coalesce(version.content_secret, post.body_ka || post.body_en) as texts
      from written_media as brought
      join ${sql.table(table)} as post on post.id = brought.number
      left join written_version as version on version.id = post.head_version_id
      where brought.kind = ${table} and brought.closed_at is null
      order by brought.id`.execute(db)
    found.push(...rows)
  }
  return found
}
