import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** All umbrella programmes, in the order of the source. */
export function listProgrammes(db: Db) {
  return db.selectFrom('umbrella_programme').selectAll().where('closed_at', 'is', null).orderBy('id').execute()
}

export type ProgrammeRow = Awaited<ReturnType<typeof listProgrammes>>[number]

/** An umbrella programme with its organisations: funders first, then those who run it, then partners. */
export async function getProgramme(db: Db, id: number) {
  const programme = await db
    .selectFrom('umbrella_programme')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!programme) throw new NotFound(`umbrella programme ${id}`)
  return { ...programme, organisations: await organisationsOf(db, id) }
}

export type Programme = Awaited<ReturnType<typeof getProgramme>>

function organisationsOf(db: Db, id: number) {
  return db
    .selectFrom('umbrella_programme_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select([
      'link.id',
      'link.role',
      'link.organisation_id',
      'organisation.slug',
      'organisation.name_ka',
      'organisation.name_en',
      'organisation.is_own',
    ])
    .where('link.umbrella_programme_id', '=', id)
    .where('link.closed_at', 'is', null)
    .where('organisation.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

/** The programmes an organisation pays for, runs or helps with; one row for each role. */
export function listProgrammesOf(db: Db, organisation: number) {
  return db
    .selectFrom('umbrella_programme_organisation as link')
    .innerJoin('umbrella_programme as programme', 'programme.id', 'link.umbrella_programme_id')
    .select(['programme.id', 'programme.slug', 'programme.name_ka', 'programme.name_en', 'link.role'])
    .where('link.organisation_id', '=', organisation)
    .where('link.closed_at', 'is', null)
    .where('programme.closed_at', 'is', null)
    .orderBy('programme.id')
    .orderBy('link.id')
    .execute()
}

/** The numbers of programmes by their slug, for those who load or import. */
export async function programmeNumbers(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('umbrella_programme').select(['id', 'slug']).execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}
