import { DamagedKey } from '#platform/keys/keys.ts'
import { CannotMigrate, FailedStep } from '#platform/migrations.ts'
import { WrongPack } from '#platform/pack.ts'
import { type DatabasePlace, TakenPlace } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { hasNoRoom, isWriteProtected } from '#platform/sqlite/dialect.ts'
import { LostDatabase } from '#platform/sqlite/file.ts'
import { StoreProblem } from '#platform/stores/store.ts'
import { inTerminal } from '#platform/terminal.ts'
import { WrongSetting } from '#platform/wrong-setting.ts'
import { NotExported } from './carrying/export.ts'
import { NotMoved } from './carrying/move.ts'
import { NotWritten, WrongWords } from './commands/words.ts'
import { words } from './start-messages.ts'

/**
 * How the process ends: 2 when the command was called wrongly, 3 when a step of the database failed and the former
 * version can go on serving. `scripts/run.mjs` waits for the 3.
 */
export function exitCodeFor(error: unknown): number {
  if (error instanceof WrongWords) return 2
  return error instanceof FailedStep ? 3 : 1
}

/**
 * What the operator has to do about a start that failed, in one sentence; nothing where the mistake is ours. Passwords
 * in `DATABASE_URL` are never repeated.
 */
export function adviceFor(error: unknown, settings: Settings | undefined): string | undefined {
  if (
    [
      WrongSetting,
      StoreProblem,
      CannotMigrate,
      TakenPlace,
      LostDatabase,
      DamagedKey,
      WrongWords,
      NotMoved,
      NotExported,
      NotWritten,
    ].some((kind) => error instanceof kind)
  )
    return Object(error).message
  if (error instanceof WrongPack) return inTerminal(words).packWrong(error.message)
  if (!settings) return undefined
  const full = fullDisk(error, { url: settings.databaseUrl, folder: settings.dataFolder })
  if (full) return inTerminal(words).roomThenStart(full)
  const { code, errcode } = Object(error) as { code?: string; errcode?: number }
  return (
    alteredAdvice(error) ??
    serverAdvice(code, settings.databaseUrl, 'DATABASE_URL') ??
    fileAdvice(errcode, settings) ??
    systemAdvice(code, settings)
  )
}

/** The same of one server for PostgreSQL; `named` is where its address was given. */
export function serverAdvice(code: string | undefined, url: string | undefined, named: string): string | undefined {
  // Never thrown: what cannot be read may hold a password, and would be printed.
  const address = url && URL.parse(url)
  if (!address) return undefined
  const { hostname, port, pathname } = address
  const m: Record<string, ServerWords> = inTerminal(words).server
  return code && m[code]?.(`${hostname}${port && `:${port}`}`, named, hostname, pathname.slice(1))
}

type ServerWords = (server: string, named: string, host: string, database: string) => string

/** A table or a column is not there, as SQLite and PostgreSQL say it. */
function alteredAdvice(error: unknown): string | undefined {
  const { code, message } = Object(error) as { code?: string; message?: string }
  if (!/^no such (table|column): /.test(message ?? '') && code !== '42P01' && code !== '42703') return undefined
  return inTerminal(words).altered(String(message))
}

/** Whether the disk has no room left, as SQLite and the system say it. */
export function isDiskFull(error: unknown): boolean {
  return Object(error).code === 'ENOSPC' || hasNoRoom(error)
}

/** Which disk that is, in a sentence; nothing where it is no matter of room. PostgreSQL has a number for its own. */
export function fullDisk(error: unknown, { url, folder }: DatabasePlace): string | undefined {
  const m = inTerminal(words)
  if (url && Object(error).code === '53100') return m.serverDiskFull
  return isDiskFull(error) ? m.diskFull(folder) : undefined
}

/** SQLite's own numbers: 26 not a database, 11 damaged, 8 read-only, 14 cannot be opened, 10 neither reads nor writes. */
function fileAdvice(errcode: number | undefined, { dataFolder }: Settings): string | undefined {
  const m = inTerminal(words).file
  const back = m.aside(dataFolder)
  const advice: Record<number, string> = {
    26: m.notADatabase(dataFolder, back),
    11: m.damaged(dataFolder, back),
    10: m.unreadable(dataFolder),
    8: m.readOnly(dataFolder),
    14: isWriteProtected(dataFolder) ? inTerminal(words).readOnlyDisk(dataFolder) : m.notOpened(dataFolder),
  }
  return errcode === undefined ? undefined : advice[errcode % 256]
}

function systemAdvice(code: string | undefined, { dataFolder, host, port }: Settings): string | undefined {
  const m = inTerminal(words)
  const place = m.noFolder(dataFolder)
  const advice: Record<string, string> = {
    EACCES: port !== undefined && port < 1024 ? m.portOfSystem(port) : m.notOurs(dataFolder),
    EPERM: m.notOurs(dataFolder),
    EROFS: m.readOnlyDisk(dataFolder),
    EEXIST: place,
    ENOTDIR: place,
    ENOENT: place,
    EADDRNOTAVAIL: m.hostNotHere(host),
    ENOTFOUND: m.hostUnknown(host),
  }
  return code && advice[code]
}
