import type { Bilingual } from '#platform/messages.ts'

/** Across, then down; on the globe longitude, then latitude. */
export type Point = readonly [number, number]

/** The outline of a place, as a map knows it. */
export interface Outline {
  id: string
  /** What stands on the map: short, without the kind of place. */
  name: Bilingual
  /** Closed lines; the last point is the first. A ring inside another is a hole. */
  rings: Point[][]
}

/** An arc of a ring, perhaps in the other direction than it is kept. */
export interface ArcUse {
  arc: number
  isReversed: boolean
}

/** Outlines cut where their borders meet. A border of two neighbours is one arc, so it stays one when it is simplified. */
export interface Atlas {
  arcs: Point[][]
  outlines: Array<{ id: string; name: Bilingual; rings: ArcUse[][] }>
}

/** Cuts outlines into the arcs they share. */
export function cutAtlas(outlines: readonly Outline[]): Atlas {
  const junctions = junctionsOf(outlines)
  const arcs: Point[][] = []
  const known = new Map<string, number>()
  const use = (line: Point[]): ArcUse => {
    const isReversed = isBackward(line)
    const arc = isReversed ? line.toReversed() : line
    const name = arc.map(nameOf).join(' ')
    const index = known.get(name) ?? arcs.push(arc) - 1
    known.set(name, index)
    return { arc: index, isReversed }
  }
  return {
    arcs,
    outlines: outlines.map(({ id, name, rings }) => ({
      ...{ id, name },
      rings: rings.map((ring) => cutRing(opened(ring), junctions).map(use)),
    })),
  }
}

/** The points of a ring made of arcs; the last one is not repeated. */
export function joinArcs(uses: readonly ArcUse[], arcs: readonly Point[][]): Point[] {
  return uses.flatMap(({ arc, isReversed }) => {
    const line = arcs[arc] ?? []
    return (isReversed ? line.toReversed() : line).slice(0, -1)
  })
}

function nameOf([x, y]: Point): string {
  return `${x},${y}`
}

function opened(ring: readonly Point[]): Point[] {
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = first && last && ring.length > 1 && nameOf(first) === nameOf(last)
  return isClosed ? ring.slice(0, -1) : [...ring]
}

/** Points from which borders lead in more than two directions. */
function junctionsOf(outlines: readonly Outline[]): Set<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of outlines.flatMap(({ rings }) => rings.map(opened))) {
    for (const [index, point] of ring.entries()) {
      const beside = neighbours.get(nameOf(point)) ?? new Set()
      neighbours.set(nameOf(point), beside)
      for (const other of [ring.at(index - 1), ring[(index + 1) % ring.length]]) if (other) beside.add(nameOf(other))
    }
  }
  return new Set([...neighbours].filter(([, beside]) => beside.size > 2).map(([name]) => name))
}

/** The lines of a ring from junction to junction, or the whole ring where there is none. */
function cutRing(ring: Point[], junctions: Set<string>): Point[][] {
  const cuts = ring.flatMap((point, index) => (junctions.has(nameOf(point)) ? [index] : []))
  const from = cuts[0] ?? indexOfFirst(ring)
  const turned = [...ring.slice(from), ...ring.slice(0, from)]
  const closed = [...turned, ...turned.slice(0, 1)]
  const ends = cuts.length === 0 ? [0] : cuts.map((cut) => cut - from)
  return ends.map((start, index) => closed.slice(start, (ends[index + 1] ?? closed.length - 1) + 1))
}

/** A ring without a junction begins at the same point whichever outline it belongs to. */
function indexOfFirst(ring: Point[]): number {
  const names = ring.map(nameOf)
  const first = [...names].sort()[0] ?? ''
  return names.indexOf(first)
}

function isBackward(line: Point[]): boolean {
  const names = line.map(nameOf)
  const [first = '', last = ''] = [names[0], names.at(-1)]
  if (first !== last) return first > last
  return (names[1] ?? '') > (names.at(-2) ?? '')
}
