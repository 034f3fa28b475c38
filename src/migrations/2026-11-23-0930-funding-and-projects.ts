import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await direction(db)
  await umbrellaProgramme(db)
  await project(db)
  await projectLinks(db)
}

async function direction(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('direction')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}

async function umbrellaProgramme(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('umbrella_programme')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('acronym', text(db))
    .addColumn('kind_ka', text(db), (column) => column.notNull())
    .addColumn('kind_en', text(db), (column) => column.notNull())
    .addColumn('starts_on', text(db))
    .addColumn('start_precision', text(db))
    .addColumn('ends_on', text(db))
    .addColumn('end_precision', text(db))
    .addColumn('external_fact', text(db))
    .addColumn('external_source', text(db))
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema
    .createTable('umbrella_programme_organisation')
    .$call(id(db))
    .addColumn('umbrella_programme_id', 'integer', (column) => column.notNull().references('umbrella_programme.id'))
    .addColumn('organisation_id', 'integer', (column) => column.notNull().references('organisation.id'))
    .addColumn('role', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('umbrella_programme_role_is_known', sql`role in ('funder', 'runner', 'partner')`)
    .execute()
  await db.schema
    .createIndex('umbrella_programme_organisation_by_organisation')
    .on('umbrella_programme_organisation')
    .column('organisation_id')
    .execute()
}

async function project(db: Kysely<never>): Promise<void> {
  const precision = "('year', 'month', 'day')"
  await db.schema
    .createTable('project')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('source_lines', text(db), (column) => column.notNull())
    .addColumn('title_ka', text(db), (column) => column.notNull())
    .addColumn('title_en', text(db), (column) => column.notNull())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('goal_ka', text(db), (column) => column.notNull())
    .addColumn('goal_en', text(db), (column) => column.notNull())
    .addColumn('starts_on', text(db))
    .addColumn('start_precision', text(db))
    .addColumn('ends_on', text(db))
    .addColumn('end_precision', text(db))
    .addColumn('umbrella_programme_id', 'integer', (column) => column.references('umbrella_programme.id'))
    .addColumn('tags', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint(
      'project_kind_is_known',
      sql`kind in ('project', 'training-attended', 'partnership', 'campaign')`,
    )
    .addCheckConstraint('project_state_is_known', sql`state in ('completed', 'ongoing', 'unknown')`)
    .addCheckConstraint('project_start_precision_is_known', sql`start_precision in ${sql.raw(precision)}`)
    .addCheckConstraint('project_end_precision_is_known', sql`end_precision in ${sql.raw(precision)}`)
    .execute()
  await db.schema
    .createTable('project_text')
    .$call(id(db))
    .addColumn('project_id', 'integer', (column) => column.notNull().references('project.id'))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('age_from', 'integer')
    .addColumn('age_to', 'integer')
    .addColumn('communities', 'integer')
    .addColumn('closed_at', text(db))
    .addCheckConstraint(
      'project_text_kind_is_known',
      sql`kind in ('source', 'objective', 'activity', 'result', 'beneficiary')`,
    )
    .execute()
  await db.schema.createIndex('project_text_by_project').on('project_text').columns(['project_id', 'kind']).execute()
}

async function projectLinks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('project_organisation')
    .$call(id(db))
    .addColumn('project_id', 'integer', (column) => column.notNull().references('project.id'))
    .addColumn('organisation_id', 'integer', (column) => column.notNull().references('organisation.id'))
    .addColumn('role', text(db), (column) => column.notNull())
    .addColumn('evidence_ka', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint(
      'project_role_is_known',
      sql`role in ('implementer', 'donor', 'funder', 'programme-runner', 'programme-partner', 'partner', 'participant', 'outcome')`,
    )
    .execute()
  await db.schema
    .createTable('project_place')
    .$call(id(db))
    .addColumn('project_id', 'integer', (column) => column.notNull().references('project.id'))
    .addColumn('place_id', 'integer', (column) => column.notNull().references('place.id'))
    .addColumn('detail_ka', text(db), (column) => column.notNull())
    .addColumn('detail_en', text(db), (column) => column.notNull())
    .addColumn('certainty', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('project_place_certainty_is_known', sql`certainty in ('certain', 'as-written')`)
    .execute()
  await db.schema
    .createTable('project_direction')
    .$call(id(db))
    .addColumn('project_id', 'integer', (column) => column.notNull().references('project.id'))
    .addColumn('direction_id', 'integer', (column) => column.notNull().references('direction.id'))
    .addColumn('closed_at', text(db))
    .execute()
  for (const table of ['project_organisation', 'project_place', 'project_direction']) {
    await db.schema.createIndex(`${table}_by_project`).on(table).column('project_id').execute()
  }
  await db.schema
    .createIndex('project_organisation_by_organisation')
    .on('project_organisation')
    .column('organisation_id')
    .execute()
  await db.schema.createIndex('project_place_by_place').on('project_place').column('place_id').execute()
  await db.schema.createIndex('project_direction_by_direction').on('project_direction').column('direction_id').execute()
}
