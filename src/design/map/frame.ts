import type { Point } from './arcs.ts'

/** A piece of paper of so many units, and where the globe lies on it. */
export interface MapFrame {
  width: number
  height: number
  /** From longitude and latitude to units of the drawing. */
  place: (point: Point) => Point
}

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

/** Fits points of the globe into a frame: equirectangular, with the cosine of their middle latitude. */
export function frameAround(points: readonly Point[], width: number, height: number, margin: number): MapFrame {
  const area = areaOf(points)
  const [middleX, middleY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2]
  const narrowing = Math.cos((middleY * Math.PI) / 180)
  const across = Math.max((area.right - area.left) * narrowing, 1e-6)
  const down = Math.max(area.bottom - area.top, 1e-6)
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down)
  return {
    width,
    height,
    place: ([longitude, latitude]) => [
      width / 2 + (longitude - middleX) * narrowing * scale,
      height / 2 - (latitude - middleY) * scale,
    ],
  }
}

export function areaOf(points: readonly Point[]): Area {
  const area: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of points) {
    area.left = Math.min(area.left, x)
    area.right = Math.max(area.right, x)
    area.top = Math.min(area.top, y)
    area.bottom = Math.max(area.bottom, y)
  }
  return area
}

/** Whether two areas have a piece in common. */
export function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Cuts a ring off at the sides of an area, side by side (Sutherland and Hodgman). */
export function clipped(ring: readonly Point[], { left, top, right, bottom }: Area): Point[] {
  const sides: Array<[(point: Point) => number, (from: Point, to: Point) => Point]> = [
    [([x]) => x - left, (from, to) => [left, crossing(from, to, 0, left)]],
    [([x]) => right - x, (from, to) => [right, crossing(from, to, 0, right)]],
    [([, y]) => y - top, (from, to) => [crossing(from, to, 1, top), top]],
    [([, y]) => bottom - y, (from, to) => [crossing(from, to, 1, bottom), bottom]],
  ]
  let rest = [...ring]
  for (const [inside, meet] of sides) {
    rest = rest.flatMap((point, index) => {
      const before = rest.at(index - 1) ?? point
      const cut = inside(before) >= 0 !== inside(point) >= 0 ? [meet(before, point)] : []
      return inside(point) >= 0 ? [...cut, point] : cut
    })
  }
  return rest
}

/** Where a line meets a side: the coordinate along that side. */
function crossing(from: Point, to: Point, axis: 0 | 1, at: number): number {
  const along = axis === 0 ? 1 : 0
  const share = (at - from[axis]) / (to[axis] - from[axis])
  return from[along] + share * (to[along] - from[along])
}

/** Rings as the data of a path, in whole units and steps from point to point: the shortest way to write them. */
export function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: readonly Point[]): string {
  const [first, ...others] = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  if (!first) return ''
  let at = first
  const steps: string[] = []
  for (const point of others) {
    const [x, y] = [point[0] - at[0], point[1] - at[1]]
    if (x === 0 && y === 0) continue
    steps.push(`${x}${y < 0 ? '' : ' '}${y}`)
    at = point
  }
  if (steps.length < 2) return ''
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}

/** Whether a point lies in an outline made of rings. */
export function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const point of ring) {
      if (before && before[1] > y !== point[1] > y) {
        const meets = ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0]
        if (x < meets) inside = !inside
      }
      before = point
    }
  }
  return inside
}

/** How far a point is from the nearest border. */
export function distanceToBorder(point: Point, rings: readonly (readonly Point[])[]): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const corner of ring) {
      if (before) nearest = Math.min(nearest, distanceToLine(point, before, corner))
      before = corner
    }
  }
  return nearest
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [px, py] = [point[0] - from[0], point[1] - from[1]]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
  return Math.hypot(px - share * dx, py - share * dy)
}
