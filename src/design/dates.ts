import type { Language } from '#platform/messages.ts'

/** A date as exactly as it is known: `2018`, `2018-03` or `2018-03-05`. */
export type KnownDate = string

export interface KnownDates {
  from: KnownDate
  /** Left out: one date. `null`: it has begun, and no end is known. */
  to?: KnownDate | null | undefined
}

interface Parts {
  year: string
  /** From 1. */
  month: number | undefined
  day: number | undefined
}

interface MonthNames {
  plain: readonly string[]
  /** With the ending of "from": იანვრიდან. */
  from: readonly string[]
}

const georgian: MonthNames = {
  plain: [
    'იანვარი',
    'თებერვალი',
    'მარტი',
    'აპრილი',
    'მაისი',
    'ივნისი',
    'ივლისი',
    'აგვისტო',
    'სექტემბერი',
    'ოქტომბერი',
    'ნოემბერი',
    'დეკემბერი',
  ],
  from: [
    'იანვრიდან',
    'თებერვლიდან',
    'მარტიდან',
    'აპრილიდან',
    'მაისიდან',
    'ივნისიდან',
    'ივლისიდან',
    'აგვისტოდან',
    'სექტემბრიდან',
    'ოქტომბრიდან',
    'ნოემბრიდან',
    'დეკემბრიდან',
  ],
}

const english: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date in running text: `2018 წლის 5 მარტი`, `5 March 2018`; a year alone is `2018 წელი`. */
export function dateInText(language: Language, date: KnownDate): string {
  const parts = partsOf(date)
  if (language === 'en') return englishDate(parts)
  if (parts.month === undefined) return `${parts.year} წელი`
  return `${parts.year} წლის ${georgianDayAndMonth(parts)}`
}

/** A moment in running text by the clock of Georgia, for scripts in browsers, which have no `Temporal`. */
export function momentInText(language: Language, milliseconds: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tbilisi', dateStyle: 'short', timeStyle: 'short' })
  const parts = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
  const day = dateInText(language, `${parts.year}-${parts.month}-${parts.day}`)
  return `${day}, ${parts.hour}:${parts.minute}`
}

/** A date in a table or a label: `5 მარტი, 2018`, `5 March 2018`; a year alone is `2018`. */
export function dateInTable(language: Language, date: KnownDate): string {
  const parts = partsOf(date)
  if (language === 'en') return englishDate(parts)
  if (parts.month === undefined) return parts.year
  return `${georgianDayAndMonth(parts)}, ${parts.year}`
}

/** From one date to another, said once what both share: `2017 წლის ივნისი–აგვისტო`, `June–August 2017`. */
export function datesInText(language: Language, { from, to }: KnownDates): string {
  if (to === null) return since(language, partsOf(from))
  if (to === undefined || to === from) return dateInText(language, from)
  const [start, end] = [partsOf(from), partsOf(to)]
  return language === 'ka' ? georgianRange(start, end) : englishRange(start, end)
}

function since(language: Language, parts: Parts): string {
  if (language === 'en') return `since ${englishDate(parts)}`
  if (parts.month === undefined) return `${parts.year} წლიდან`
  const month = georgian.from[parts.month - 1]
  return `${parts.year} წლის ${parts.day === undefined ? month : `${parts.day} ${month}`}`
}

function georgianRange(start: Parts, end: Parts): string {
  if (start.month === undefined && end.month === undefined) return `${start.year}–${end.year} წლები`
  if (start.year !== end.year || start.month === undefined || end.month === undefined) {
    return `${georgianWithYear(start)} – ${georgianWithYear(end)}`
  }
  return `${start.year} წლის ${withinYear(start, end, georgianDayAndMonth)}`
}

function englishRange(start: Parts, end: Parts): string {
  if (start.month === undefined && end.month === undefined) return `${start.year}–${end.year}`
  if (start.year !== end.year || start.month === undefined || end.month === undefined) {
    return `${englishDate(start)} – ${englishDate(end)}`
  }
  return `${withinYear(start, end, englishDayAndMonth)} ${start.year}`
}

function withinYear(start: Parts, end: Parts, write: (parts: Parts) => string): string {
  if (start.day === undefined && end.day === undefined) return `${write(start)}–${write(end)}`
  if (start.month === end.month && start.day !== undefined && end.day !== undefined) {
    return `${start.day}–${write(end)}`
  }
  // Where it does not fit on one line it breaks after the dash, never between a day and its month.
  return `${write(start)}\u00a0– ${write(end).replace(' ', '\u00a0')}`
}

function georgianWithYear(parts: Parts): string {
  return parts.month === undefined ? `${parts.year} წელი` : `${parts.year} წლის ${georgianDayAndMonth(parts)}`
}

function georgianDayAndMonth({ month = 1, day }: Parts): string {
  const name = georgian.plain[month - 1] ?? ''
  return day === undefined ? name : `${day} ${name}`
}

function englishDate(parts: Parts): string {
  return parts.month === undefined ? parts.year : `${englishDayAndMonth(parts)} ${parts.year}`
}

function englishDayAndMonth({ month = 1, day }: Parts): string {
  const name = english[month - 1] ?? ''
  return day === undefined ? name : `${day} ${name}`
}

function partsOf(date: KnownDate): Parts {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date)
  const [, year, month, day] = found ?? []
  if (!year) throw new RangeError(`not a date: ${date}`)
  return { year, month: month ? Number(month) : undefined, day: day ? Number(day) : undefined }
}
