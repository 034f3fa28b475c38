import type { Tx } from '#platform/database.ts'
import type { RecordKindName } from '#platform/records.ts'

/**
 * For kinds of which the content pack has none: makes one record that everybody may see, by the module's own actions,
 * so that the table test can hold the kind to its promises: `need: async (tx) => verifyNeed(tx, await reportNeed(tx, pump), 'visited')`.
 */
export const examples: { [K in RecordKindName]?: (tx: Tx) => Promise<unknown> } = {}
