import { Cron } from 'croner'
import { asDate, later, type Moment } from '../clock.ts'
import type { Engine } from '../engine.ts'
import type { JobKind } from '../module.ts'

// In minutes. The name of the zone, or a moment as text, would have the calendars of all zones loaded: 20 ms of a start.
const georgia = 4 * 60

/** The next moment a schedule names after this one, by the clock of Georgia: UTC+4, no summer time. */
export function nextOccurrence(schedule: string, after: Moment): Moment {
  const next = new Cron(schedule, { utcOffset: georgia }).nextRun(asDate(after))
  if (!next) throw new Error(`the schedule "${schedule}" never comes`)
  return next.toISOString()
}

/**
 * Makes jobs of what the calendar asks for by now. However many processes look at the same time, each occurrence becomes
 * one job, and what was missed while the house was closed becomes one. Where an update brings another schedule, the occurrence that
 * stands comes first.
 */
export async function askByCalendar(engine: Engine, kinds: JobKind[], now: Moment): Promise<void> {
  const rows = await engine.read.selectFrom('schedule').selectAll().execute()
  const known = new Map(rows.map((row) => [row.kind, row]))
  for (const { kind, schedule } of kinds) {
    if (schedule === undefined) continue
    const row = known.get(kind)
    const next = nextOccurrence(schedule, now)
    const entry = { kind, pattern: schedule, next_at: next }
    if (!row) await enter(engine, entry)
    else if (row.next_at <= now) await occur(engine, row, entry, now)
    // So it is where another version has another schedule, and after a clock that went wrong has been put right. It is never put
    // off: two versions side by side would do so by turns.
    else if (row.next_at > next) await move(engine, row, entry)
  }
}

interface Entry {
  kind: string
  pattern: string
  next_at: Moment
}

async function enter(engine: Engine, entry: Entry): Promise<void> {
  const insert = engine.write.insertInto('schedule').values(entry)
  await insert.onConflict((conflict) => conflict.column('kind').doNothing()).execute()
}

async function move(engine: Engine, was: Entry, { pattern, next_at }: Entry): Promise<void> {
  const update = engine.write.updateTable('schedule').set({ pattern, next_at })
  await update.where('kind', '=', was.kind).where('next_at', '=', was.next_at).execute()
}

/**
 * An occurrence waits while the one before is not done: there are never two of a kind at once. The job comes first and
 * the calendar after it: whoever dies in between leaves a job that the next one cannot make a second time.
 */
async function occur(engine: Engine, was: Entry, next: Entry, now: Moment): Promise<void> {
  const before = await engine.read
    .selectFrom('job')
    .select('id')
    .where('kind', '=', was.kind)
    .where('occurrence', 'is not', null)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  if (before) return
  const job = { kind: was.kind, payload: '{}', state: 'waiting', occurrence: was.next_at } as const
  await engine.write
    .insertInto('job')
    .values({ ...job, run_at: now, asked_at: now })
    // One that a clock far ahead has made of it is not the one of today.
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'occurrence'])
        .doUpdateSet({ state: 'waiting', run_at: now, asked_at: now, tries: 0, ended_at: null, error: null })
        .where('job.asked_at', '>', later(now, 'PT1H')),
    )
    .execute()
  await move(engine, was, next)
}
