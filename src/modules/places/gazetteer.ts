import { columnsOf } from '#platform/pack.ts'
import type { NameState, PlaceKind } from './tables.ts'

type Maybe<T> = T | null | undefined

interface GivenPlace {
  id: string
  name: Parameters<typeof columnsOf>[1]
  kind: PlaceKind
  parent?: Maybe<string>
}

/** What is known about where a place is. */
interface NamedPlace {
  place: string
  settlement?: Maybe<string>
  lat?: Maybe<number>
  lon?: Maybe<number>
  quality?: Maybe<string>
  source?: Maybe<string>
  geometry?: Maybe<string>
}

interface Settlement {
  id: string
  ka: string
  en: string
  kind: PlaceKind
  municipality?: Maybe<string>
  lat?: Maybe<number>
  lon?: Maybe<number>
  coordQuality?: Maybe<string>
  coordSource?: Maybe<string>
  kaSource?: Maybe<string>
}

interface Municipality {
  id: string
  ka: string
  en: string
  region?: Maybe<string>
  selfGoverningCity?: boolean
}

export interface GivenGeography {
  places: GivenPlace[]
  named: NamedPlace[]
  settlements: Settlement[]
  municipalities: Municipality[]
}

/** A place as it will be stored; its parent is still a slug. */
export interface JoinedPlace {
  slug: string
  gazetteer_slug: string | null
  kind: PlaceKind
  name_ka: string
  name_en: string
  name_state: NameState
  parent: string | null
  latitude: number | null
  longitude: number | null
  point_is_exact: number
  point_source: string | null
  boundary: string | null
}

const settlementKinds: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'settlement'])

/** One record a place: the association's places first, then those settlements it does not name itself. */
export function joinPlaces(given: GivenGeography): JoinedPlace[] {
  const own = given.places.map((place) => ownPlace(place, given))
  const joined = new Set(own.map((place) => place.gazetteer_slug))
  // A name taken from the association's own text belongs to a place of its own: a second record would be the same village.
  const others = given.settlements.filter(({ id, kaSource }) => !joined.has(id) && kaSource !== 'seed')
  const found = others.map((settlement) => settlementPlace(settlement, given))
  return [...own, ...municipalitiesOf(others, given), ...found]
}

/** The same places in an order in which each comes after the one it lies in. */
export function parentsFirst(places: JoinedPlace[]): JoinedPlace[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  const ordered = new Set<JoinedPlace>()
  const visited = new Set<JoinedPlace>()
  const visit = (place: JoinedPlace) => {
    if (visited.has(place)) return
    visited.add(place)
    const parent = place.parent ? bySlug.get(place.parent) : undefined
    if (parent) visit(parent)
    ordered.add(place)
  }
  places.forEach(visit)
  return [...ordered]
}

function ownPlace({ id, name, kind, parent }: GivenPlace, { places, named }: GivenGeography): JoinedPlace {
  const known = named.find((one) => one.place === id)
  const country = places.find((place) => place.kind === 'country')
  return {
    slug: id,
    // A museum stands in a town; it is not the town.
    gazetteer_slug: settlementKinds.has(kind) ? (known?.settlement ?? null) : null,
    kind,
    ...columnsOf('name', name),
    name_state: 'confirmed',
    parent: parent ?? (kind === 'region' ? (country?.id ?? null) : null),
    ...pointOf(known),
    boundary: known?.geometry ?? null,
  }
}

function settlementPlace(settlement: Settlement, given: GivenGeography): JoinedPlace {
  const { id, ka, en, kind, lat, lon, coordQuality, coordSource, kaSource } = settlement
  const isOwn = (slug: string) => given.places.some((place) => place.id === slug)
  const known = given.named.find((one) => one.settlement === id && !isOwn(one.place))
  return {
    slug: known?.place ?? id,
    gazetteer_slug: id,
    kind,
    name_ka: ka,
    name_en: en,
    name_state: kaSource === 'guess' ? 'guessed' : 'confirmed',
    parent: parentOf(settlement, given),
    ...pointOf(known ?? { lat, lon, quality: coordQuality, source: coordSource }),
    boundary: known?.geometry ?? null,
  }
}

/** A settlement lies in its municipality; a city that is one by itself lies in the region. */
function parentOf({ municipality }: Settlement, { places, municipalities }: GivenGeography): string | null {
  if (!municipality) return null
  const slug = municipalitySlug(municipality)
  if (places.some((place) => place.id === slug)) return slug
  const known = municipalities.find((one) => one.id === municipality)
  if (!known) return null
  return known.selfGoverningCity ? (known.region ?? null) : slug
}

/** The municipalities that the association does not name and a settlement lies in. */
function municipalitiesOf(settlements: Settlement[], given: GivenGeography): JoinedPlace[] {
  const slugs = new Set(settlements.map((settlement) => parentOf(settlement, given)))
  return given.municipalities
    .filter(
      ({ id }) => slugs.has(municipalitySlug(id)) && !given.places.some((place) => place.id === municipalitySlug(id)),
    )
    .map(({ id, ka, en, region }) => ({
      slug: municipalitySlug(id),
      gazetteer_slug: null,
      kind: 'municipality',
      name_ka: ka,
      name_en: `${en} municipality`,
      name_state: 'confirmed',
      parent: region ?? null,
      ...pointOf(undefined),
      boundary: null,
    }))
}

/** A municipality is often called like its town, so its address says which of the two it is. */
function municipalitySlug(municipality: string): string {
  return `${municipality}-municipality`
}

function pointOf(known: Pick<NamedPlace, 'lat' | 'lon' | 'quality' | 'source'> | undefined) {
  const { lat, lon, quality, source } = known ?? {}
  if (lat == null || lon == null) return { latitude: null, longitude: null, point_is_exact: 0, point_source: null }
  const isExact = !/^(approximate|coarse)/.test(quality ?? '')
  return { latitude: lat, longitude: lon, point_is_exact: isExact ? 1 : 0, point_source: source ?? null }
}
