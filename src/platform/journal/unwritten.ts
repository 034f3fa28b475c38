import { withEveryChange } from '../memory/changes.ts'

/**
 * Tables whose rows come and go without a line in the journal: what the door itself writes as part of a change, and what the
 * machine notes about itself.
 */
export const withoutLines: ReadonlySet<string> = new Set([
  ...withEveryChange,
  'schedule',
  'visit',
  'session_sight',
  'sending',
  'kysely_migration',
  'kysely_migration_lock',
])
