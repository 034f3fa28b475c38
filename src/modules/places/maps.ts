import type { MapPlace, MapPlan } from '#design/map.tsx'
import type { App } from '#platform/app.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import type { Bilingual } from '#platform/messages.ts'
import { findOutline } from './atlas.ts'
import { messages } from './messages.ts'
import { listPlacesOfMaps, type PlaceOfMaps } from './queries.ts'
import type { PlaceKind } from './tables.ts'

/** A map with what it shows, for its words. */
export interface PlacesMap {
  plan: MapPlan
  /** What is hatched, and its names as a map has room for them. */
  fields: PlaceOfMaps[]
  fieldNames: Bilingual[]
  /** What is marked, each with its name on the map. Several places at one point are one. */
  marked: Array<{ name: Bilingual; places: PlaceOfMaps[]; isReference: boolean }>
}

const nameless = { name_ka: '', name_en: '', kind: 'village' } as const

export interface MapWish {
  /** What it is about; left out: every municipality whose outline is known. */
  about?: readonly PlaceOfMaps[]
  /** Numbers of the places that get a lozenge, as far as anybody knows where they are. */
  marked: ReadonlySet<number>
  /** The number of the place whose page it is for. It is always on the map; without a lozenge as a circle. */
  here?: number
}

/** The map of some places, or nothing where the content pack has no outlines for it. */
export async function findMap({ db, pack }: Pick<App, 'db' | 'pack'>, wish: MapWish): Promise<PlacesMap | undefined> {
  const places = await keptRead(db, listPlacesOfMaps)
  const byNumber = new Map(places.map((place) => [place.id, place]))
  const about = wish.about ? outlined(wish.about, byNumber) : places.filter(isOutlinedMunicipality)
  const found = about.flatMap((place) => ({ place, ...findOutline(pack, place.boundary ?? '') }))
  const atlas = found.find((one) => one.atlas)?.atlas
  const fields = found.filter((one) => one.atlas === atlas)
  if (!atlas || fields.length === 0) return undefined
  const numbers = new Set(about.map(({ id }) => id))
  const isWithin = (place: PlaceOfMaps) => [place, ...around(place, byNumber)].some(({ id }) => numbers.has(id))
  const isAsked = ({ id }: PlaceOfMaps) => wish.marked.has(id) || id === wish.here
  const settled = settledPoints(places)
  const marked = atOnePoint(places.filter((place) => isAsked(place) && place.latitude !== null && isWithin(place))).map(
    (group) => ({
      name: shortName(settlementAmong(group, settled) ?? nameless),
      places: group,
      isReference: !group.some(({ id }) => wish.marked.has(id)),
    }),
  )
  const ids = fields.flatMap((field) => field.ids ?? [])
  return {
    plan: {
      atlas,
      fields: ids,
      places: [
        ...marked.flatMap(({ name, places: [first], isReference }) => markOf(first, name, isReference)),
        ...referencesIn(places, marked),
      ],
      inset: insetOf(fields[0]?.place, byNumber, pack),
    },
    fields: fields.map(({ place }) => place),
    fieldNames: ids.flatMap((id) => atlas.outlines.find((outline) => outline.id === id)?.name ?? []),
    marked,
  }
}

/** For each place what lies around it and has an outline; itself where it has one. */
function outlined(about: readonly PlaceOfMaps[], places: ByNumber): PlaceOfMaps[] {
  const found = about.flatMap((place) => [place, ...around(place, places)].find(({ boundary }) => boundary) ?? [])
  return [...new Map(found.map((place) => [place.id, place])).values()]
}

type ByNumber = ReadonlyMap<number, PlaceOfMaps>

function around(place: PlaceOfMaps, places: ByNumber): PlaceOfMaps[] {
  const parents: PlaceOfMaps[] = []
  let parent = places.get(place.parent_id ?? 0)
  while (parent && !parents.includes(parent)) {
    parents.push(parent)
    parent = places.get(parent.parent_id ?? 0)
  }
  return parents
}

function isOutlinedMunicipality({ kind, boundary }: PlaceOfMaps): boolean {
  return kind === 'municipality' && boundary !== null
}

function atOnePoint(places: readonly PlaceOfMaps[]): PlaceOfMaps[][] {
  return [...Map.groupBy(places, pointOf).values()]
}

function pointOf({ latitude, longitude }: PlaceOfMaps): string {
  return `${latitude} ${longitude}`
}

const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'settlement'])

/** The settlement at each point; of several the first. */
function settledPoints(places: readonly PlaceOfMaps[]): Map<string, PlaceOfMaps> {
  const located = places.filter(({ kind, latitude }) => latitude !== null && settlements.has(kind))
  return new Map(located.reverse().map((place) => [pointOf(place), place]))
}

/** A house is known to stand at the point of its settlement, so the settlement gives the mark its name. */
function settlementAmong(
  group: readonly PlaceOfMaps[],
  settled: ReadonlyMap<string, PlaceOfMaps>,
): PlaceOfMaps | undefined {
  const [first] = group
  return group.find(({ kind }) => settlements.has(kind)) ?? (first && settled.get(pointOf(first))) ?? first
}

/** The name without its kind, as a map has room for it. */
export function shortName({ name_ka, name_en, kind }: Pick<PlaceOfMaps, 'name_ka' | 'name_en' | 'kind'>): Bilingual {
  const prefix = `${messages.ka.kinds[kind]} `
  return {
    ka: name_ka.startsWith(prefix) ? name_ka.slice(prefix.length) : name_ka,
    en: name_en.replace(/ \(.*\)$/, ''),
  }
}

function markOf(place: PlaceOfMaps | undefined, name: Bilingual, isReference = false): MapPlace[] {
  if (!place || place.latitude === null || place.longitude === null) return []
  return [{ name, latitude: place.latitude, longitude: place.longitude, isReference }]
}

/** The towns that help to find the others. */
function referencesIn(places: readonly PlaceOfMaps[], marked: PlacesMap['marked']): MapPlace[] {
  const taken = new Set(marked.flatMap(({ places: [first] }) => (first ? pointOf(first) : [])))
  return places
    .filter((place) => isTown(place.kind) && !taken.has(pointOf(place)))
    .flatMap((place) => markOf(place, shortName(place), true))
}

function isTown(kind: PlaceKind): boolean {
  return kind === 'city' || kind === 'town'
}

/** The region in its country; nothing for a map that is as large as that itself. */
function insetOf(field: PlaceOfMaps | undefined, places: ByNumber, pack: App['pack']): MapPlan['inset'] {
  if (!field || field.kind === 'region' || field.kind === 'country') return undefined
  const region = around(field, places).find(({ kind, boundary }) => kind === 'region' && boundary !== null)
  const outline = region && findOutline(pack, region.boundary ?? '')
  return outline && { atlas: outline.atlas, fields: outline.ids }
}
