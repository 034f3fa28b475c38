import type { Db } from '#platform/database.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { ProjectState } from './tables.ts'

/** Without the texts, which lists have no room for. */
const inLists = [
  ...(['project.id', 'project.slug', 'project.position', 'project.kind', 'project.state'] as const),
  ...(['project.title_ka', 'project.title_en', 'project.umbrella_programme_id'] as const),
  ...(['project.starts_on', 'project.start_precision', 'project.ends_on', 'project.end_precision'] as const),
] as const

/**
 * Projects with their donors, funders and programme, all of them or only these: those under way first, then the newest,
 * at the end those nobody has dated.
 */
export async function listProjects(db: Db, only?: number[]) {
  const projects = await db
    .selectFrom('project')
    .leftJoin('umbrella_programme as programme', 'programme.id', 'project.umbrella_programme_id')
    .select(inLists)
    .select(['programme.name_ka as programme_ka', 'programme.name_en as programme_en'])
    .where('project.closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('project.id', 'in', only ?? []))
    .orderBy('project.position')
    .orderBy('project.id')
    .execute()
  const givers = Map.groupBy(await listGivers(db, only), ({ project_id }) => project_id)
  const withGivers = projects.map((project) => ({
    ...project,
    donors: namesOf(givers.get(project.id), 'donor'),
    funders: namesOf(givers.get(project.id), 'funder'),
  }))
  return withGivers.sort(currentThenNewest)
}

/** The same projects in the same order, with no more than their addresses and what puts them in order. */
export async function listInShort(db: Db) {
  const projects = await db
    .selectFrom('project')
    .select(['id', 'slug', 'position', 'state', 'starts_on', 'umbrella_programme_id'])
    .where('closed_at', 'is', null)
    .execute()
  return projects.sort(currentThenNewest)
}

export type ProjectInList = Awaited<ReturnType<typeof listProjects>>[number]

/** Whose money it was, further up and directly. */
function listGivers(db: Db, only?: number[]) {
  return db
    .selectFrom('project_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select(['link.project_id', 'link.role', 'organisation.name_ka', 'organisation.name_en'])
    .where('link.role', 'in', ['donor', 'funder'])
    .where('link.closed_at', 'is', null)
    .where('organisation.closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('link.project_id', 'in', only ?? []))
    .orderBy('link.id')
    .execute()
}

type Giver = Awaited<ReturnType<typeof listGivers>>[number]

function namesOf(givers: Giver[] = [], role: 'donor' | 'funder'): Bilingual[] {
  return givers.filter((giver) => giver.role === role).map(({ name_ka, name_en }) => ({ ka: name_ka, en: name_en }))
}

interface InTime {
  id: number
  position: number
  state: ProjectState
  starts_on: string | null
}

function currentThenNewest(one: InTime, other: InTime): number {
  const [current, otherCurrent] = [one.state === 'ongoing', other.state === 'ongoing']
  if (current !== otherCurrent) return current ? -1 : 1
  return byBytes(other.starts_on ?? '', one.starts_on ?? '') || one.position - other.position || one.id - other.id
}

/** The projects with a date, the first one first. */
export function inOrderOfTime<T extends InTime>(projects: T[]): T[] {
  return projects
    .filter(({ starts_on }) => starts_on !== null)
    .sort(
      (one, other) =>
        byBytes(one.starts_on ?? '', other.starts_on ?? '') || one.position - other.position || one.id - other.id,
    )
}

function byBytes(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** How many projects there are, how many of them name a result, and the year of the first. */
export async function countProjects(db: Db) {
  const projects = await db.selectFrom('project').select(['id', 'starts_on']).where('closed_at', 'is', null).execute()
  const results = await db
    .selectFrom('project_text')
    .select('project_id')
    .where('kind', '=', 'result')
    .where('closed_at', 'is', null)
    .execute()
  const withResult = new Set(results.map((result) => result.project_id))
  const starts = projects.flatMap(({ starts_on }) => starts_on ?? [])
  return {
    projects: projects.length,
    withResults: projects.filter(({ id }) => withResult.has(id)).length,
    /** Nothing while no project has a date. */
    firstYear: starts.map((start) => start.slice(0, 4)).sort(byBytes)[0],
  }
}

export type ProjectTotals = Awaited<ReturnType<typeof countProjects>>
