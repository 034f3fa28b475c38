import { later, type Moment } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Law 3144: the Personal Data Protection Service is told within this time of learning of it. No lawyer has checked it yet. */
export const hoursToReport = 72

export function reportedBy({ noticed_at }: Pick<Row<'incident'>, 'noticed_at'>): Moment {
  return later(noticed_at, `PT${hoursToReport}H`)
}

/** Whole hours that are left; none or fewer when the time is over. */
export function hoursLeft(incident: Pick<Row<'incident'>, 'noticed_at'>, now: Moment): number {
  const left = Temporal.Instant.from(reportedBy(incident)).since(Temporal.Instant.from(now))
  return Math.floor(left.total('hours'))
}

/** Whether the clock of an incident still runs. */
export function isUnreported({ reported_at, ended_at }: Row<'incident'>): boolean {
  return reported_at === null && ended_at === null
}

/** Those that nobody has reported or ended first; among them the oldest. */
export async function listIncidents(db: Db): Promise<Row<'incident'>[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('noticed_at')
    .execute()
  return [...rows.filter(isUnreported), ...rows.filter((one) => !isUnreported(one)).reverse()]
}

export async function getIncident(db: Db, id: number): Promise<Row<'incident'>> {
  const found = db.selectFrom('incident').selectAll().where('id', '=', id).where('closed_at', 'is', null)
  const incident = await found.executeTakeFirst()
  if (!incident) throw new NotFound(`incident ${id}`)
  return incident
}

export interface Noticed {
  what: string
  whom?: string | undefined
  noticed_at: Moment
}

/** Something has happened to personal data, and the clock has begun when it was noticed. */
export async function logIncident(tx: Tx, { what, whom, noticed_at }: Noticed): Promise<number> {
  return tx.create('incident', {
    ...{ what_secret: what, whom_secret: whom ?? null, noticed_at },
    ...{ reported_at: null, ended_at: null, outcome_secret: null, closed_at: null },
  })
}

/** The service has been told. */
export async function noteReported(tx: Tx, id: number): Promise<void> {
  const incident = await getIncident(tx, id)
  if (incident.reported_at === null) await tx.amend('incident', incident, { reported_at: tx.now }, 'reported')
}

/** It is over: what was done, or why it need not be reported. */
export async function endIncident(tx: Tx, id: number, outcome: string): Promise<void> {
  await tx.amend('incident', await getIncident(tx, id), { ended_at: tx.now, outcome_secret: outcome }, 'ended')
}

/** It was not reported, or is not over, after all. */
export async function takeBackIncident(tx: Tx, id: number): Promise<void> {
  await tx.amend('incident', await getIncident(tx, id), { reported_at: null, ended_at: null }, 'open again')
}
