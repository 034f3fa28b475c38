import type { Bilingual } from '#platform/messages.ts'
import { type Atlas, joinArcs, type Point } from './arcs.ts'
import { inOneDirection } from './directions.ts'
import {
  type Area,
  areaOf,
  clipped,
  distanceToBorder,
  frameAround,
  isInside,
  type MapFrame,
  overlap,
  pathOf,
} from './frame.ts'
import { simplified } from './simplify.ts'

export interface MapSize {
  width: number
  height: number
}

/** The lines of a map, without marks and words: the same in both languages. */
export interface Geometry {
  frame: MapFrame
  /** Paths: what the map is about, each outline for itself, and everything around in one. */
  fields: string[]
  around: string
  /** The outlines around, each with the points at which its name has the most room. */
  neighbours: Neighbour[]
  /** What the map is about, as lines. */
  about: Point[][]
}

export interface Neighbour {
  name: Bilingual
  rings: Point[][]
  rooms: Point[]
}

/**
 * Triangles smaller than that, in square units, are too small to be seen on a border of what the map is about, and on one
 * between those around, which only help to find it.
 */
const leastTriangle = { about: 4, around: 16 }

const margin = 20
const bleed = 3

const known = new WeakMap<Atlas, Map<string, Geometry>>()

/** The outlines of an atlas around some of them, worked out once for each choice and size. */
export function geometryOf(atlas: Atlas, fields: readonly string[], size: MapSize, space = margin): Geometry {
  const name = [...fields, size.width, size.height, space].join(' ')
  const drawn = known.get(atlas) ?? new Map<string, Geometry>()
  known.set(atlas, drawn)
  const geometry = drawn.get(name) ?? drawGeometry(atlas, new Set(fields), size, space)
  drawn.set(name, geometry)
  return geometry
}

function drawGeometry(atlas: Atlas, fields: ReadonlySet<string>, { width, height }: MapSize, space: number): Geometry {
  const points = atlas.outlines
    .filter(({ id }) => fields.has(id))
    .flatMap(({ rings }) => rings.flatMap((ring) => joinArcs(ring, atlas.arcs)))
  const frame = frameAround(points, width, height, space)
  const paper: Area = { left: -bleed, top: -bleed, right: width + bleed, bottom: height + bleed }
  const placed = atlas.arcs.map((arc) => arc.map(frame.place))
  const near = atlas.outlines.filter(({ rings }) =>
    overlap(areaOf(rings.flatMap((ring) => joinArcs(ring, placed))), paper),
  )
  const used = arcsOf(near)
  const main = arcsOf(near.filter(({ id }) => fields.has(id)))
  const arcs = placed.map((arc, index) =>
    used.has(index) ? simplified(arc, leastTriangle[main.has(index) ? 'about' : 'around']).map(whole) : [],
  )
  const outlines = near
    .map(({ id, name, rings }) => ({
      ...{ id, name },
      rings: rings.map((ring) => clipped(joinArcs(ring, arcs), paper)).filter((ring) => ring.length > 2),
    }))
    .filter(({ rings }) => rings.length > 0)
  const around = outlines.filter(({ id }) => !fields.has(id))
  const about = outlines.filter(({ id }) => fields.has(id))
  const written = inOneDirection([...about, ...around].map(({ rings }) => rings))
  return {
    frame,
    fields: written.slice(0, about.length).map(pathOf),
    around: pathOf(written.slice(about.length).flat()),
    neighbours: around.map(({ name, rings }) => ({ name, rings, rooms: roomsIn(rings, frame) })),
    about: about.flatMap(({ rings }) => rings),
  }
}

function arcsOf(outlines: Atlas['outlines']): Set<number> {
  return new Set(outlines.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(({ arc }) => arc))))
}

function whole([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)]
}

const step = 10

/** Points inside an outline and on the paper, those furthest from its borders first. */
function roomsIn(rings: readonly Point[][], { width, height }: MapFrame): Point[] {
  const { left, top, right, bottom } = areaOf(rings.flat())
  const found: Array<{ point: Point; space: number }> = []
  for (let x = Math.max(left, 0) + step; x < Math.min(right, width); x += step) {
    for (let y = Math.max(top, 0) + step; y < Math.min(bottom, height); y += step) {
      const point: Point = [x, y]
      if (isInside(point, rings)) found.push({ point, space: distanceToBorder(point, rings) })
    }
  }
  return found
    .sort((one, other) => other.space - one.space)
    .slice(0, 60)
    .map(({ point }) => point)
}
