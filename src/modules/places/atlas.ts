import { Type } from 'typebox'
import { type Atlas, cutAtlas, type Point } from '#design/map/arcs.ts'
import { type Pack, WrongPack } from '#platform/pack.ts'

// The coordinates are many, and checked while they are read below.
const features = Type.Array(
  Type.Object({
    id: Type.String(),
    properties: Type.Object({ ka: Type.String(), en: Type.String(), kaSeat: Type.Optional(Type.String()) }),
    geometry: Type.Object({
      type: Type.Union([Type.Literal('Polygon'), Type.Literal('MultiPolygon')]),
      coordinates: Type.Array(Type.Unknown()),
    }),
  }),
)

const cut = new WeakMap<Pack, Map<string, Atlas>>()

/** The outlines in a file of the content pack, read and cut once; nothing where the pack has no such file. */
export function findAtlas(pack: Pack, file: string): Atlas | undefined {
  const atlases = cut.get(pack) ?? new Map<string, Atlas>()
  cut.set(pack, atlases)
  const known = atlases.get(file)
  if (known || !pack.has(file)) return known
  const atlas = readAtlas(pack, file)
  atlases.set(file, atlas)
  return atlas
}

function readAtlas(pack: Pack, file: string): Atlas {
  return cutAtlas(
    pack.read(file, 'features', features).map(({ id, properties: { ka, en, kaSeat }, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates.map(listIn(file))
      return {
        id,
        // A map has room for the name of the town, not for what kind of land it is.
        name: { ka: kaSeat ?? ka, en: en.replace(/ (municipality|region)$| \(.*\)$/, '') },
        rings: polygons.flatMap((rings) => rings.map((ring) => listIn(file)(ring).map(pointIn(file)))),
      }
    }),
  )
}

function listIn(file: string): (value: unknown) => unknown[] {
  return (value) => {
    if (Array.isArray(value)) return value
    throw new WrongPack(`${file}: a list of coordinates was expected.`)
  }
}

function pointIn(file: string): (value: unknown) => Point {
  return (value) => {
    const [longitude, latitude] = listIn(file)(value)
    if (typeof longitude === 'number' && typeof latitude === 'number') return [longitude, latitude]
    throw new WrongPack(`${file}: a point was expected, longitude and latitude.`)
  }
}

/** Where an outline is kept: the file, and the ids in it. Without an id it is made of everything in the file. */
export function findOutline(pack: Pack, boundary: string): { file: string; atlas: Atlas; ids: string[] } | undefined {
  const [file = '', id] = boundary.split('#')
  const atlas = findAtlas(pack, file)
  if (!atlas) return undefined
  const all = atlas.outlines.map((outline) => outline.id)
  const ids = id === undefined ? all : all.filter((one) => one === id)
  return ids.length > 0 ? { file, atlas, ids } : undefined
}

/** Refuses a pack that names an outline its file does not have. The file may be left out: then there is no map. */
export function checkOutline(pack: Pack, boundary: string): void {
  const [file = ''] = boundary.split('#')
  if (!pack.has(file) || findOutline(pack, boundary)) return
  throw new WrongPack(`named-places.json: "places": the pack has no outline "${boundary}".`)
}
