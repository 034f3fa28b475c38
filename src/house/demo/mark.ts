import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Lies in the folder of a demonstration, so that whoever serves it says so on every page. */
export const markFile = 'demonstration'

export function isDemonstration(dataFolder: string): boolean {
  return existsSync(join(dataFolder, markFile))
}
