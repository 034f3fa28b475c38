import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the folder is that of a demonstration which was begun before its database said so: then this file lies in it. */
export function isDemonstration(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'demonstration'))
}
