import { getProgramme } from '#modules/funding/index.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { inOrderOfTime, listInShort, listProjects } from './queries.ts'

/** A project with everything that is known about it. */
export async function getProject(db: Db, slug: string) {
  const project = await db
    .selectFrom('project')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!project) throw new NotFound(`project ${slug}`)
  const { id, umbrella_programme_id } = project
  const all = await listInShort(db)
  const siblings = all.filter((one) => one.id !== id && isSame(one.umbrella_programme_id, umbrella_programme_id))
  const around = aroundInTime(inOrderOfTime(all), id)
  const near = await listProjects(db, numbersOf([...siblings, ...around]))
  return {
    ...project,
    ...(await textsOf(db, id)),
    organisations: await organisationsOf(db, id),
    places: await placesOf(db, id),
    directions: await directionsOf(db, id),
    programme: umbrella_programme_id === null ? undefined : await getProgramme(db, umbrella_programme_id),
    /** Others of the same programme. */
    siblings: among(near, siblings),
    around: inOrderOfTime(among(near, around)),
  }
}

export type Project = Awaited<ReturnType<typeof getProject>>
export type OrganisationInProject = Project['organisations'][number]
export type PlaceOfProject = Project['places'][number]

function numbersOf(projects: Array<{ id: number }>): number[] {
  return [...new Set(projects.map(({ id }) => id))]
}

function among<T extends { id: number }>(projects: T[], some: Array<{ id: number }>): T[] {
  const numbers = new Set(numbersOf(some))
  return projects.filter(({ id }) => numbers.has(id))
}

function isSame(one: number | null, other: number | null): boolean {
  return one !== null && one === other
}

/** As many stand on its line of time before it and after it. */
const neighboursInTime = 5

/** The project among those before and after it in time; nothing where it has no date. */
function aroundInTime<T extends { id: number }>(ordered: T[], id: number): T[] {
  const at = ordered.findIndex((one) => one.id === id)
  return at === -1 ? [] : ordered.slice(Math.max(0, at - neighboursInTime), at + neighboursInTime + 1)
}

async function textsOf(db: Db, project: number) {
  const texts = await db
    .selectFrom('project_text')
    .selectAll()
    .where('project_id', '=', project)
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return {
    furtherText: texts.filter(({ kind }) => kind === 'source'),
    objectives: texts.filter(({ kind }) => kind === 'objective'),
    activities: texts.filter(({ kind }) => kind === 'activity'),
    results: texts.filter(({ kind }) => kind === 'result'),
    groups: texts.filter(({ kind }) => kind === 'beneficiary'),
  }
}

function organisationsOf(db: Db, project: number) {
  return db
    .selectFrom('project_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select([
      'link.id',
      'link.role',
      'link.evidence_ka',
      'link.organisation_id',
      'organisation.slug',
      'organisation.name_ka',
      'organisation.name_en',
      'organisation.is_own',
    ])
    .where('link.project_id', '=', project)
    .where('link.closed_at', 'is', null)
    .where('organisation.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

function placesOf(db: Db, project: number) {
  return db
    .selectFrom('project_place as link')
    .innerJoin('place', 'place.id', 'link.place_id')
    .select([
      'link.id',
      'link.detail_ka',
      'link.detail_en',
      'link.certainty',
      'link.place_id',
      'place.slug',
      'place.kind',
      'place.name_ka',
      'place.name_en',
      'place.name_state',
    ])
    .where('link.project_id', '=', project)
    .where('link.closed_at', 'is', null)
    .where('place.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

function directionsOf(db: Db, project: number) {
  return db
    .selectFrom('project_direction as link')
    .innerJoin('direction', 'direction.id', 'link.direction_id')
    .select(['link.id', 'direction.slug', 'direction.number', 'direction.text_ka', 'direction.text_en'])
    .where('link.project_id', '=', project)
    .where('link.closed_at', 'is', null)
    .where('direction.closed_at', 'is', null)
    .orderBy('direction.number')
    .execute()
}
