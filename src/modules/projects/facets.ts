import { titleOfDirection } from '#modules/directions/index.ts'
import { listPlacesOfMaps, shortPlaceName } from '#modules/places/index.ts'
import type { Db } from '#platform/database.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { listProjects, type ProjectInList } from './queries.ts'
import type { ProjectKind, ProjectState } from './tables.ts'
import { coveredYears } from './when.ts'

/** What projects can be narrowed by, in the order of their addresses. */
export const facetNames = ['year', 'state', 'kind', 'place', 'direction', 'donor'] as const
export type FacetName = (typeof facetNames)[number]

/** The values somebody has chosen. */
export type Chosen = Partial<Record<FacetName, string>>

/** One thing projects can be narrowed by: its values with their words, and which of them each project has. */
export interface Facet {
  name: FacetName
  values: Array<{ value: string; label: Bilingual }>
  of: Map<number, ReadonlySet<string>>
  /** How many projects have each value. */
  counts: ReadonlyMap<string, number>
}

type Uncounted = Omit<Facet, 'counts'>

/** Value of a facet for projects of which nobody has told it. */
export const unknown = 'unknown'

export async function listFacets(db: Db): Promise<Facet[]> {
  const projects = await keptRead(db, listProjects)
  const facets = [
    yearFacet(projects),
    plainFacet('state', projects, ({ state }) => state, stateNames()),
    plainFacet('kind', projects, ({ kind }) => kind, kindNames()),
    await placeFacet(db),
    await directionFacet(db),
    await donorFacet(db, projects),
  ]
  return facets.map((facet) => ({ ...facet, counts: countValues(projects, facet.of) }))
}

/** How many of some projects have each value. */
function countValues(projects: ReadonlyArray<{ id: number }>, of: Facet['of']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of projects) for (const value of of.get(id) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** How many projects have each value of one facet, where they have all that is chosen of the others; and how many these are. */
export function countedIn(
  { name, of, counts }: Facet,
  { projects, facets, chosen }: { projects: ReadonlyArray<{ id: number }>; facets: readonly Facet[]; chosen: Chosen },
): { counts: Facet['counts']; all: number } {
  const isAlone = facets.every((other) => other.name === name || chosen[other.name] === undefined)
  if (isAlone) return { counts, all: projects.length }
  const others = narrowed(projects, facets, chosen, name)
  return { counts: countValues(others, of), all: others.length }
}

/** The projects that have every chosen value, leaving one facet aside if need be. */
export function narrowed<T extends { id: number }>(
  projects: readonly T[],
  facets: readonly Facet[],
  chosen: Chosen,
  aside?: FacetName,
): T[] {
  const asked = facets.filter(({ name }) => name !== aside && chosen[name] !== undefined)
  return projects.filter(({ id }) => asked.every(({ name, of }) => of.get(id)?.has(chosen[name] ?? '')))
}

function yearFacet(projects: readonly ProjectInList[]): Uncounted {
  const of = new Map(projects.map((project) => [project.id, new Set(coveredYears(project) ?? [unknown])]))
  const years = [...new Set([...of.values()].flatMap((values) => [...values]))]
    .filter((year) => year !== unknown)
    .sort()
  return {
    name: 'year',
    values: [...years.map((year) => ({ value: year, label: { ka: year, en: year } })), unknownValue((m) => m.undated)],
    of,
  }
}

function plainFacet(
  name: FacetName,
  projects: readonly ProjectInList[],
  read: (project: ProjectInList) => string,
  labels: Array<[string, Bilingual]>,
): Uncounted {
  return {
    name,
    values: labels.map(([value, label]) => ({ value, label })),
    of: new Map(projects.map((project) => [project.id, new Set([read(project)])])),
  }
}

function stateNames(): Array<[ProjectState, Bilingual]> {
  const states: ProjectState[] = ['ongoing', 'completed', 'unknown']
  return states.map((state) => [state, say(messages, (m) => m.states[state])])
}

function kindNames(): Array<[ProjectKind, Bilingual]> {
  const kinds: ProjectKind[] = ['project', 'campaign', 'training-attended', 'partnership']
  return kinds.map((kind) => [kind, say(messages, (m) => m.kinds[kind])])
}

/** A project in a village is also one in its municipality. */
async function placeFacet(db: Db): Promise<Uncounted> {
  const places = new Map((await keptRead(db, listPlacesOfMaps)).map((place) => [place.id, place]))
  const of = new Map<number, Set<string>>()
  for (const { project_id, place_id } of await listPlaceLinks(db)) {
    const slugs = of.get(project_id) ?? new Set()
    of.set(project_id, slugs)
    const seen = new Set<number>()
    for (let id: number | null = place_id; id !== null && !seen.has(id); id = places.get(id)?.parent_id ?? null) {
      seen.add(id)
      slugs.add(places.get(id)?.slug ?? '')
    }
  }
  // Every project lies in the country, so wide places do not narrow; a house is found by its settlement.
  const telling = [...places.values()].filter(({ kind }) => !['country', 'region', 'facility'].includes(kind))
  return {
    name: 'place',
    values: telling.map((place) => ({ value: place.slug, label: shortPlaceName(place) })),
    of,
  }
}

function listPlaceLinks(db: Db) {
  return db
    .selectFrom('project_place')
    .select(['project_id', 'place_id'])
    .where('certainty', '=', 'certain')
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

async function directionFacet(db: Db): Promise<Uncounted> {
  const links = await db
    .selectFrom('project_direction as link')
    .innerJoin('direction', 'direction.id', 'link.direction_id')
    .select(['link.project_id', 'direction.slug', 'direction.number', 'direction.text_ka', 'direction.text_en'])
    .where('link.closed_at', 'is', null)
    .where('direction.closed_at', 'is', null)
    .orderBy('direction.number')
    .orderBy('link.id')
    .execute()
  const labels = new Map(links.map((link) => [link.slug, numbered(link.number, titleOfDirection(link))]))
  return { name: 'direction', values: valuesOf(labels), of: grouped(links) }
}

/** Whoever gave the grant or whose money it was further up: a reader who looks for a giver does not know which it was. */
async function donorFacet(db: Db, projects: readonly ProjectInList[]): Promise<Uncounted> {
  const links = await db
    .selectFrom('project_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select(['link.project_id', 'organisation.slug', 'organisation.name_ka', 'organisation.name_en'])
    .where('link.role', 'in', ['donor', 'funder'])
    .where('link.closed_at', 'is', null)
    .where('organisation.closed_at', 'is', null)
    .orderBy('organisation.position')
    .orderBy('link.id')
    .execute()
  const labels = new Map(links.map(({ slug, name_ka, name_en }) => [slug, { ka: name_ka, en: name_en }]))
  const of = grouped(links)
  for (const { id } of projects) if (!of.has(id)) of.set(id, new Set([unknown]))
  return { name: 'donor', values: [...valuesOf(labels), unknownValue((m) => m.unnamedDonor)], of }
}

function numbered(number: number, { ka, en }: Bilingual): Bilingual {
  return { ka: `${number}. ${ka}`, en: `${number}. ${en}` }
}

function valuesOf(labels: Map<string, Bilingual>): Facet['values'] {
  return [...labels].map(([value, label]) => ({ value, label }))
}

function grouped(links: ReadonlyArray<{ project_id: number; slug: string }>): Map<number, Set<string>> {
  const groups = Map.groupBy(links, ({ project_id }) => project_id)
  return new Map([...groups].map(([project, group]) => [project, new Set(group.map(({ slug }) => slug))]))
}

function unknownValue(words: (m: typeof messages.en) => string): Facet['values'][number] {
  return { value: unknown, label: say(messages, words) }
}
