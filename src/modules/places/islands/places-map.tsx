import { CRS, divIcon, type LatLngBoundsExpression, type Map as LeafletMap, map, marker, svgOverlay } from 'leaflet'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import './places-map.css'

export interface LiveMark {
  x: number
  y: number
  name: string
  /** What there is: which place, how many records, since when. A town that only helps to find the others has none. */
  lines: string[]
  /** Where it leads, with the language. */
  to: string | undefined
  /** The place whose page it is, as long as nothing is recorded about it: its name comes first. */
  isHere?: boolean
}

/** The drawing in finer lines, and what stands on it. All of it comes from the page: nothing is asked of anybody. */
export interface PlacesMapProps {
  name: string
  width: number
  height: number
  around: string
  fields: string[]
  marks: LiveMark[]
  /** What lies around, by name. */
  names: Array<{ x: number; y: number; text: string }>
  words: { zoomIn: string; zoomOut: string }
}

/** The map with room to come closer. Its marks are links, one after the other. On paper there is the drawing. */
export default function PlacesMap(props: PlacesMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  // What the server has drawn stands beside the island until the island is drawn.
  useLayoutEffect(() => {
    const drawing = paper.current?.parentElement?.nextElementSibling?.querySelector('svg')
    if (drawing) paper.current?.append(drawing)
  }, [])
  useEffect(() => {
    if (!box.current) return
    const live = openMap(box.current, props)
    return () => void live.remove()
  }, [])
  return (
    <>
      <section ref={box} class="live-map" aria-label={props.name} />
      <div ref={paper} class="on-paper" />
    </>
  )
}

function openMap(box: HTMLElement, props: PlacesMapProps): LeafletMap {
  const { width, height, marks, names, words } = props
  const paper: LatLngBoundsExpression = [
    [-height, 0],
    [0, width],
  ]
  const isTouched = matchMedia('(pointer: coarse)').matches
  const live = map(box, {
    ...{ crs: CRS.Simple, maxBounds: paper, maxBoundsViscosity: 1, zoomSnap: 0, zoomDelta: 0.75 },
    ...{ zoomControl: false, attributionControl: false, scrollWheelZoom: false, inertia: false },
    // A finger on the map has to be able to scroll the page past it; two fingers come closer.
    dragging: !isTouched,
    minZoom: -8,
    zoomAnimation: false,
    fadeAnimation: false,
  })
  live.fitBounds(paper, { animate: false })
  live.setMinZoom(live.getZoom())
  live.setMaxZoom(live.getZoom() + 3)
  svgOverlay(drawingOf(props), paper, { interactive: false }).addTo(live)
  const told = document.createElement('p')
  told.className = 'told'
  told.setAttribute('aria-hidden', 'true')
  for (const mark of marks) addMark(live, mark, told)
  for (const { x, y, text } of names) {
    addIcon(live, { x, y }, piece('name', text), 'live-name')
  }
  box.append(zoomButtons(live, words), told)
  live.on('zoomend moveend', () => tidy(box))
  tidy(box)
  return live
}

function tidy(box: HTMLElement): void {
  moveApart(box)
  settleNames(box)
}

/** As far apart as a finger needs them. */
const leastDistance = 27

/** Two marks that lie closer than a finger can tell stand beside each other until somebody comes closer. */
function moveApart(box: HTMLElement): void {
  const standing: Array<{ x: number; y: number }> = []
  for (const mark of box.querySelectorAll<HTMLElement>('.live-mark > a')) {
    mark.style.transform = ''
    const { left, top, width, height } = mark.getBoundingClientRect()
    const own = { x: left + width / 2, y: top + height / 2 }
    const shift = shiftFrom(standing, own)
    if (shift > 0) mark.style.transform = `translate(${shift}px, 0)`
    standing.push({ x: own.x + shift, y: own.y })
  }
}

/** How far to the right a mark has to go to be clear of all that stand. */
function shiftFrom(standing: ReadonlyArray<{ x: number; y: number }>, own: { x: number; y: number }): number {
  let shift = 0
  // Each step clears one of the others, so it ends after as many as there are.
  for (let round = 0; round <= standing.length; round += 1) {
    const near = standing.find(({ x, y }) => Math.hypot(x - own.x - shift, y - own.y) < leastDistance)
    if (!near) break
    shift = Math.ceil(near.x - own.x + Math.sqrt(Math.max(0, leastDistance ** 2 - (near.y - own.y) ** 2)))
  }
  return shift
}

const svgSpace = 'http://www.w3.org/2000/svg'

function drawingOf({ width, height, around, fields }: PlacesMapProps): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg')
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.append(hatch())
  const add = (look: string, data: string) => {
    const path = document.createElementNS(svgSpace, 'path')
    path.setAttribute('class', look)
    path.setAttribute('fill-rule', 'evenodd')
    path.setAttribute('d', data)
    svg.append(path)
  }
  add('map-neighbour', around)
  for (const field of fields) add('map-field', field)
  for (const field of fields) add('live-hatch', field)
  return svg
}

/** The hatch of the drawing, for finer lines. */
function hatch(): SVGElement {
  const pattern = document.createElementNS(svgSpace, 'pattern')
  const size = { width: '15', height: '15', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' }
  for (const [name, value] of Object.entries({ id: 'live-hatch', ...size })) pattern.setAttribute(name, value)
  const line = document.createElementNS(svgSpace, 'path')
  line.setAttribute('class', 'hatch-map')
  line.setAttribute('d', 'M0 7.5h15')
  pattern.append(line)
  return pattern
}

function addMark(live: LeafletMap, mark: LiveMark, told: HTMLElement): void {
  const html = markOf(mark)
  const at: [number, number] = [-mark.y, mark.x]
  html.addEventListener('focus', () => live.panInside(at, { padding: [70, 70], animate: false }))
  for (const event of ['focus', 'pointerenter']) {
    html.addEventListener(event, () => told.replaceChildren(...mark.lines.map((line) => piece('row', line))))
  }
  for (const event of ['blur', 'pointerleave']) html.addEventListener(event, () => told.replaceChildren())
  addIcon(live, mark, html, 'live-mark')
}

function addIcon(live: LeafletMap, { x, y }: { x: number; y: number }, html: HTMLElement, className: string): void {
  const icon = divIcon({ className, html, iconSize: [0, 0] })
  // Leaflet would make a button of the mark; the link inside it is what the keyboard reaches.
  marker([-y, x], { icon, keyboard: false, interactive: false }).addTo(live)
}

function markOf({ name, lines, to, isHere }: LiveMark): HTMLElement {
  const mark = document.createElement(to === undefined ? 'span' : 'a')
  if (to !== undefined) mark.setAttribute('href', to)
  mark.className = to === undefined ? 'reference' : 'project'
  if (isHere) mark.classList.add('here')
  mark.append(piece('name', name))
  for (const line of lines) mark.append(piece('line', line))
  return mark
}

function piece(look: string, words: string): HTMLElement {
  const span = document.createElement('span')
  span.className = look
  span.textContent = `${words} `
  return span
}

function zoomButtons(live: LeafletMap, words: PlacesMapProps['words']): HTMLElement {
  const group = document.createElement('div')
  group.className = 'zoom'
  const steps: Array<[string, string, () => void]> = [
    ['+', words.zoomIn, () => live.zoomIn()],
    ['–', words.zoomOut, () => live.zoomOut()],
  ]
  for (const [sign, label, step] of steps) {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', label)
    button.textContent = sign
    button.addEventListener('click', step)
    group.append(button)
  }
  return group
}

/** Where a name may stand at its mark: on the right, and where there is no room on another side. */
const sides = ['right', 'left', 'below', 'above']

/** No name lies over another or over a mark. One without room waits until somebody comes closer. */
function settleNames(box: HTMLElement): void {
  const paper = box.getBoundingClientRect()
  const taken = [...box.querySelectorAll('.zoom')].map((buttons) => buttons.getBoundingClientRect())
  const marks = [...box.querySelectorAll('.live-mark > *')].map((mark) => ({ mark, area: middleOf(mark) }))
  const isFree = (name: HTMLElement) => {
    const own = name.getBoundingClientRect()
    const isOnMark = marks.some(({ mark, area }) => mark !== name.parentElement && overlap(own, area))
    return isWithin(own, paper) && !isOnMark && !taken.some((other) => overlap(own, other))
  }
  const move = (name: HTMLElement, to: string) => {
    for (const side of sides) name.classList.toggle(side, side === to)
    return isFree(name)
  }
  for (const name of [...box.querySelectorAll<HTMLElement>('.name')].sort(hereFirst)) {
    const hasRoom = name.closest('.live-mark') ? sides.some((side) => move(name, side)) : isFree(name)
    name.classList.toggle('covered', !hasRoom)
    if (hasRoom) taken.push(name.getBoundingClientRect())
  }
}

function isWithin(own: DOMRect, paper: DOMRect): boolean {
  return own.left >= paper.left && own.right <= paper.right && own.top >= paper.top && own.bottom <= paper.bottom
}

function hereFirst(one: Element, other: Element): number {
  return Number(other.closest('.here') !== null) - Number(one.closest('.here') !== null)
}

/** What the lozenge of a mark covers; the rest of it is room for a finger. */
function middleOf(mark: Element): DOMRect {
  const { left, top } = mark.getBoundingClientRect()
  return new DOMRect(left + 5, top + 5, 16, 16)
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
