import type { Kysely } from 'kysely'
import { text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  for (const column of ['tagline_ka', 'tagline_en']) {
    await db.schema
      .alterTable('association')
      .addColumn(column, text(db), (one) => one.notNull().defaultTo(''))
      .execute()
  }
}
