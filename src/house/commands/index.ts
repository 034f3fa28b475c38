import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { inTerminal } from '#platform/terminal.ts'
import { addWorker } from './add-worker.ts'
import { backup } from './backup.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { exportTo } from './export.ts'
import { importFrom } from './import.ts'
import { keys } from './keys.ts'
import { words } from './messages.ts'
import { bringUpToDate } from './migrate.ts'
import { move } from './move.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'
import { WrongWords } from './words.ts'

/** A verb of the command: `given` is what stands behind it. */
export type Command = (settings: Settings, given: string[]) => Promise<void>

/** A verb behind which nothing stands: a word there was meant to do something that it does not. */
const wordless = (verb: string, run: (settings: Settings) => Promise<void>): Record<string, Command> => ({
  [verb]: async (settings, given) => {
    if (given.length > 0) throw new WrongWords(inTerminal(words).calledAs(temiCommand(verb)))
    await run(settings)
  },
})

/** Every verb of `temi`. */
export const commands: Record<string, Command> = {
  ...wordless('start', start),
  ...wordless('demo', demo),
  ...wordless('migrate', bringUpToDate),
  ...wordless('add-worker', addWorker),
  backup,
  restore,
  keys,
  doctor,
  verify,
  move,
  export: exportTo,
  import: importFrom,
}
