import type { MapPlace, MapPlan } from '#design/map.tsx'
import type { App } from '#platform/app.ts'
import type { Bilingual } from '#platform/messages.ts'
import { findOutline } from './atlas.ts'
import { messages } from './messages.ts'
import { listPlaces, type Place } from './queries.ts'
import type { PlaceKind } from './tables.ts'

/** A map with what it shows, for its words. */
export interface PlacesMap {
  plan: MapPlan
  /** What is hatched, and its names as a map has room for them. */
  fields: Place[]
  fieldNames: Bilingual[]
  /** What is marked by a lozenge, each with its name on the map. Several places at one point are one. */
  marked: Array<{ name: Bilingual; places: Place[] }>
}

const nameless = { name_ka: '', name_en: '', kind: 'village' } as const

export interface MapWish {
  /** What it is about; left out: every municipality whose outline is known. */
  about?: readonly Place[]
  /** Numbers of the places that get a lozenge, as far as anybody knows where they are. */
  marked: ReadonlySet<number>
}

/** The map of some places, or nothing where the content pack has no outlines for it. */
export async function findMap({ db, pack }: Pick<App, 'db' | 'pack'>, wish: MapWish): Promise<PlacesMap | undefined> {
  const places = await listPlaces(db)
  const byNumber = new Map(places.map((place) => [place.id, place]))
  const about = wish.about ? outlined(wish.about, byNumber) : places.filter(isOutlinedMunicipality)
  const found = about.flatMap((place) => ({ place, ...findOutline(pack, place.boundary ?? '') }))
  const atlas = found.find((one) => one.atlas)?.atlas
  const fields = found.filter((one) => one.atlas === atlas)
  if (!atlas || fields.length === 0) return undefined
  const numbers = new Set(about.map(({ id }) => id))
  const isWithin = (place: Place) => [place, ...around(place, byNumber)].some(({ id }) => numbers.has(id))
  const marked = atOnePoint(
    places.filter((place) => wish.marked.has(place.id) && place.latitude !== null && isWithin(place)),
  ).map((group) => ({
    name: shortName(settlementAmong(group, places) ?? nameless),
    places: group,
  }))
  const ids = fields.flatMap((field) => field.ids ?? [])
  return {
    plan: {
      atlas,
      fields: ids,
      places: [...marked.flatMap(({ name, places: [first] }) => markOf(first, name)), ...referencesIn(places, marked)],
      inset: insetOf(fields[0]?.place, byNumber, pack),
    },
    fields: fields.map(({ place }) => place),
    fieldNames: ids.flatMap((id) => atlas.outlines.find((outline) => outline.id === id)?.name ?? []),
    marked,
  }
}

/** For each place what lies around it and has an outline; itself where it has one. */
function outlined(about: readonly Place[], places: ByNumber): Place[] {
  const found = about.flatMap((place) => [place, ...around(place, places)].find(({ boundary }) => boundary) ?? [])
  return [...new Map(found.map((place) => [place.id, place])).values()]
}

type ByNumber = ReadonlyMap<number, Place>

function around(place: Place, places: ByNumber): Place[] {
  const parents: Place[] = []
  let parent = places.get(place.parent_id ?? 0)
  while (parent && !parents.includes(parent)) {
    parents.push(parent)
    parent = places.get(parent.parent_id ?? 0)
  }
  return parents
}

function isOutlinedMunicipality({ kind, boundary }: Place): boolean {
  return kind === 'municipality' && boundary !== null
}

function atOnePoint(places: readonly Place[]): Place[][] {
  return [...Map.groupBy(places, ({ latitude, longitude }) => `${latitude} ${longitude}`).values()]
}

const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'settlement'])

/** A house is known to stand at the point of its settlement, so the settlement gives the mark its name. */
function settlementAmong(group: readonly Place[], places: readonly Place[]): Place | undefined {
  const [first] = group
  const isHere = ({ latitude, longitude }: Place) => latitude === first?.latitude && longitude === first?.longitude
  return [...group, ...places.filter(isHere)].find(({ kind }) => settlements.has(kind)) ?? first
}

/** The name without its kind, as a map has room for it. */
export function shortName({ name_ka, name_en, kind }: Pick<Place, 'name_ka' | 'name_en' | 'kind'>): Bilingual {
  const prefix = `${messages.ka.kinds[kind]} `
  return {
    ka: name_ka.startsWith(prefix) ? name_ka.slice(prefix.length) : name_ka,
    en: name_en.replace(/ \(.*\)$/, ''),
  }
}

function markOf(place: Place | undefined, name: Bilingual, isReference = false): MapPlace[] {
  if (!place || place.latitude === null || place.longitude === null) return []
  return [{ name, latitude: place.latitude, longitude: place.longitude, isReference }]
}

/** The towns that help to find the others. */
function referencesIn(places: readonly Place[], marked: PlacesMap['marked']): MapPlace[] {
  const taken = new Set(marked.map(({ places: [first] }) => `${first?.latitude} ${first?.longitude}`))
  return places
    .filter(({ kind, latitude, longitude }) => isTown(kind) && !taken.has(`${latitude} ${longitude}`))
    .flatMap((place) => markOf(place, shortName(place), true))
}

function isTown(kind: PlaceKind): boolean {
  return kind === 'city' || kind === 'town'
}

/** The region in its country; nothing for a map that is as large as that itself. */
function insetOf(field: Place | undefined, places: ByNumber, pack: App['pack']): MapPlan['inset'] {
  if (!field || field.kind === 'region' || field.kind === 'country') return undefined
  const region = around(field, places).find(({ kind, boundary }) => kind === 'region' && boundary !== null)
  const outline = region && findOutline(pack, region.boundary ?? '')
  return outline && { atlas: outline.atlas, fields: outline.ids }
}
