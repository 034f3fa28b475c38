import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { createDatabase } from './databases.ts'
import type { Place } from './temi.ts'

/** A folder for this test alone. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A place for a house, with nothing in it. */
export async function emptyPlace(): Promise<Place> {
  const server = inject('templates').postgres
  const url = server && (await createDatabase(server, `empty_${process.hrtime.bigint()}`))
  return { folder: newFolder(), url }
}
