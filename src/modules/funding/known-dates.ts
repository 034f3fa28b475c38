import type { KnownDate, KnownDates } from '#design/formats.ts'
import type { DatePrecision } from './tables.ts'

/** The columns of a row that say when something was. */
export interface DatedRow {
  starts_on: string | null
  start_precision: DatePrecision | null
  ends_on: string | null
  end_precision: DatePrecision | null
}

const lengths: Record<DatePrecision, number> = { year: 4, month: 7, day: 10 }

/** A date no more exact than it is known: a day that stands only for its year is that year. */
export function knownDate(date: string, precision: DatePrecision | null): KnownDate {
  return precision === null ? date : date.slice(0, lengths[precision])
}

/** From when to when, or nothing where nobody has told us. `goesOn`: without an end it may still be under way. */
export function knownDates(row: DatedRow, goesOn: boolean): KnownDates | undefined {
  const { starts_on, start_precision, ends_on, end_precision } = row
  if (starts_on === null) return undefined
  const from = knownDate(starts_on, start_precision)
  if (ends_on === null) return goesOn ? { from, to: null } : { from }
  return { from, to: knownDate(ends_on, end_precision) }
}
