import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** The organisations of the association's work, in the order of its text: all, or those among the given numbers. */
export function listOrganisations(db: Db, among?: number[]) {
  return db
    .selectFrom('organisation')
    .selectAll()
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** A part of them, in the same order. Whatever is passed over is passed over in the index, without its rows. */
export function listSomeOrganisations(db: Db, { from, count }: { from: number; count: number }) {
  const part = db
    .selectFrom('organisation')
    .select('id')
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .offset(from)
    .limit(count)
  return db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name_ka', 'name_en', 'acronym', 'kind', 'is_own'])
    .where('id', 'in', part)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function countOrganisations(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('organisation')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export type Organisation = Awaited<ReturnType<typeof listOrganisations>>[number]
export type OrganisationInList = Awaited<ReturnType<typeof listSomeOrganisations>>[number]

export async function getOrganisation(db: Db, slug: string): Promise<Organisation> {
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!organisation) throw new NotFound(`organisation ${slug}`)
  return organisation
}

/** The numbers of organisations by their slug, for those who load or import. */
export async function organisationNumbers(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('organisation').select(['id', 'slug']).execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}
