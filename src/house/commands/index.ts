import type { Settings } from '#platform/settings.ts'
import { addWorker } from './add-worker.ts'
import { backup } from './backup.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { exportTo } from './export.ts'
import { importFrom } from './import.ts'
import { keys } from './keys.ts'
import { bringUpToDate } from './migrate.ts'
import { move } from './move.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

/** A verb of the command: `words` is what stands behind it. */
export type Command = (settings: Settings, words: string[]) => Promise<void>

/** Every verb of `temi`. */
export const commands: Record<string, Command> = {
  start,
  demo,
  migrate: bringUpToDate,
  'add-worker': addWorker,
  backup,
  restore,
  keys,
  doctor,
  verify,
  move,
  export: exportTo,
  import: importFrom,
}
