import type { MapPlace, MapPlan } from '#design/map.tsx'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { Tally } from '#platform/module.ts'
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
  /** Whether there are more with records than a map has room for. */
  isPart: boolean
}

/** More lozenges than this lie on one another, and a list of more nobody reads. */
export const mostMarked = 60

const nameless = { name_ka: '', name_en: '', kind: 'village' } as const

export interface MapWish {
  /** What it is about; left out: every municipality whose outline is known. */
  about?: readonly PlaceOfMaps[]
  /** Numbers of the places that get a lozenge, as far as anybody knows where they are. */
  marked: { has(place: number): boolean }
  /** The number of the place whose page it is for. It is always on the map; without a lozenge as a circle. */
  here?: number
  /** How many records each place has: where a map has no room for all, those with the most are marked. */
  tally?: ReadonlyMap<number, Pick<Tally, 'records'>>
}

/** The map of some places, or nothing where the content pack has no outlines for it. */
export async function findMap({ db, pack }: Pick<App, 'db' | 'pack'>, wish: MapWish): Promise<PlacesMap | undefined> {
  const { places, byNumber, settled, towns } = await keptRead(db, readPlaces)
  const about = wish.about ? outlined(wish.about, byNumber) : places.filter(isOutlinedMunicipality)
  const found = about.flatMap((place) => ({ place, ...findOutline(pack, place.boundary ?? '') }))
  const atlas = found.find((one) => one.atlas)?.atlas
  const fields = found.filter((one) => one.atlas === atlas)
  if (!atlas || fields.length === 0) return undefined
  const numbers = new Set(about.map(({ id }) => id))
  const isWithin = (place: PlaceOfMaps) => [place, ...around(place, byNumber)].some(({ id }) => numbers.has(id))
  const isAsked = ({ id }: PlaceOfMaps) => wish.marked.has(id) || id === wish.here
  const groups = atOnePoint(places.filter((place) => isAsked(place) && place.latitude !== null && isWithin(place)))
  const marked = telling(groups, wish).map((group) => ({
    name: shortName(settlementAmong(group, settled) ?? nameless),
    places: group,
    isReference: !group.some(({ id }) => wish.marked.has(id)),
  }))
  const ids = fields.flatMap((field) => field.ids ?? [])
  return {
    plan: {
      atlas,
      fields: ids,
      places: [
        ...marked.flatMap(({ name, places: [first], isReference }) => markOf(first, name, isReference)),
        ...referencesIn(towns, marked),
      ],
      inset: insetOf(fields[0]?.place, byNumber, pack),
    },
    fields: fields.map(({ place }) => place),
    fieldNames: ids.flatMap((id) => atlas.outlines.find((outline) => outline.id === id)?.name ?? []),
    marked,
    isPart: marked.length < groups.length,
  }
}

/** What every map asks of the places, worked out once. */
async function readPlaces(db: Db) {
  const places = await listPlacesOfMaps(db)
  return {
    places,
    byNumber: new Map(places.map((place) => [place.id, place])),
    settled: settledPoints(places),
    towns: places.filter(({ kind }) => isTown(kind)),
  }
}

/** The points with the most records, as many as there is room for, and the one it is for. */
function telling(groups: PlaceOfMaps[][], { tally, here }: MapWish): PlaceOfMaps[][] {
  if (!tally || groups.length <= mostMarked) return groups
  const isHere = (group: PlaceOfMaps[]) => group.some(({ id }) => id === here)
  const weighed = groups.map((group) => ({
    group,
    records: group.reduce((sum, { id }) => sum + (tally.get(id)?.records ?? 0), isHere(group) ? 1e6 : 0),
  }))
  weighed.sort((one, other) => other.records - one.records)
  const kept = new Set(weighed.slice(0, mostMarked).map(({ group }) => group))
  return groups.filter((group) => kept.has(group))
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
function referencesIn(towns: readonly PlaceOfMaps[], marked: PlacesMap['marked']): MapPlace[] {
  const taken = new Set(marked.flatMap(({ places: [first] }) => (first ? pointOf(first) : [])))
  return towns.filter((place) => !taken.has(pointOf(place))).flatMap((place) => markOf(place, shortName(place), true))
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
