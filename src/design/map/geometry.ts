import type { Bilingual } from '#platform/messages.ts'
import { type Atlas, joinArcs, type Point } from './arcs.ts'
import { type Area, clipped, distanceToBorder, frameAround, isInside, type MapFrame, pathOf } from './frame.ts'
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
  neighbours: Array<{ name: Bilingual; rooms: Point[] }>
  /** The corners of all lines, to see where there are none. */
  corners: Point[]
}

/** Triangles smaller than that, in square units, are too small to be seen. */
const leastTriangle = 1

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
  const arcs = atlas.arcs.map((arc) => simplified(arc.map(frame.place), leastTriangle).map(whole))
  const paper: Area = { left: -bleed, top: -bleed, right: width + bleed, bottom: height + bleed }
  const outlines = atlas.outlines
    .map(({ id, name, rings }) => ({
      ...{ id, name },
      rings: rings.map((ring) => clipped(joinArcs(ring, arcs), paper)).filter((ring) => ring.length > 2),
    }))
    .filter(({ rings }) => rings.length > 0)
  const around = outlines.filter(({ id }) => !fields.has(id))
  const about = outlines.filter(({ id }) => fields.has(id))
  return {
    frame,
    fields: about.map(({ rings }) => pathOf(rings)),
    around: pathOf(around.flatMap(({ rings }) => rings)),
    neighbours: around.map(({ name, rings }) => ({ name, rooms: roomsIn(rings, frame) })),
    corners: about.flatMap(({ rings }) => rings.flat()),
  }
}

function whole([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)]
}

const step = 6

/** Points inside an outline and on the paper, those furthest from its borders first. */
function roomsIn(rings: readonly Point[][], { width, height }: MapFrame): Point[] {
  const found: Array<{ point: Point; space: number }> = []
  for (let x = step; x < width; x += step) {
    for (let y = step * 2; y < height; y += step) {
      const point: Point = [x, y]
      if (isInside(point, rings)) found.push({ point, space: distanceToBorder(point, rings) })
    }
  }
  return found
    .sort((one, other) => other.space - one.space)
    .slice(0, 60)
    .map(({ point }) => point)
}
