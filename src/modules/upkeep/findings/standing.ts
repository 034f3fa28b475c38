import { stat, statfs } from 'node:fs/promises'
import { isIP } from 'node:net'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import { hasFailedUpdate } from '#platform/failed-update.ts'
import type { Finding } from '#platform/module.ts'
import { databaseIn } from '#platform/sqlite/file.ts'
import { lastLine } from '../queries.ts'
import { inBoth } from './words.ts'

/** How the house stands: in the network, on its disk, in time. */
export async function standingFindings(app: App): Promise<Finding[]> {
  const { hasPublicUrl, host, trustProxy } = app.standing
  return [
    ...updateFindings(),
    addressFinding(app.origin(), hasPublicUrl, isLocal(host)),
    ...proxyFindings(app.origin(), trustProxy),
    databaseFinding(app.database.name, await app.database.version()),
    ...(await leftFindings(app)),
    await diskFinding(app.dataFolder),
    ...(await folderFindings(app.dataFolder)),
    ...(await clockFindings(app)),
  ]
}

function updateFindings(): Finding[] {
  if (!hasFailedUpdate()) return []
  return [{ state: 'wrong', what: inBoth((m) => m.updateFailed), toDo: inBoth((m) => m.updateFailedToDo) }]
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function addressFinding(origin: string, hasPublicUrl: boolean, opensHereOnly: boolean): Finding {
  if (hasPublicUrl && origin.startsWith('https:')) return { state: 'good', what: inBoth((m) => m.address(origin)) }
  if (hasPublicUrl) {
    const what = inBoth((m) => m.addressOpen(origin))
    return { state: 'look', what, toDo: inBoth((m) => m.addressOpenToDo) }
  }
  if (opensHereOnly)
    return { state: 'look', what: inBoth((m) => m.addressLocal), toDo: inBoth((m) => m.addressLocalToDo) }
  return { state: 'wrong', what: inBoth((m) => m.addressUnknown), toDo: inBoth((m) => m.addressUnknownToDo) }
}

/** Temi itself speaks no TLS, so whoever is reached by https stands behind a proxy. */
function proxyFindings(origin: string, trustProxy: string | undefined): Finding[] {
  if (!origin.startsWith('https:') || trustProxy !== undefined) return []
  return [{ state: 'look', what: inBoth((m) => m.proxyUnknown), toDo: inBoth((m) => m.proxyUnknownToDo) }]
}

const oldestPostgres = 15

function databaseFinding(engine: 'sqlite' | 'postgres', version: string): Finding {
  const name = `${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${version}`
  if (engine === 'sqlite' || Number.parseInt(version, 10) >= oldestPostgres)
    return { state: 'good', what: inBoth((m) => m.database(name)) }
  return { state: 'look', what: inBoth((m) => m.databaseOld(name)), toDo: inBoth((m) => m.databaseOldToDo) }
}

/** Whoever is erased from a house on PostgreSQL still stands in the file it was moved from. */
async function leftFindings({ database, dataFolder }: App): Promise<Finding[]> {
  if (database.name === 'sqlite') return []
  const path = databaseIn(dataFolder)
  const left = await stat(path).catch(() => undefined)
  if (!left?.size) return []
  return [{ state: 'look', what: inBoth((m) => m.databaseLeft(path)), toDo: inBoth((m) => m.databaseLeftToDo) }]
}

const gigabyte = 1e9

async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  const free = (bavail * bsize) / gigabyte
  const size = (number: (value: number) => string) => number(Math.floor(free * 10) / 10)
  if (free >= 2) return { state: 'good', what: inBoth((m, { number }) => m.disk(size(number))) }
  if (free >= 0.5) {
    const what = inBoth((m, { number }) => m.diskLow(size(number)))
    return { state: 'look', what, toDo: inBoth((m) => m.diskLowToDo) }
  }
  const what = inBoth((m, { number }) => m.diskFull(size(number)))
  return { state: 'wrong', what, toDo: inBoth((m) => m.diskFullToDo) }
}

async function folderFindings(folder: string): Promise<Finding[]> {
  const { mode } = await stat(folder)
  // Windows has no such rights.
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
  if (!isOpen) return []
  return [{ state: 'wrong', what: inBoth((m) => m.folderOpen), toDo: inBoth((m) => m.folderOpenToDo(folder)) }]
}

async function clockFindings(app: App): Promise<Finding[]> {
  const findings: Finding[] = []
  const now = app.clock.now()
  const last = await lastLine(app.db)
  // Processes on several machines may differ by moments.
  if (last !== undefined && last > later(now, 'PT5M'))
    findings.push({ state: 'wrong', what: inBoth((m) => m.clockBehind), toDo: inBoth((m) => m.clockBehindToDo) })
  const { offset } = Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Tbilisi')
  if (offset !== '+04:00')
    findings.push({ state: 'wrong', what: inBoth((m) => m.zoneUnknown), toDo: inBoth((m) => m.zoneUnknownToDo) })
  return findings
}
