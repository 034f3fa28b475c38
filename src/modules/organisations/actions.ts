import type { Tx } from '#platform/database.ts'
import type { Edited } from '#platform/editable.ts'

/** A worker has added an organisation; it stands at the end of the list. */
export async function addOrganisation(tx: Tx, { columns }: Edited<'organisation'>, slug: string): Promise<number> {
  const last = await tx.selectFrom('organisation').select('position').orderBy('position', 'desc').executeTakeFirst()
  const position = (last?.position ?? 0) + 1
  return tx.create('organisation', { ...columns, slug, position, is_own: 0, closed_at: null })
}
