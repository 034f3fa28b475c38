import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual } from '#platform/messages.ts'

/** Above the bundle, and above the sources when they run as they are. */
const places = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]

/** What each version has brought, as it is written by hand in both languages; an empty text where a file is not there. */
export async function updateNotes(): Promise<Bilingual> {
  return { ka: await textOf('CHANGELOG.ka.md'), en: await textOf('CHANGELOG.md') }
}

async function textOf(name: string): Promise<string> {
  const path = places.map((folder) => join(folder, name)).find((one) => existsSync(one))
  return path ? readFile(path, 'utf8') : ''
}
