import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('person')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('role_ka', text(db), (column) => column.notNull())
    .addColumn('role_en', text(db), (column) => column.notNull())
    .addColumn('line_ka', text(db), (column) => column.notNull())
    .addColumn('line_en', text(db), (column) => column.notNull())
    .addColumn('phone', text(db))
    .addColumn('phone_shown', text(db))
    .addColumn('email', text(db))
    .addColumn('closed_at', text(db))
    .execute()
  await place(db)
  await organisation(db)
}

async function place(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('place')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('gazetteer_slug', text(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('name_state', text(db), (column) => column.notNull())
    .addColumn('parent_id', 'integer', (column) => column.references('place.id'))
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('point_is_exact', 'integer', (column) => column.notNull())
    .addColumn('point_source', text(db))
    .addColumn('boundary', text(db))
    .addColumn('closed_at', text(db))
    .addCheckConstraint(
      'place_kind_is_known',
      sql`kind in ('country', 'region', 'municipality', 'city', 'town', 'village', 'settlement', 'facility')`,
    )
    .addCheckConstraint('place_name_state_is_known', sql`name_state in ('confirmed', 'guessed')`)
    .execute()
  await db.schema.createIndex('place_by_parent').on('place').columns(['parent_id', 'name_ka']).execute()
  await db.schema.createIndex('place_by_gazetteer').on('place').column('gazetteer_slug').execute()
}

async function organisation(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('english_name_state', text(db), (column) => column.notNull())
    .addColumn('acronym', text(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('is_own', 'integer', (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('organisation_english_name_state_is_known', sql`english_name_state in ('own', 'translated')`)
    .execute()
}
