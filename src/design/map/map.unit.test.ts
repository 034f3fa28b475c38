import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Atlas, cutAtlas, joinArcs, type Outline, type Point } from './arcs.ts'
import { inOneDirection } from './directions.ts'
import { clipped, isInside, overlap } from './frame.ts'
import { geometryOf } from './geometry.ts'
import { drawMap } from './map-drawing.ts'
import { simplified } from './simplify.ts'

/** Two fields side by side with a crooked border between them. */
function neighbours(border: Point[]): Outline[] {
  const name = { ka: 'მხარე', en: 'Land' }
  const [top, bottom]: [Point, Point] = [
    [50, 0],
    [50, 100],
  ]
  const middle = [top, ...border, bottom]
  return [
    { id: 'west', name, rings: [[[0, 0], ...middle, [0, 100], [0, 0]]] },
    { id: 'east', name, rings: [[top, [100, 0], [100, 100], ...middle.toReversed()]] },
  ]
}

function area(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice / 2)
}

const border = fc
  .array(fc.tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 1, max: 99 })), { maxLength: 40 })
  .map((points) =>
    [...new Map(points.map(([x, y]) => [y, [x, y] as Point])).values()].sort((one, other) => one[1] - other[1]),
  )

function areaOfAll(atlas: Atlas, arcs: Point[][]): number {
  return atlas.outlines
    .flatMap(({ rings }) => rings.map((ring) => area(joinArcs(ring, arcs))))
    .reduce((sum, one) => sum + one, 0)
}

describe('outlines', () => {
  it('share the border between two neighbours, so that neither lies over the other however much it is simplified', () => {
    fc.assert(
      fc.property(border, fc.integer({ min: 0, max: 500 }), (line, least) => {
        const atlas = cutAtlas(neighbours(line))
        expect(atlas.arcs).toHaveLength(3)
        const arcs = atlas.arcs.map((arc) => simplified(arc, least))
        expect(areaOfAll(atlas, atlas.arcs)).toBeCloseTo(10_000)
        expect(areaOfAll(atlas, arcs)).toBeCloseTo(areaOfAll({ ...atlas, outlines: [whole(atlas)] }, arcs))
      }),
    )
  })

  it('keep a ring that touches nothing, and a hole that is somebody else', () => {
    const ring: Point[] = [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
      [2, 2],
    ]
    const around: Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ]
    const atlas = cutAtlas([
      { id: 'land', name: { ka: 'მიწა', en: 'Land' }, rings: [around, ring.toReversed()] },
      { id: 'town', name: { ka: 'ქალაქი', en: 'Town' }, rings: [ring] },
    ])
    expect(atlas.arcs).toHaveLength(2)
    const [land, town] = atlas.outlines.map(({ rings }) => rings.map((one) => joinArcs(one, atlas.arcs)))
    expect(isInside([3, 3], land ?? [])).toBe(false)
    expect(isInside([3, 3], town ?? [])).toBe(true)
  })

  it('run the same way along a border of two, and keep their holes', () => {
    const square = (left: number, top: number, size: number): Point[] => [
      [left, top],
      [left + size, top],
      [left + size, top + size],
      [left, top + size],
    ]
    const [first, second = [], third = []] = inOneDirection([
      [square(0, 0, 10)],
      [[...square(10, 0, 10), [10, 0]], square(12, 2, 3)],
      [square(100, 100, 10)],
    ])
    expect(first).toEqual([square(0, 0, 10)])
    // Down along the border in both; the hole is turned with what it is in.
    expect(second).toEqual([[...square(10, 0, 10), [10, 0]].toReversed(), square(12, 2, 3).toReversed()])
    expect(third).toEqual([square(100, 100, 10)])
  })

  it('end where the paper ends', () => {
    const paper = { left: 0, top: 0, right: 10, bottom: 10 }
    expect(
      area(
        clipped(
          [
            [-5, -5],
            [5, -5],
            [5, 5],
            [-5, 5],
          ],
          paper,
        ),
      ),
    ).toBe(25)
    expect(
      clipped(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        paper,
      ),
    ).toEqual([])
  })
})

/** The outer border of both fields, by the arcs that only one of them uses. */
function whole(atlas: Atlas): Atlas['outlines'][number] {
  const uses = atlas.outlines.flatMap(({ rings }) => rings.flat())
  const outer = uses.filter(({ arc }) => uses.filter((other) => other.arc === arc).length === 1)
  return { id: 'both', name: { ka: '', en: '' }, rings: [outer] }
}

const degrees = neighbours([
  [55, 30],
  [45, 60],
]).map((outline) => ({
  ...outline,
  rings: outline.rings.map((ring) => ring.map(([x, y]): Point => [42 + x / 200, 42 + y / 200])),
}))

const place = fc.record({
  name: fc
    .string({ unit: fc.constantFrom(...'აბგდევზთიკლმ'), minLength: 1, maxLength: 18 })
    .map((ka) => ({ ka, en: ka })),
  longitude: fc.double({ min: 42, max: 42.5, noNaN: true }),
  latitude: fc.double({ min: 42, max: 42.5, noNaN: true }),
  isReference: fc.boolean(),
})

describe('a drawn map', () => {
  const atlas = cutAtlas(degrees)

  it('never writes one name over another, a mark, or its inset', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 14 }), (places) => {
        const inset = { atlas, fields: ['west'] }
        const {
          labels,
          marks,
          inset: corner,
        } = drawMap({ atlas, fields: ['east'], places, inset }, { width: 360, height: 321 }, 'ka')
        const taken = marks.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }))
        if (corner)
          taken.push({
            left: corner.x,
            right: corner.x + corner.width,
            top: corner.y,
            bottom: corner.y + corner.height,
          })
        for (const [index, { area: one }] of labels.entries()) {
          for (const other of [...taken, ...labels.slice(index + 1).map((label) => label.area)])
            expect(overlap(one, other)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is worked out once for each size', () => {
    const size = { width: 300, height: 200 }
    expect(geometryOf(atlas, ['west'], size)).toBe(geometryOf(atlas, ['west'], size))
  })
})
