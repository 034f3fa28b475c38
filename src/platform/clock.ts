/** A moment in UTC, written `2026-12-01T09:00:00.000Z`: as text it sorts by time. */
export type Moment = string

/** A day of the calendar in Georgia, written `2026-12-01`. */
export type Day = string

/** The only source of time in the house. */
export interface Clock {
  now(): Moment
  /** Milliseconds that have passed since some moment. Whoever sets the clock of the machine does not move them. */
  steadily(): number
}

/** Milliseconds for measuring a wait. Whoever sets the clock of the machine does not move them. */
export function steadily(): number {
  return performance.now()
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  steadily,
}

/** A clock that tests set and move by hand. */
export interface SetClock extends Clock {
  set(moment: string): void
  /** Lets time pass: an ISO 8601 duration such as `PT10M` or `P2D`. */
  advance(duration: string): void
  /** Lets time pass until a moment that is to come. */
  reach(moment: string): void
}

export function setClock(moment: string): SetClock {
  let current = Temporal.Instant.from(moment)
  let passed = 0
  const move = (to: Temporal.Instant) => {
    passed += to.epochMilliseconds - current.epochMilliseconds
    current = to
  }
  return {
    steadily: () => passed,
    now: () => current.toString({ fractionalSecondDigits: 3 }),
    set: (next) => {
      current = Temporal.Instant.from(next)
    },
    advance: (duration) => move(current.toZonedDateTimeISO('UTC').add(duration).toInstant()),
    reach: (moment) => move(Temporal.Instant.from(moment)),
  }
}

/** A moment as letters carry it (RFC 5322, 3.3): `Tue, 01 Dec 2026 09:00:00 +0000`. */
export function inLetters(moment: Moment): string {
  return new Date(moment).toUTCString().replace('GMT', '+0000')
}

/** The day in Georgia at a moment: UTC+4, no summer time. */
export function dayOf(moment: Moment): Day {
  return Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Tbilisi').toPlainDate().toString()
}

/** A moment as names of files carry it, by the clock of Georgia and without colons: `2026-12-02T03-30-00`. */
export function inFileNames(moment: Moment): string {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Tbilisi').toPlainDateTime()
  return there.toString({ smallestUnit: 'second' }).replaceAll(':', '-')
}

/** The moment that the name of a file carries, also in UTC as older names do; nothing where there is no such moment. */
export function fromFileName(text: string): Moment | undefined {
  const written = text.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')
  try {
    const moment = written.endsWith('Z')
      ? Temporal.Instant.from(written)
      : Temporal.PlainDateTime.from(written, { overflow: 'reject' }).toZonedDateTime('Asia/Tbilisi').toInstant()
    return moment.toString({ fractionalSecondDigits: 3 })
  } catch {
    return undefined
  }
}

/** A moment as libraries take it that know no newer kind of time. */
export function asDate(moment: Moment): Date {
  return new Date(moment)
}

/** The moment a day begins in Georgia. */
export function beginOf(day: Day): Moment {
  const begin = Temporal.PlainDate.from(day).toZonedDateTime('Asia/Tbilisi').toInstant()
  return begin.toString({ fractionalSecondDigits: 3 })
}

/** The moment that is so much later; the duration is ISO 8601, such as `PT10M`. */
export function later(moment: Moment, duration: string): Moment {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO('UTC')
    .add(duration)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
