import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether the newest build could not bring the database up to date, so that the former one serves: `scripts/run.mjs` marks
 * it so. Asked by either of them, which lie side by side.
 */
export function hasFailedUpdate(build = import.meta.dirname): boolean {
  return existsSync(join(build, '..', 'dist', 'cannot-migrate.txt'))
}
