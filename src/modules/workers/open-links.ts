import type { Tx } from '#platform/database.ts'

/** Closes the links of a worker that nobody has used: those made for them, or those they have made. */
export async function closeOpenLinks(
  tx: Tx,
  which: 'worker_id' | 'made_by',
  workerId: number,
  why: string,
): Promise<void> {
  const open = tx.selectFrom('invitation').selectAll().where(which, '=', workerId).where('closed_at', 'is', null)
  for (const link of await open.orderBy('id').execute()) await tx.close('invitation', link, why)
}
