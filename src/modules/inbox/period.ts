import type { App } from '#platform/app.ts'
import { later, type Moment } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { ConversationState } from '#platform/intake/conversation.ts'
import type { Conversation } from './queries.ts'

/** How long the association keeps what it has dealt with; nothing until it has said so. */
export function findPeriod(db: Db) {
  return db
    .selectFrom('inbox_period')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type Period = NonNullable<Awaited<ReturnType<typeof findPeriod>>>

export interface PeriodWords {
  months: number
  warning_days: number
}

export async function settlePeriod(tx: Tx, { months, warning_days }: PeriodWords): Promise<void> {
  const was = await findPeriod(tx)
  if (was?.months === months && was.warning_days === warning_days) return
  await endPeriod(tx)
  await tx.create('inbox_period', { months, warning_days, settled_at: tx.now, closed_at: null })
}

/** From now on nothing is erased by itself. */
export async function endPeriod(tx: Tx): Promise<void> {
  const was = await findPeriod(tx)
  if (was) await tx.close('inbox_period', was, 'nothing is erased by itself')
}

/** What nobody has dealt with yet is never erased by itself. */
const dealtWith: ConversationState[] = ['answered', 'closed', 'suspected', 'spam']
const mostAtOnce = 10_000

export interface Ending extends Conversation {
  endsAt: Moment
}

/** Conversations whose time is over before then, the first to end first. Their time runs from the last thing done about them. */
export async function listEnding(app: App, { months }: PeriodWords, before: Moment): Promise<Ending[]> {
  const cutoff = later(before, `-P${months}M`)
  const ending: Ending[] = []
  for (const kind of app.conversations) {
    const filter = { states: dealtWith, endingBefore: cutoff, limit: mostAtOnce }
    const rows = await kind.list(app.db, filter)
    const last = rows.length === 0 ? new Map<number, Moment>() : await lastEntries(app.db, kind.kind)
    for (const row of rows) {
      const lastAt = last.get(row.id) ?? row.received_at
      if (lastAt < cutoff) ending.push({ ...row, kind, endsAt: later(lastAt, `P${months}M`) })
    }
  }
  return ending.sort((a, b) => a.endsAt.localeCompare(b.endsAt))
}

/** When somebody last did something about each conversation. */
async function lastEntries(db: Db, kind: string): Promise<Map<number, Moment>> {
  const rows = await db
    .selectFrom('inbox_entry')
    .select('number')
    .select(({ fn }) => fn.max<Moment>('written_at').as('at'))
    .where('kind', '=', kind)
    .groupBy('number')
    .execute()
  return new Map(rows.map(({ number, at }) => [number, at]))
}

/** Those whose time is over, once everybody has had the days of warning since the period was settled. */
export async function listOver(app: App): Promise<Ending[]> {
  const period = await findPeriod(app.db)
  const now = app.clock.now()
  if (!period || later(period.settled_at, `P${period.warning_days}D`) > now) return []
  return listEnding(app, period, now)
}

/** Those whose time will be over within the days of warning. */
export async function listSoonOver(app: App): Promise<Ending[]> {
  const period = await findPeriod(app.db)
  if (!period) return []
  return listEnding(app, period, later(app.clock.now(), `P${period.warning_days}D`))
}
