import type { Tx } from '#platform/database.ts'

/** From now on every page of this house says that what it tells is invented, wherever its database is carried. */
export async function markDemonstration(tx: Tx): Promise<void> {
  const association = await tx.selectFrom('association').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await tx.amend('association', association, { is_demonstration: 1 })
}
