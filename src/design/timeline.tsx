import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import type { KnownDates } from './dates.ts'
import { type Span, spanOf, type Years, yearsOf } from './drawing/time-scale.ts'
import { messages } from './messages.ts'

export interface TimelineRow {
  title: ComponentChildren
  dates: KnownDates
  /** The dates in words. */
  words: ComponentChildren
  /** Not what the page is about. */
  isQuiet?: boolean | undefined
}

/** What happened when: one line for each, below one axis of years. Whatever has no date does not stand here. */
export function Timeline({ id, rows }: { id: string; rows: readonly TimelineRow[] }) {
  const m = useMessages(messages)
  const years = yearsOf(rows.map(({ dates }) => dates))
  if (!years) return null
  return (
    <>
      <Patterns id={id} years={years} />
      <ol class="timeline">
        <li class="axis">
          <span class="small muted">{m.time.years}</span>
          <Axis years={years} />
        </li>
        {rows.map(({ title, dates, words, isQuiet }, index) => (
          <li key={index} class={isQuiet ? 'dim' : undefined}>
            <div>
              <span class="title">{title}</span>
              <div class="dates">{words}</div>
            </div>
            <Line id={id} span={spanOf(dates, years)} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** What the lines have in common: how a year alone is hatched, and where the years begin. */
function Patterns({ id, years: { count } }: { id: string; years: Years }) {
  return (
    <svg class="unseen" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="hatch-time" d="M0 2.5h5" />
        </pattern>
        <g id={`${id}-years`}>
          {Array.from({ length: count + 1 }, (_, index) => (
            <line key={index} x1={`${percent(index, count)}%`} x2={`${percent(index, count)}%`} y1="-12" y2="36" />
          ))}
        </g>
      </defs>
    </svg>
  )
}

/** What the shapes of a timeline mean. */
export function TimelineKey({ children }: { children?: ComponentChildren }) {
  const m = useMessages(messages)
  return (
    <p class="small muted spaced">
      {m.time.key} {children}
    </p>
  )
}

/** On a narrow screen there is room for about six years' names. */
const mostNames = 6

function Axis({ years: { first, count } }: { years: Years }) {
  const every = Math.ceil(count / mostNames)
  const named = Array.from({ length: count }, (_, index) => index).filter((index) => index % every === 0)
  return (
    <svg aria-hidden="true" height="18">
      {named.map((index) => (
        <text key={index} class="year" x={`${percent(index, count) + 1}%`} y="13">
          {first + index}
        </text>
      ))}
    </svg>
  )
}

function Line({ id, span }: { id: string; span: Span }) {
  const { shape, from, to, isOpen } = span
  const bar = { x: `${from}%`, width: `${Math.max(0.8, round(to - from))}%` }
  return (
    <svg aria-hidden="true" height="24">
      <use class="years" href={`#${id}-years`} />
      {isOpen && <line class="open" x1={`${to}%`} x2="100%" y1="12" y2="12" />}
      {shape === 'fuzzy' && (
        <rect class="fuzzy" fill={`url(#${id}-hatch)`} x={bar.x} y="5" width={bar.width} height="14" />
      )}
      {shape === 'bar' && <rect class="bar" x={bar.x} y="5" width={bar.width} height="14" />}
      {shape === 'point' && (
        <svg aria-hidden="true" x={`${from}%`} y="12" width="1" height="1" overflow="visible">
          <path class="point" d="M0-9L9 0 0 9-9 0z" />
        </svg>
      )}
    </svg>
  )
}

function percent(index: number, count: number): number {
  return round((index / count) * 100)
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
