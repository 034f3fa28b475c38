import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import { exportOf } from '#platform/records.ts'
import { messages } from './messages.ts'
import { listPlaces } from './queries.ts'

/** Places as everybody may take them along; a position says how exact it is and where it is from. */
export const placeExport = exportOf({ name: 'places', title: say(messages, (m) => m.heading) }, listForExport, [
  { name: 'kind', meaning: say(messages, (m) => m.data.kind), value: ({ kind }) => kind },
  { name: 'lies_in', meaning: say(messages, (m) => m.data.liesIn), value: ({ lies_in }) => lies_in },
  { name: 'latitude', meaning: say(messages, (m) => m.data.latitude), value: ({ latitude }) => latitude },
  { name: 'longitude', meaning: say(messages, (m) => m.data.longitude), value: ({ longitude }) => longitude },
  {
    name: 'point_is_exact',
    meaning: say(messages, (m) => m.data.pointIsExact),
    value: ({ latitude, point_is_exact }) => (latitude === null ? null : point_is_exact === 1),
  },
  {
    name: 'point_source',
    meaning: say(messages, (m) => m.data.pointSource),
    value: ({ point_source }) => point_source,
  },
])

async function listForExport(db: Db, numbers: number[]) {
  const places = await listPlaces(db, numbers)
  const parents = places.flatMap(({ parent_id }) => parent_id ?? [])
  const around = parents.length > 0 ? await listPlaces(db, parents) : []
  const slugs = new Map(around.map(({ id, slug }) => [id, slug]))
  return places.map((place) => ({ ...place, lies_in: slugs.get(place.parent_id ?? 0) ?? null }))
}
