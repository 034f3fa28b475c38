import type { Language } from '#platform/messages.ts'
import type { Place } from './queries.ts'
import type { PlaceKind } from './tables.ts'

/** Places under one heading: what they lie in, or nothing for those that lie in nothing we know. */
export interface PlaceGroup {
  place: Place | undefined
  members: Place[]
}

const holders: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'municipality'])
const widestFirst: readonly PlaceKind[] = ['country', 'region', 'municipality']

/** Groups places under the municipality they lie in, or else the region, or else the country; the widest first. */
export function groupPlaces(places: Place[], language: Language): PlaceGroup[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const members = Map.groupBy(places, (place) => holderOf(place, byId))
  const heads = places.filter((place) => members.has(place)).sort(byWidthThenName(language))
  const groups: PlaceGroup[] = heads.map((place) => ({
    place,
    members: sortedByName(members.get(place) ?? [], language),
  }))
  const alone = (members.get(undefined) ?? []).filter((place) => !members.has(place))
  return alone.length > 0 ? [...groups, { place: undefined, members: sortedByName(alone, language) }] : groups
}

/** By the name the reader sees. */
export function sortedByName(places: Place[], language: Language): Place[] {
  return [...places].sort(byName(language))
}

function holderOf(place: Place, byId: Map<number, Place>): Place | undefined {
  const seen = new Set([place.id])
  let parent = place.parent_id === null ? undefined : byId.get(place.parent_id)
  while (parent && !holders.has(parent.kind) && !seen.has(parent.id)) {
    seen.add(parent.id)
    parent = parent.parent_id === null ? undefined : byId.get(parent.parent_id)
  }
  return parent && holders.has(parent.kind) ? parent : undefined
}

function byWidthThenName(language: Language) {
  const names = byName(language)
  return (one: Place, other: Place) =>
    widestFirst.indexOf(one.kind) - widestFirst.indexOf(other.kind) || names(one, other)
}

function byName(language: Language) {
  const name = (place: Place) => (language === 'ka' ? place.name_ka : place.name_en)
  return (one: Place, other: Place) => name(one).localeCompare(name(other), language) || one.id - other.id
}
