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
  while (left.length > fewest) {
    const least = leastOf(left)
    if (least.area >= area) break
    left.splice(least.index, 1)
  }
  return left
}

function leastOf(line: readonly Point[]): { index: number; area: number } {
  let least = { index: 0, area: Number.POSITIVE_INFINITY }
  for (let index = 1; index < line.length - 1; index += 1) {
    const [before, at, after] = [line[index - 1], line[index], line[index + 1]]
    if (!before || !at || !after) continue
    const area = triangle(before, at, after)
    if (area < least.area) least = { index, area }
  }
  return least
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}
