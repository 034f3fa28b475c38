import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

/** The entries themselves are made when the house is opened: from the records, by the rules of that version. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropTable('search_entry').execute()
  await db.schema
    .createTable('search_entry')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addUniqueConstraint('search_entry_is_one_a_record', ['kind', 'number'])
    .execute()
  await terms(db)
  await db.schema
    .createTable('search_posting')
    .addColumn('term_id', 'integer', (column) => column.notNull())
    .addColumn('entry_id', 'integer', (column) => column.notNull())
    .addColumn('weight', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_posting_by_term', ['term_id', 'weight', 'entry_id'])
    .execute()
  await db.schema
    .createIndex('search_posting_by_entry')
    .on('search_posting')
    .columns(['entry_id', 'term_id', 'weight'])
    .execute()
  await db.schema
    .createTable('search_index')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addCheckConstraint('search_index_is_one', sql`id = 1`)
    .execute()
}

async function terms(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('search_term')
    .$call(id(db))
    .addColumn('form', text(db), (column) => column.notNull())
    .addColumn('stem', text(db), (column) => column.notNull())
    .addColumn('inner_stem', text(db), (column) => column.notNull())
    .addUniqueConstraint('search_term_is_one', ['form', 'stem'])
    .execute()
  await db.schema.createIndex('search_term_by_stem').on('search_term').column('stem').execute()
  await sql`create index search_term_by_inner_stem on search_term (inner_stem) where inner_stem <> ''`.execute(db)
  await db.schema
    .createTable('search_spelling')
    .$call(id(db))
    .addColumn('variant', text(db), (column) => column.notNull())
    .addColumn('stem', text(db), (column) => column.notNull())
    .addUniqueConstraint('search_spelling_is_one', ['variant', 'stem'])
    .execute()
}
