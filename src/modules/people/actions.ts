import type { Tx } from '#platform/database.ts'
import type { Edited } from '#platform/editable.ts'

/** A worker has added somebody who can be reached; they stand at the end of the list. */
export async function addPerson(tx: Tx, { columns }: Edited<'person'>, slug: string): Promise<number> {
  const last = await tx.selectFrom('person').select('position').orderBy('position', 'desc').executeTakeFirst()
  return tx.create('person', { ...columns, slug, position: (last?.position ?? 0) + 1, closed_at: null })
}
