import { dayOf, later, type Moment } from '#platform/clock.ts'
import type { BackupReason } from './tables.ts'

export interface DatedCopy {
  name: string
  made_at: Moment
  reason: BackupReason
}

const days = 7
const weeks = 4
const months = 12

/**
 * The names of the copies that stay: of the last day all, then the newest of each of the last seven days, four weeks and
 * twelve months in which there are any, by the calendar of Georgia; and copies before updates for 90 days. Days without
 * copies do not count, so that a house whose backups have stopped keeps what it has.
 */
export function copiesToKeep(copies: readonly DatedCopy[], now: Moment): Set<string> {
  const isUpdate = ({ reason }: DatedCopy) => reason === 'update'
  const own = copies.filter((copy) => !isUpdate(copy))
  // One that a clock ahead has dated stays, and takes no place of those that are of their days.
  const newest = own.filter(({ made_at }) => made_at <= now).toSorted(newestFirst)
  return new Set([
    ...copies.filter((copy) => isUpdate(copy) && copy.made_at > later(now, '-P90D')).map(({ name }) => name),
    ...own.filter(({ made_at }) => made_at > later(now, '-P1D')).map(({ name }) => name),
    ...newestOfEach(newest, days, dayOf),
    ...newestOfEach(newest, weeks, weekOf),
    ...newestOfEach(newest, months, (moment) => dayOf(moment).slice(0, 7)),
  ])
}

function newestFirst(a: DatedCopy, b: DatedCopy): number {
  return a.made_at < b.made_at || (a.made_at === b.made_at && a.name < b.name) ? 1 : -1
}

function newestOfEach(copies: DatedCopy[], most: number, span: (moment: Moment) => string): string[] {
  const found = new Map<string, string>()
  for (const { name, made_at } of copies) {
    const key = span(made_at)
    if (!found.has(key) && found.size < most) found.set(key, name)
  }
  return [...found.values()]
}

/** Weeks begin on Monday; the week is called after it. */
function weekOf(moment: Moment): string {
  const day = Temporal.PlainDate.from(dayOf(moment))
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}
