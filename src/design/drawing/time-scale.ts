import type { KnownDate, KnownDates } from '../dates.ts'

/** Whole years, the first and how many. */
export interface Years {
  first: number
  count: number
}

/** Where something stands on a line of years, in per cent of it. */
export interface Span {
  /** `fuzzy`: only the year is known; `bar`: months or days; `point`: one day. */
  shape: 'fuzzy' | 'bar' | 'point'
  from: number
  to: number
  /** It has begun, and no end is known. */
  isOpen: boolean
}

/** The years a line needs to hold all of these dates; nothing where there are none. */
export function yearsOf(all: readonly KnownDates[]): Years | undefined {
  const years = all.flatMap(({ from, to }) => [from, to ?? from].map((date) => Number(date.slice(0, 4))))
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  return { first, count: Math.max(...years) - first + 1 }
}

export function spanOf({ from, to }: KnownDates, years: Years): Span {
  const isOpen = to === null
  const last = to ?? from
  const share = (time: number) => Math.round(((time - years.first) / years.count) * 1000) / 10
  const isFuzzy = from.length === 4 || last.length === 4
  const isPoint = from.length === 10 && last === from
  return {
    shape: isFuzzy ? 'fuzzy' : isPoint ? 'point' : 'bar',
    from: share(beginOf(from)),
    to: share(isPoint ? beginOf(from) : endOf(last)),
    isOpen,
  }
}

/** A date as years: 2018.5 is the middle of 2018. */
function beginOf(date: KnownDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 366
}

/** The end of what a date covers: of the year, the month, or the day. */
function endOf(date: KnownDate): number {
  const lengths: Record<number, number> = { 4: 1, 7: 1 / 12 }
  return beginOf(date) + (lengths[date.length] ?? 1 / 366)
}
