import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { fromFileName, inFileNames, type Moment } from '#platform/clock.ts'
import type { BackupReason } from './tables.ts'

export function copiesFolder({ dataFolder }: Pick<App, 'dataFolder'>): string {
  return join(dataFolder, 'backups')
}

/** What a file's name says about the copy in it. */
export interface NamedCopy {
  name: string
  made_at: Moment
  reason: BackupReason
  /** The key it is encrypted for; nothing where it is not. */
  keyName: string | undefined
}

// Of moments that end in `Z` the hours are those of UTC: so Temi named its copies once.
const pattern =
  /^(temi|asked|before-update)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d{3}Z)?)(?:-([a-z0-9]{6}))?\.tar\.gz(\.age)?$/

const reasons: Record<string, BackupReason> = { temi: 'night', asked: 'asked', 'before-update': 'update' }

export function nameOfCopy(reason: 'night' | 'asked', made: Moment): string {
  return `${reason === 'night' ? 'temi' : 'asked'}-${inFileNames(made)}.tar.gz`
}

/** Its name in the second place, where copies of other houses, or for a former key, may stand beside it. */
export function nameOfSealed(name: string, keyName: string): string {
  return `${name.slice(0, -'.tar.gz'.length)}-${keyName}.tar.gz.age`
}

/** Whether this is the copy of that name here, or the same one in the second place. */
export function isSameCopy(name: string, here: string): boolean {
  return name === here || name.startsWith(`${here.slice(0, -'.tar.gz'.length)}-`)
}

/** Reads a name; nothing where the file is none of ours. */
export function readName(name: string): NamedCopy | undefined {
  const [, kind = '', moment = '', keyName, sealed] = pattern.exec(name) ?? []
  const reason = reasons[kind]
  const made_at = fromFileName(moment)
  if (!reason || !made_at || (keyName === undefined) !== (sealed === undefined)) return undefined
  return { name, made_at, reason, keyName }
}
