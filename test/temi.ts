import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { nodeOptions } from '../scripts/run.mjs'
import { imereti } from './house.ts'

/** The bundle that `npm test` has built. */
export const bundle = join(import.meta.dirname, '..', 'dist', 'temi.mjs')

/** Where a house lies that a command is called for. */
export interface Place {
  folder: string
  url: string | undefined
  /** The store of its files, where that is not the folder. */
  filesUrl?: string | undefined
}

/** A verb as a process of its own. */
export function started({ folder, url, filesUrl }: Place, words: string[], more: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _, FILES_URL: __, ...own } = process.env
  const set = { ...(url ? { DATABASE_URL: url } : {}), ...(filesUrl ? { FILES_URL: filesUrl } : {}) }
  const env = { ...own, TEMI_DATA: folder, TEMI_CONTENT: imereti, ...set, ...more }
  return spawn(process.execPath, [...nodeOptions, bundle, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What it has said at its end, and its exit code. */
export async function temi(place: Place, ...words: string[]): Promise<{ said: string; code: number }> {
  const child = started(place, words)
  const ended = once(child, 'exit')
  const said = await text(child.stdout)
  const [code] = await ended
  return { said, code }
}
