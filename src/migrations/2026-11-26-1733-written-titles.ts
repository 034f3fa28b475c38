import { type Kysely, sql } from 'kysely'
import { text } from '#platform/columns.ts'

interface Post {
  id: number
  title_ka: string
  title_en: string
  content_secret: string | null
}

/** Lists ask for the titles that are being written, and for English that is behind, without reading every text. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['news', 'page'])
    for (const column of ['written_title_ka', 'written_title_en', 'english_behind_since'])
      await db.schema
        .alterTable(table)
        .addColumn(column, text(db), (made) =>
          column === 'english_behind_since' ? made : made.notNull().defaultTo(''),
        )
        .execute()
  for (const table of ['news', 'page']) await fill(db, table)
}

async function fill(db: Kysely<never>, table: string): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Post>`select post.id, post.title_ka, post.title_en, version.content_secret
      from ${sql.table(table)} as post left join written_version as version on version.id = post.head_version_id
      where post.id > ${after} order by post.id limit 200`.execute(db)
    for (const { id, content_secret, ...titles } of rows) {
      const { title_ka, title_en } = { ...titles, ...JSON.parse(content_secret ?? '{}') }
      await sql`update ${sql.table(table)} set written_title_ka = ${title_ka}, written_title_en = ${title_en}
        where id = ${id}`.execute(db)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
