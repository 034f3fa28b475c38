import type { ComponentChildren } from 'preact'
import { Figure } from '#design/figure.tsx'
import { DrawnMap, drawMap } from '#design/map.tsx'
import { chooseText } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { Tally } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { LiveMap } from './live-map.tsx'
import type { PlacesMap } from './maps.ts'
import { messages } from './messages.ts'

interface PlacesFigureProps {
  /** Its name among the drawings of the page. */
  id: string
  map: PlacesMap
  /** The height of the paper; it is 360 units wide. */
  height?: number
  /** With it the map is one to come closer to, where there is a script: how many records belong to each place. */
  tally?: ReadonlyMap<number, Tally>
  /** More for the caption. */
  children?: ComponentChildren
}

/** A map with the words that say what is on it. */
export function PlacesFigure({ id, map, height = 321, tally, children }: PlacesFigureProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const { plan, fields, marked } = map
  const drawing = drawMap(plan, { width: 360, height }, language)
  const names = fields.map((place) => chooseText({ ka: place.name_ka, en: place.name_en }, language).words).join(', ')
  const places = marked.map(({ name }) => chooseText(name, language).words).join(', ')
  const name = m.mapOf(names, places)
  const isEmptyHere = marked.some(({ isReference }) => isReference)
  const drawn = <DrawnMap id={id} name={name} drawing={drawing} />
  return (
    <Figure
      framed
      label={m.map}
      caption={
        <>
          {m.hatched(names)} {marked.some(({ isReference }) => !isReference) && m.lozenge}{' '}
          {drawing.marks.some((mark) => mark.isReference) && (isEmptyHere ? m.circleHere : m.circle)} {children}
        </>
      }
    >
      {tally ? (
        <LiveMap map={map} name={name} drawing={drawing} tally={tally}>
          {drawn}
        </LiveMap>
      ) : (
        drawn
      )}
    </Figure>
  )
}
