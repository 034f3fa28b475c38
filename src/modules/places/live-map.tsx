import type { ComponentChildren } from 'preact'
import { Island } from '#design/island.tsx'
import { href } from '#design/links.tsx'
import { geometryOf } from '#design/map/geometry.ts'
import type { MapDrawing } from '#design/map.tsx'
import { chooseText } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { Tally } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import type { LiveMark, PlacesMapProps } from './islands/places-map.tsx'
import type { PlacesMap } from './maps.ts'
import { messages } from './messages.ts'
import type { PlaceOfMaps } from './queries.ts'
import { placeUrl } from './urls.ts'

/** So many times finer than the drawing are the lines one can come closer to. */
const fineness = 3

interface LiveMapProps {
  map: PlacesMap
  name: string
  drawing: MapDrawing
  /** How many records belong to each place, by its number. */
  tally: ReadonlyMap<number, Tally>
  /** What there is without a script. */
  children: ComponentChildren
}

/** The map one can come closer to, where there is a script. */
export function LiveMap({ map, name, drawing, tally, children }: LiveMapProps) {
  const m = useMessages(messages)
  const size = { width: 360 * fineness, height: drawing.height * fineness }
  const { plan } = map
  const { frame, fields, around } = geometryOf(plan.atlas, plan.fields, size, 20 * fineness)
  const linesOf = useLines(tally)
  const { language } = useView()
  // The marked places come first among those of the plan, in the same order.
  const marks = plan.places.map(({ name: place, longitude, latitude }, index): LiveMark => {
    const [x, y] = frame.place([longitude, latitude])
    const words = chooseText(place, language).words
    return { x: Math.round(x), y: Math.round(y), name: words, ...linesOf(map.marked[index]) }
  })
  const isOnPaper = ({ x, y }: LiveMark) => x > 0 && y > 0 && x < size.width && y < size.height
  const names = drawing.labels
    .filter(({ kind }) => kind === 'neighbour')
    .map(({ x, y, text }) => ({ x: x * fineness, y: (y - 4) * fineness, text }))
  const lines = { ...size, fields, around }
  const props: PlacesMapProps = { ...lines, name, names, marks: marks.filter(isOnPaper), words: m.live }
  return (
    <Island name="places-map" props={{ ...props }}>
      {children}
    </Island>
  )
}

/** What a mark says of its places, and where it leads. */
function useLines(tally: ReadonlyMap<number, Tally>) {
  const m = useMessages(messages)
  const { language } = useView()
  const wordsOf = (place: PlaceOfMaps) => {
    const { records = 0, since } = tally.get(place.id) ?? {}
    const known = [records > 0 && m.records(records), since && m.since(since.slice(0, 4))].filter(Boolean).join(', ')
    const name = chooseText({ ka: place.name_ka, en: place.name_en }, language).words
    return known === '' ? name : `${name}: ${known}`
  }
  return (marked: PlacesMap['marked'][number] | undefined): Pick<LiveMark, 'lines' | 'to' | 'isHere'> => {
    if (!marked || marked.isReference) return { lines: [], to: undefined, isHere: marked !== undefined }
    const { places } = marked
    const first = places.find(({ kind }) => kind !== 'facility') ?? places[0]
    return { lines: places.map(wordsOf), to: first && href(language, placeUrl(first)) }
  }
}
