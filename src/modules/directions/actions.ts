import type { Tx } from '#platform/database.ts'
import type { Edited } from '#platform/editable.ts'

/** A worker has added a direction; it has the next number of the list. */
export async function addDirection(tx: Tx, { columns }: Edited<'direction'>, slug: string): Promise<number> {
  const last = await tx.selectFrom('direction').select('number').orderBy('number', 'desc').executeTakeFirst()
  return tx.create('direction', { ...columns, slug, number: (last?.number ?? 0) + 1, closed_at: null })
}
