import type { Bilingual, Language } from '#platform/messages.ts'
import type { Atlas, Point } from './arcs.ts'
import { type Area, areaOf, isInside, type MapFrame, overlap } from './frame.ts'
import { type Geometry, geometryOf, type MapSize } from './geometry.ts'
import { findRoom, type MapLabel, placesBeside } from './labels.ts'

/** A place to be marked: a lozenge, or a circle where it only helps to find the others. */
export interface MapPlace {
  name: Bilingual
  longitude: number
  latitude: number
  isReference?: boolean | undefined
}

/** What a map is to show. */
export interface MapPlan {
  atlas: Atlas
  /** The outlines it is about, by their ids. */
  fields: readonly string[]
  places: readonly MapPlace[]
  /** Where all of this lies, small, in a corner. */
  inset?: { atlas: Atlas; fields: readonly string[] } | undefined
}

export interface MapDrawing extends MapSize {
  around: string
  fields: string[]
  marks: Array<{ x: number; y: number; isReference: boolean }>
  labels: MapLabel[]
  inset: MapInset | undefined
}

/** Its paths are drawn `lift` units too low on their own paper. */
export interface MapInset extends MapSize {
  x: number
  y: number
  lift: number
  country: string
  region: string
}

const markRadius = { project: 8, reference: 5 }

const mostDrawings = 200
const known = new WeakMap<Atlas, Map<string, { drawing: MapDrawing; insetAtlas: Atlas | undefined }>>()

/** Draws a map: lines, marks, and as many names as find room without covering anything. The same map only once. */
export function drawMap(plan: MapPlan, size: MapSize, language: Language): MapDrawing {
  const drawn = known.get(plan.atlas) ?? new Map()
  known.set(plan.atlas, drawn)
  const name = nameOf(plan, size, language)
  const before = drawn.get(name)
  if (before && before.insetAtlas === plan.inset?.atlas) return before.drawing
  if (drawn.size >= mostDrawings) drawn.clear()
  const drawing = Object.freeze(drawAnew(plan, size, language))
  drawn.set(name, { drawing, insetAtlas: plan.inset?.atlas })
  return drawing
}

/** All that a drawing is made of besides the atlases. */
function nameOf({ fields, places, inset }: MapPlan, size: MapSize, language: Language): string {
  const marks = places.map((place) => [place.name[language], place.longitude, place.latitude, place.isReference])
  return JSON.stringify([fields, marks, inset?.fields, size.width, size.height, language])
}

function drawAnew({ atlas, fields, places, inset }: MapPlan, size: MapSize, language: Language): MapDrawing {
  const geometry = geometryOf(atlas, fields, size)
  const { frame } = geometry
  const marks = places
    .map((place) => ({ place, ...markAt(place, frame) }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < frame.width && y < frame.height)
  const drawnInset =
    inset && drawInset(inset, frame, [...geometry.about.flat(), ...marks.map(({ x, y }): Point => [x, y])])
  const taken: Area[] = marks.map(({ x, y, radius }) => square([x, y], radius))
  if (drawnInset) taken.push(insetArea(drawnInset))
  const labels = [...markLabels(marks, taken, frame, language), ...neighbourLabels(geometry, taken, language)]
  return {
    ...size,
    around: geometry.around,
    fields: geometry.fields,
    marks: marks.map(({ x, y, isReference }) => ({ x, y, isReference })),
    labels: withoutTwins(labels),
    inset: drawnInset,
  }
}

type Mark = ReturnType<typeof markAt> & { place: MapPlace }

function markAt({ longitude, latitude, isReference = false }: MapPlace, frame: MapFrame) {
  const [x, y] = frame.place([longitude, latitude])
  return {
    x: Math.round(x),
    y: Math.round(y),
    isReference,
    radius: isReference ? markRadius.reference : markRadius.project,
  }
}

/** Places that were asked for find room before those that only help to find them. */
function markLabels(marks: readonly Mark[], taken: Area[], frame: MapFrame, language: Language): MapLabel[] {
  const inOrder = [...marks].sort((one, other) => Number(one.isReference) - Number(other.isReference))
  return inOrder.flatMap(({ place, x, y, radius }) => {
    const positions = placesBeside([x, y], radius)
    const label = findRoom({ text: place.name[language], kind: 'town', positions, taken, frame })
    if (label) taken.push(label.area)
    return label ?? []
  })
}

/** The name of a neighbour stands in its own land; where that is too narrow, at least not on what the map is about. */
function neighbourLabels({ neighbours, about, frame }: Geometry, taken: Area[], language: Language): MapLabel[] {
  return neighbours.flatMap(({ name, rings, rooms }) => {
    const positions = rooms.map(([x, y]) => ({ x, y: y + 4, anchor: 'middle' as const }))
    const find = (isGood: (area: Area) => boolean) =>
      findRoom({ text: name[language], kind: 'neighbour', positions, taken, frame, isGood })
    const label =
      find((area) => pointsOf(area).every((point) => isInside(point, rings))) ??
      find((area) => pointsOf(area).every((point) => !isInside(point, about)))
    if (label) taken.push(label.area)
    return label ?? []
  })
}

/** Corners of an area, and points between them. */
function pointsOf({ left, top, right, bottom }: Area): Point[] {
  const across = [0, 0.25, 0.5, 0.75, 1].map((share) => left + share * (right - left))
  return across.flatMap((x): Point[] => [
    [x, top],
    [x, bottom],
  ])
}

/** A town and the land around it often have one name; it is written once. */
function withoutTwins(labels: readonly MapLabel[]): MapLabel[] {
  const towns = new Set(labels.filter(({ kind }) => kind === 'town').map(({ text }) => text))
  return labels.filter(({ kind, text }) => kind === 'town' || !towns.has(text))
}

function square([x, y]: Point, radius: number): Area {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

const insetWidth = 108
const insetPadding = 5

/** The inset stands in the corner in which it covers the least. */
function drawInset(
  { atlas, fields }: { atlas: Atlas; fields: readonly string[] },
  frame: MapSize,
  busy: readonly Point[],
): MapInset {
  const all = atlas.outlines.map(({ id }) => id)
  const whole = geometryOf(atlas, all, { width: insetWidth, height: insetWidth }, insetPadding)
  const used = areaOf(whole.about.flat())
  const height = Math.round(used.bottom - used.top + 2 * insetPadding)
  const paths = new Map(all.map((id, index) => [id, whole.fields[index] ?? '']))
  const corners: Point[] = [
    [0, 0],
    [frame.width - insetWidth, 0],
    [0, frame.height - height],
    [frame.width - insetWidth, frame.height - height],
  ]
  const crowds = corners.map(([left, top]) => {
    const area: Area = { left, top, right: left + insetWidth, bottom: top + height }
    return busy.filter((point) => overlap(area, square(point, 6))).length
  })
  const [x, y] = corners[crowds.indexOf(Math.min(...crowds))] ?? [0, 0]
  const lift = Math.round(used.top - insetPadding)
  return {
    ...{ x, y, width: insetWidth, height: height },
    country: all
      .filter((id) => !fields.includes(id))
      .map((id) => paths.get(id))
      .join(''),
    region: fields.map((id) => paths.get(id)).join(''),
    lift,
  }
}

function insetArea({ x, y, width, height }: MapInset): Area {
  return { left: x, right: x + width, top: y, bottom: y + height }
}
