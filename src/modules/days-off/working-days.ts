import type { Day } from '#platform/clock.ts'
import type { Row } from '#platform/database.ts'

export type DayOff = Pick<Row<'day_off'>, 'repeats' | 'falls_on' | 'after_easter'>

/** How long somebody has: 10 working days. */
export interface Time {
  amount: number
  unit: 'working-day' | 'calendar-day'
}

/** Whether a working day may fall on this day. */
export function isWorkingDay(day: Day, daysOff: readonly DayOff[]): boolean {
  // Saturday is 6, Sunday 7.
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !daysOff.some((one) => fallsOn(one, day))
}

export function fallsOn({ repeats, falls_on, after_easter }: DayOff, day: Day): boolean {
  if (repeats === 'easter') return after_easter !== null && dayAfterEaster(day.slice(0, 4), after_easter) === day
  if (falls_on === null) return false
  return repeats === 'once' ? falls_on === day : falls_on <= day && falls_on.slice(5) === day.slice(5)
}

function dayAfterEaster(year: string, days: number): Day {
  return easterSunday(Number(year)).add({ days }).toString()
}

// The Julian calendar, by which the Orthodox Easter is reckoned, is 13 days behind from 1900 to 2099.
const julianBehind = 13

/** Orthodox Easter in the calendar of everybody; Meeus, Astronomical Algorithms, chapter 8. */
export function easterSunday(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  return Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: moon + week + 21 + julianBehind })
}

/** The day on which so many working days have passed; the first day itself is not counted. */
export function addWorkingDays(from: Day, amount: number, daysOff: readonly DayOff[]): Day {
  let day = from
  for (let left = amount; left > 0; ) {
    day = dayAfter(day, 1)
    if (isWorkingDay(day, daysOff)) left -= 1
  }
  return day
}

/** The last day of a time that begins after this day; one that ends on a day off ends on the next working day. */
export function endOfTime(from: Day, { amount, unit }: Time, daysOff: readonly DayOff[]): Day {
  let day = unit === 'working-day' ? addWorkingDays(from, amount, daysOff) : dayAfter(from, amount)
  while (!isWorkingDay(day, daysOff)) day = dayAfter(day, 1)
  return day
}

function dayAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The days off of one year that fall on it, earliest first. */
export function daysOffIn<D extends DayOff>(year: number, daysOff: readonly D[]): Array<{ day: Day; off: D }> {
  const found = daysOff.flatMap((off) => {
    const day = dayIn(year, off)
    return day !== undefined && fallsOn(off, day) ? [{ day, off }] : []
  })
  return found.sort((one, other) => one.day.localeCompare(other.day))
}

function dayIn(year: number, { repeats, falls_on, after_easter }: DayOff): Day | undefined {
  if (repeats === 'easter') return after_easter === null ? undefined : dayAfterEaster(String(year), after_easter)
  return repeats === 'once' ? (falls_on ?? undefined) : falls_on === null ? undefined : `${year}${falls_on.slice(4)}`
}
