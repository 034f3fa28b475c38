import type { Moment } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { findAsked, getExport } from './queries.ts'

export const exportJob = 'export'

/** A worker wants the house as tables; nothing more where that is being made already. */
export async function askForExport(tx: Tx, withPrivate: boolean): Promise<void> {
  const has_private = withPrivate ? 1 : 0
  if (await findAsked(tx, has_private)) return
  const asked = { state: 'asked' as const, has_private, asked_at: tx.now, made_at: null, bytes: 0, taken_at: null }
  const id = await tx.create('carried_export', asked)
  tx.job(exportJob, { export: id })
}

export async function recordMade(tx: Tx, id: number, bytes: number): Promise<void> {
  await tx.amend('carried_export', await getExport(tx, id), { state: 'made', made_at: tx.now, bytes })
}

export async function recordFailed(tx: Tx, id: number): Promise<void> {
  await tx.amend('carried_export', await getExport(tx, id), { state: 'failed' }, 'it could not be made')
}

/** Somebody takes the file along: the journal says who. */
export async function takeExport(tx: Tx, id: number): Promise<void> {
  const row = await getExport(tx, id)
  if (row.state !== 'made') throw new Refusal(say(messages, (m) => m.notThere))
  await tx.amend('carried_export', row, { taken_at: tx.now }, messages.ka.taken)
}

/** Exports of before a moment are over. */
export async function endOldExports(tx: Tx, before: Moment): Promise<void> {
  const old = await tx
    .selectFrom('carried_export')
    .selectAll()
    .where('state', 'in', ['made', 'failed'])
    .where('asked_at', '<=', before)
    .execute()
  for (const row of old) await tx.amend('carried_export', row, { state: 'removed' }, 'its time is over')
}
