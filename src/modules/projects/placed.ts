import type { Db } from '#platform/database.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import type { Tally } from '#platform/module.ts'
import type { ProjectInList } from './queries.ts'
import { datesOf } from './when.ts'

/** A project with the places it is known to have been in. */
export interface PlacedProject {
  project: ProjectInList
  places: PlaceLink[]
}

export async function listPlaced(db: Db, projects: readonly ProjectInList[]): Promise<PlacedProject[]> {
  const links = await keptRead(db, placesByProject)
  return projects.map((project) => ({ project, places: links.get(project.id) ?? [] }))
}

/** How many projects were in each place, and the year of the first. */
export async function tallyPlaces(db: Db): Promise<Map<number, Tally>> {
  const links = await placeLinks(db)
    .innerJoin('project', 'project.id', 'link.project_id')
    .select(['link.place_id', 'project.state'])
    .select(['project.starts_on', 'project.start_precision', 'project.ends_on', 'project.end_precision'])
    .where('project.closed_at', 'is', null)
    .execute()
  return summed(links.map(({ place_id, ...project }) => ({ place_id, from: datesOf(project)?.from })))
}

/** The same of these projects alone. */
export function tallied(placed: readonly PlacedProject[]): Map<number, Tally> {
  return summed(
    placed.flatMap(({ project, places }) => {
      const from = datesOf(project)?.from
      return places.map(({ place_id }) => ({ place_id, from }))
    }),
  )
}

function summed(links: Array<{ place_id: number; from: string | undefined }>): Map<number, Tally> {
  const tally = new Map<number, Tally>()
  for (const { place_id, from } of links) {
    const { records, since } = tally.get(place_id) ?? { records: 0, since: undefined }
    const isFirst = from !== undefined && (since === undefined || from < since)
    tally.set(place_id, { records: records + 1, since: isFirst ? from : since })
  }
  return tally
}

async function placesByProject(db: Db): Promise<ReadonlyMap<number, PlaceLink[]>> {
  return Map.groupBy(await listPlaceLinks(db), ({ project_id }) => project_id)
}

type PlaceLink = Awaited<ReturnType<typeof listPlaceLinks>>[number]

function listPlaceLinks(db: Db) {
  return placeLinks(db)
    .select(['link.project_id', 'link.place_id', 'place.slug', 'place.name_ka', 'place.name_en'])
    .orderBy('link.id')
    .execute()
}

function placeLinks(db: Db) {
  return db
    .selectFrom('project_place as link')
    .innerJoin('place', 'place.id', 'link.place_id')
    .where('link.certainty', '=', 'certain')
    .where('link.closed_at', 'is', null)
    .where('place.closed_at', 'is', null)
    .where('place.name_state', '=', 'confirmed')
}
