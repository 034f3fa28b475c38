import type { Db } from '#platform/database.ts'
import type { Tally } from '#platform/module.ts'
import type { ProjectInList } from './queries.ts'
import { datesOf } from './when.ts'

/** A project with the places it is known to have been in. */
export interface PlacedProject {
  project: ProjectInList
  places: PlaceLink[]
}

export async function listPlaced(db: Db, projects: readonly ProjectInList[]): Promise<PlacedProject[]> {
  const links = Map.groupBy(await listPlaceLinks(db), ({ project_id }) => project_id)
  return projects.map((project) => ({ project, places: links.get(project.id) ?? [] }))
}

/** How many projects were in each place, and the year of the first. */
export function tallied(placed: readonly PlacedProject[]): Map<number, Tally> {
  const tally = new Map<number, Tally>()
  for (const { project, places } of placed) {
    for (const { place_id } of places) {
      const { records, since } = tally.get(place_id) ?? { records: 0, since: undefined }
      const dates = [since, datesOf(project)?.from].filter((date) => date !== undefined)
      tally.set(place_id, { records: records + 1, since: dates.sort()[0] })
    }
  }
  return tally
}

type PlaceLink = Awaited<ReturnType<typeof listPlaceLinks>>[number]

function listPlaceLinks(db: Db) {
  return db
    .selectFrom('project_place as link')
    .innerJoin('place', 'place.id', 'link.place_id')
    .select(['link.project_id', 'link.place_id', 'place.slug', 'place.name_ka', 'place.name_en'])
    .where('link.certainty', '=', 'certain')
    .where('link.closed_at', 'is', null)
    .where('place.closed_at', 'is', null)
    .where('place.name_state', '=', 'confirmed')
    .orderBy('link.id')
    .execute()
}
