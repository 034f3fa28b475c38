import { DamagedKey } from '#platform/keys/keys.ts'
import { CannotMigrate, FailedStep } from '#platform/migrations.ts'
import { WrongPack } from '#platform/pack.ts'
import { type DatabasePlace, TakenPlace } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { StoreProblem } from '#platform/stores/store.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { WrongSetting } from '#platform/wrong-setting.ts'
import { NotExported } from './carrying/export.ts'
import { NotMoved } from './carrying/move.ts'
import { NotWritten, WrongWords } from './commands/words.ts'

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
      DamagedKey,
      WrongPack,
      WrongWords,
      NotMoved,
      NotExported,
      NotWritten,
    ].some((kind) => error instanceof kind)
  )
    return Object(error).message
  if (!settings) return undefined
  const full = fullDisk(error, { url: settings.databaseUrl, folder: settings.dataFolder })
  if (full) return `${full} Make room, then start again.`
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
  if (!url) return undefined
  const { hostname, port, pathname } = new URL(url)
  const server = `${hostname}${port && `:${port}`}`
  const advice: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${server}. Start it, or mend ${named}.`,
    ENOTFOUND: `There is no server called ${hostname}. Mend ${named}.`,
    EAI_AGAIN: `The name ${hostname} could not be looked up. Check the network, or mend ${named}.`,
    ETIMEDOUT: `PostgreSQL at ${server} does not answer in time. Check the network and ${named}.`,
    '28P01': `PostgreSQL at ${server} refuses the user or password. Mend ${named}.`,
    '28000': `PostgreSQL at ${server} does not let this user in. Mend ${named}, or its pg_hba.conf.`,
    '3D000': `PostgreSQL at ${server} has no database "${pathname.slice(1)}". Create it, or mend ${named}.`,
    '42501': `The user of ${named} may not create tables in "${pathname.slice(1)}". Give it that right.`,
  }
  return code && advice[code]
}

/** A table or a column is not there, as SQLite and PostgreSQL say it. */
function alteredAdvice(error: unknown): string | undefined {
  const { code, message } = Object(error) as { code?: string; message?: string }
  if (!/^no such (table|column): /.test(message ?? '') && code !== '42P01' && code !== '42703') return undefined
  return `The database lacks what Temi has made in it (${message}). ${temiCommand('verify')} names everything that is not there. If nothing is, the mistake is ours.`
}

/** No room for a page, and none for the file beside the database that its readers share (sqlite.org/rescode.html). */
const isFull = [13, 778, 4874]

/** Whether the disk has no room left, as SQLite and the system say it. */
export function isDiskFull(error: unknown): boolean {
  const { code, errcode } = Object(error) as { code?: string; errcode?: number }
  return code === 'ENOSPC' || (errcode !== undefined && isFull.includes(errcode))
}

/** Which disk that is, in a sentence; nothing where it is no matter of room. PostgreSQL has a number for its own. */
export function fullDisk(error: unknown, { url, folder }: DatabasePlace): string | undefined {
  if (url && Object(error).code === '53100') return 'The disk of the PostgreSQL server is full.'
  return isDiskFull(error) ? `The disk of ${folder} is full.` : undefined
}

/** SQLite's own numbers: 26 not a database, 11 damaged, 8 read-only, 14 cannot be opened, 10 neither reads nor writes. */
function fileAdvice(errcode: number | undefined, { dataFolder }: Settings): string | undefined {
  const back = `Move every temi.sqlite* aside, and bring the newest of ${dataFolder}/backups back: ${temiCommand('restore <its file>')}`
  const advice: Record<number, string> = {
    26: `temi.sqlite in ${dataFolder} is not a database. ${back}`,
    11: `temi.sqlite in ${dataFolder} is damaged. ${back}`,
    10: `temi.sqlite in ${dataFolder} cannot be read or written. Look at the disk: sudo dmesg | grep -i error`,
    8: `temi.sqlite in ${dataFolder} may not be written. Give it to the user that runs Temi.`,
    14: `temi.sqlite in ${dataFolder} cannot be opened. Give the folder to the user that runs Temi, or set TEMI_DATA.`,
  }
  return errcode === undefined ? undefined : advice[errcode % 256]
}

function systemAdvice(code: string | undefined, { dataFolder, host, port }: Settings): string | undefined {
  const owner = `The data folder ${dataFolder} may not be written. Give it to the user that runs Temi, or set TEMI_DATA.`
  const place = `${dataFolder} cannot be a folder for data. Set TEMI_DATA to one that can.`
  const advice: Record<string, string> = {
    EACCES:
      port !== undefined && port < 1024
        ? `Port ${port} is for the administrator of this machine. Set PORT to one above 1023.`
        : owner,
    EPERM: owner,
    EROFS: `${dataFolder} is on a disk that takes no writing, as the system does with one that is dying: sudo dmesg | grep -i error. Bring the house away first: ${temiCommand('backup <a file on another disk>')}`,
    EEXIST: place,
    ENOTDIR: place,
    ENOENT: place,
    EADDRNOTAVAIL: `HOST is "${host}", which is not an address of this machine. Mend it, or leave it out.`,
    ENOTFOUND: `HOST is "${host}", which nobody knows. Mend it, or leave it out.`,
  }
  return code && advice[code]
}
