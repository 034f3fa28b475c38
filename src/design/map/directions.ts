import type { Point } from './arcs.ts'

type Rings = readonly (readonly Point[])[]

/**
 * Turns outlines so that the border of two of them runs the same way in both. Then the second is written as the first, and
 * costs next to nothing once compressed. The rings of one outline are turned together, so its holes stay holes.
 */
export function inOneDirection(outlines: readonly Rings[]): Rings[] {
  const written = new Set<string>()
  return outlines.map((rings) => {
    const turned = rings.map((ring) => ring.toReversed())
    const better = countWritten(turned) > countWritten(rings) ? turned : rings
    for (const step of stepsOf(better)) written.add(step)
    return better
  })

  function countWritten(rings: Rings): number {
    return stepsOf(rings).filter((step) => written.has(step)).length
  }
}

/** From each point to the next, as they are written: in whole units. */
function stepsOf(rings: Rings): string[] {
  return rings.flatMap((ring) => {
    const points = ring.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)
    return points.slice(1).map((point, index) => `${points[index]} ${point}`)
  })
}
