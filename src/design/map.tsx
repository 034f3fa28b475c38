import { drawnOnce } from '#platform/memory/drawn-once.ts'
import type { MapLabel } from './map/labels.ts'
import type { MapDrawing, MapInset } from './map/map-drawing.ts'

export type { MapDrawing } from './map/map-drawing.ts'
export { drawMap, type MapPlace, type MapPlan } from './map/map-drawing.ts'

export interface MapProps {
  /** Its name among the drawings of the page. */
  id: string
  /** What it shows, in words. The page says the same facts as a list. */
  name: string
  drawing: MapDrawing
}

/** A map, drawn by us: what it is about is hatched, a lozenge marks each place, a circle only helps to find them. */
export function DrawnMap({ id, name, drawing }: MapProps) {
  return drawnOnce([drawing], `${id} ${name}`, () => <Drawing id={id} name={name} drawing={drawing} />)
}

function Drawing({ id, name, drawing }: MapProps) {
  const { width, height, around, fields, marks, labels, inset } = drawing
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <defs>
        {fields.map((field, index) => (
          <path key={field} id={`${id}-${index + 1}`} fill-rule="evenodd" d={field} />
        ))}
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="hatch-map" d="M0 2.5h5" />
        </pattern>
      </defs>
      <rect class="map-ground" width={width} height={height} />
      {around && <path class="map-neighbour" d={around} />}
      {fields.map((field, index) => (
        <g key={field}>
          <use class="map-field" href={`#${id}-${index + 1}`} />
          <use fill={`url(#${id}-hatch)`} href={`#${id}-${index + 1}`} />
        </g>
      ))}
      {inset && <Inset inset={inset} />}
      {marks.map(({ x, y, isReference }) =>
        isReference ? (
          <circle key={`${x} ${y}`} class="map-reference" cx={x} cy={y} r="4" />
        ) : (
          <path key={`${x} ${y}`} class="map-project" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />
        ),
      )}
      {labels.map((label) => (
        <Label key={`${label.x} ${label.y}`} label={label} />
      ))}
    </svg>
  )
}

function Inset({ inset: { x, y, width, height, lift, country, region } }: { inset: MapInset }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class="map-inset" width={width} height={height} />
      <g transform={`translate(0 ${-lift})`}>
        <path class="map-country" d={country} />
        <path class="map-region" d={region} />
      </g>
    </g>
  )
}

function Label({ label: { kind, text, x, y, anchor } }: { label: MapLabel }) {
  return (
    <text class={kind === 'town' ? 'map-town' : 'map-small'} x={x} y={y} text-anchor={anchor}>
      {text}
    </text>
  )
}
