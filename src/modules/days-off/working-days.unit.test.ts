import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  type DayOff,
  daysOffIn,
  easterSunday,
  endOfTime,
  fallsOn,
  isWorkingDay,
} from './working-days.ts'

const days = fc.integer({ min: 0, max: 4000 }).map((after) => dayAfter('2026-01-01', after))
const amounts = fc.integer({ min: 0, max: 60 })
const lists: fc.Arbitrary<DayOff[]> = fc.array(
  fc.oneof(
    fc.record({ repeats: fc.constant('every-year'), falls_on: days, after_easter: fc.constant(null) }),
    fc.record({ repeats: fc.constant('once'), falls_on: days, after_easter: fc.constant(null) }),
    fc.record({
      repeats: fc.constant('easter'),
      falls_on: fc.constant(null),
      after_easter: fc.integer({ min: -60, max: 60 }),
    }),
  ),
  { maxLength: 25 },
)

function dayAfter(day: string, after: number): string {
  return Temporal.PlainDate.from(day).add({ days: after }).toString()
}

function daysBetween(from: string, to: string): string[] {
  const last = Temporal.PlainDate.from(from).until(to).days
  return Array.from({ length: last }, (_, at) => dayAfter(from, at + 1))
}

describe('working days', () => {
  it('are as many as were asked for, whatever is off, and the last one is one', () => {
    const holds = fc.property(days, amounts, lists, (from, amount, off) => {
      const end = addWorkingDays(from, amount, off)
      expect(daysBetween(from, end).filter((day) => isWorkingDay(day, off)).length).toBe(amount)
      if (amount > 0) expect(isWorkingDay(end, off)).toBe(true)
      const [first, rest] = [Math.floor(amount / 3), amount - Math.floor(amount / 3)]
      expect(addWorkingDays(addWorkingDays(from, first, off), rest, off)).toBe(end)
    })
    fc.assert(holds, { numRuns: 300 })
  })

  it('end later by one more day off, never earlier, and never on one', () => {
    const times = fc.record({ amount: amounts, unit: fc.constantFrom('working-day' as const, 'calendar-day' as const) })
    const holds = fc.property(days, times, lists, days, (from, time, off, declared) => {
      const end = endOfTime(from, time, off)
      const more: DayOff[] = [...off, { repeats: 'once', falls_on: declared, after_easter: null }]
      expect(isWorkingDay(end, off)).toBe(true)
      expect(endOfTime(from, time, more) >= end).toBe(true)
      for (const { day, off: one } of daysOffIn(2027, off)) expect(fallsOn(one, day)).toBe(true)
    })
    fc.assert(holds, { numRuns: 300 })
  })

  it('know when Orthodox Easter is', () => {
    const known = [
      ...['2026-04-12', '2027-05-02', '2028-04-16', '2029-04-08', '2030-04-28'],
      ...['2031-04-13', '2032-05-02', '2033-04-24', '2034-04-09', '2035-04-29'],
    ]
    expect(known.map((day) => easterSunday(Number(day.slice(0, 4))).toString())).toEqual(known)
  })
})
