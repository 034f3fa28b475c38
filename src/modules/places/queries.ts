import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** The places whose name is confirmed, by name: all, or those among the given numbers. */
export function listPlaces(db: Db, among?: number[]) {
  return confirmed(db)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('name_ka')
    .orderBy('id')
    .execute()
}

/** The same, with no more than a map needs to know. */
export function listPlacesOfMaps(db: Db) {
  return db
    .selectFrom('place')
    .select(['id', 'slug', 'kind', 'name_ka', 'name_en', 'parent_id', 'latitude', 'longitude', 'boundary'])
    .where('name_state', '=', 'confirmed')
    .where('closed_at', 'is', null)
    .orderBy('name_ka')
    .orderBy('id')
    .execute()
}

export type PlaceOfMaps = Awaited<ReturnType<typeof listPlacesOfMaps>>[number]

/** The same with the name of what each lies in. */
export function listPlacesWithParent(db: Db, among?: number[]) {
  return db
    .selectFrom('place')
    .leftJoin('place as around', (join) =>
      join.onRef('around.id', '=', 'place.parent_id').on('around.name_state', '=', 'confirmed'),
    )
    .selectAll('place')
    .select(['around.name_ka as parent_ka', 'around.name_en as parent_en'])
    .where('place.name_state', '=', 'confirmed')
    .where('place.closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('place.id', 'in', among ?? []))
    .orderBy('place.name_ka')
    .orderBy('place.id')
    .execute()
}

export type Place = Awaited<ReturnType<typeof listPlaces>>[number]

/** The places that lie directly in another one. */
export function listPlacesIn(db: Db, id: number) {
  return confirmed(db).where('parent_id', '=', id).orderBy('name_ka').orderBy('id').execute()
}

export async function getPlace(db: Db, slug: string): Promise<Place> {
  const place = await confirmed(db).where('slug', '=', slug).executeTakeFirst()
  if (!place) throw new NotFound(`place ${slug}`)
  return place
}

/** The place that the gazetteer calls so and that has another address with us. */
export function findPlaceOfGazetteer(db: Db, slug: string) {
  return confirmed(db).where('gazetteer_slug', '=', slug).where('slug', '!=', slug).executeTakeFirst()
}

/** What a place lies in, the nearest first. */
export async function listPlacesAround(db: Db, place: Place): Promise<Place[]> {
  const around: Place[] = []
  const seen = new Set([place.id])
  let next = place.parent_id
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const parent: Place | undefined = await db.selectFrom('place').selectAll().where('id', '=', next).executeTakeFirst()
    if (parent?.name_state === 'confirmed') around.push(parent)
    next = parent?.parent_id ?? null
  }
  return around
}

/** How many places have no page yet because nobody has confirmed their name. */
export async function countGuessedPlaces(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('place')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('name_state', '=', 'guessed')
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The numbers of places by their slug, for those who load or import. */
export async function placeNumbers(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('place').select(['id', 'slug']).execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}

function confirmed(db: Db) {
  return db.selectFrom('place').selectAll().where('name_state', '=', 'confirmed').where('closed_at', 'is', null)
}
