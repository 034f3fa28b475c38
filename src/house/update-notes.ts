import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Above the bundle, and above the sources when they run as they are. */
const places = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]

/** The changelog that came with the version that runs. */
export async function updateNotes(): Promise<string | undefined> {
  const path = places.map((folder) => join(folder, 'CHANGELOG.md')).find((one) => existsSync(one))
  return path && readFile(path, 'utf8')
}
