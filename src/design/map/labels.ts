import { type Lettering, widthOf } from '../drawing/lines.ts'
import type { Point } from './arcs.ts'
import { type Area, type MapFrame, overlap } from './frame.ts'

export interface MapLabel {
  kind: 'town' | 'neighbour'
  text: string
  x: number
  /** The line the letters stand on. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** What the letters cover, with their halo. */
  area: Area
}

const letterings: Record<MapLabel['kind'], Lettering> = {
  town: { face: 'bold', size: 13 },
  neighbour: { face: 'label', size: 11, spacing: 0.06 },
}

/** The light rim around the letters. */
const halo = 2

/** Where the name of a place may stand: beside its mark, below, above, and then a little further off. */
export function placesBeside([x, y]: Point, radius: number): Array<Pick<MapLabel, 'x' | 'y' | 'anchor'>> {
  return [radius + 4, radius + 12, radius + 22].flatMap(
    (off): Array<Pick<MapLabel, 'x' | 'y' | 'anchor'>> => [
      { x: x + off, y: y + 5, anchor: 'start' },
      { x: x - off, y: y + 5, anchor: 'end' },
      { x, y: y + off + 11, anchor: 'middle' },
      { x, y: y - off - 1, anchor: 'middle' },
      { x: x + off * 0.7, y: y + off + 6, anchor: 'start' },
      { x: x + off * 0.7, y: y - off + 2, anchor: 'start' },
      { x: x - off * 0.7, y: y + off + 6, anchor: 'end' },
      { x: x - off * 0.7, y: y - off + 2, anchor: 'end' },
    ],
  )
}

export interface LabelWish {
  text: string
  kind: MapLabel['kind']
  positions: ReadonlyArray<Pick<MapLabel, 'x' | 'y' | 'anchor'>>
  /** What is covered already. */
  taken: readonly Area[]
  frame: Pick<MapFrame, 'width' | 'height'>
  isGood?: (area: Area) => boolean
}

/** The first of these positions at which nothing else is covered; nothing where there is none. */
export function findRoom({ text, kind, positions, taken, frame, isGood }: LabelWish): MapLabel | undefined {
  for (const position of positions) {
    const { x, y } = { x: Math.round(position.x), y: Math.round(position.y) }
    const area = covered(text, kind, { ...position, x, y })
    const isOnPaper =
      area.left >= 3 && area.top >= 3 && area.right <= frame.width - 3 && area.bottom <= frame.height - 3
    const isFree = isOnPaper && !taken.some((other) => overlap(area, other))
    if (isFree && (!isGood || isGood(area))) return { ...position, kind, text, x, y, area }
  }
  return undefined
}

function covered(text: string, kind: MapLabel['kind'], { x, y, anchor }: Pick<MapLabel, 'x' | 'y' | 'anchor'>): Area {
  const lettering = letterings[kind]
  const width = widthOf(text, lettering)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    left: left - halo,
    right: left + width + halo,
    top: y - lettering.size * 0.78 - halo,
    bottom: y + lettering.size * 0.24 + halo,
  }
}
