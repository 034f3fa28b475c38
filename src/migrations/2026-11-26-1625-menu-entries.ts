import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('menu_entry')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('place', text(db), (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('label_ka', text(db), (column) => column.notNull())
    .addColumn('label_en', text(db), (column) => column.notNull())
    .addCheckConstraint('menu_entry_place_is_known', sql`place in ('main', 'footer', 'nowhere')`)
    .execute()
  for (const [slug, place, position] of first) {
    await sql`insert into menu_entry (slug, place, position, label_ka, label_en)
      values (${slug}, ${place}, ${position}, '', '')`.execute(db)
  }
}

const first: Array<[string, string, number]> = [
  ['projects', 'main', 20],
  ['services', 'main', 30],
  ['about', 'main', 80],
  ['contact', 'main', 90],
  ['news', 'footer', 30],
  ['subscriptions', 'footer', 35],
  ['directions', 'footer', 40],
  ['places', 'footer', 50],
  ['organisations', 'footer', 60],
]
