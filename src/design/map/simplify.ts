import type { Point } from './arcs.ts'

/**
 * A line with fewer points, by Visvalingam: again and again the point goes that changes the picture least, until each
 * that is left makes a triangle of at least `area` with its neighbours. The ends stay; a closed line keeps three corners.
 */
export function simplified(line: readonly Point[], area: number): Point[] {
  const left = [...line]
  const [first, last] = [line[0], line.at(-1)]
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1]
  const fewest = isClosed ? 4 : 2
  const areas = left.map((_, index) => triangleAt(left, index))
  while (left.length > fewest) {
    const least = indexOfLeast(areas)
    if ((areas[least] ?? area) >= area) break
    left.splice(least, 1)
    areas.splice(least, 1)
    for (const beside of [least - 1, least]) areas[beside] = triangleAt(left, beside)
  }
  return left
}

function indexOfLeast(areas: readonly number[]): number {
  let least = 0
  for (let index = 1; index < areas.length; index += 1) {
    if ((areas[index] ?? 0) < (areas[least] ?? 0)) least = index
  }
  return least
}

/** The triangle of a point with its neighbours. The ends of a line make none and are never taken away. */
function triangleAt(line: readonly Point[], index: number): number {
  const [before, at, after] = [line[index - 1], line[index], line[index + 1]]
  if (!before || !at || !after) return Number.POSITIVE_INFINITY
  return Math.abs((at[0] - before[0]) * (after[1] - before[1]) - (after[0] - before[0]) * (at[1] - before[1])) / 2
}
