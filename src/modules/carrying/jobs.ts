import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { packFolder } from '#platform/archive/pack-folder.ts'
import { later } from '#platform/clock.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { endOldExports, exportJob, recordFailed, recordMade } from './actions.ts'
import { messages } from './messages.ts'
import { getExport, listExports } from './queries.ts'

/** How long a file lies here before it is removed. */
const stays = 'P1D'
const unfinished = 'making-'

export const jobs: JobKind[] = [
  {
    kind: exportJob,
    label: say(messages, (m) => m.exportJob),
    work: (app, payload) => makeExport(app, numberIn(payload)),
    tries: 2,
    gaveUp: (app, payload) => app.changeByHouse('an export failed', (tx) => recordFailed(tx, numberIn(payload))),
  },
  {
    kind: 'clear-exports',
    label: say(messages, (m) => m.clearJob),
    schedule: '*/15 * * * *',
    destroysOld: true,
    work: clearExports,
  },
]

function numberIn(payload: Record<string, unknown>): number {
  return Number(payload.export)
}

function exportsFolder(app: App): string {
  return join(app.dataFolder, 'exports')
}

export function fileOf(app: App, id: number): string {
  return join(exportsFolder(app), `${id}.tar.gz`)
}

async function makeExport(app: App, id: number): Promise<void> {
  const row = await getExport(app.db, id)
  if (row.state !== 'asked') return
  await mkdir(exportsFolder(app), { recursive: true, mode: 0o700 })
  await clearUnfinished(app, id)
  const folder = await mkdtemp(join(exportsFolder(app), `${unfinished}${id}-`))
  try {
    await app.exportTo(folder, { withPrivate: row.has_private === 1 })
    const bytes = await packFolder(folder, 'temi-export', fileOf(app, id))
    await app.changeByHouse('an export was made', (tx) => recordMade(tx, id, bytes))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a process that died has left of this export, and of others that nobody makes any more. */
async function clearUnfinished(app: App, own: number): Promise<void> {
  const beingMade = (await listExports(app.db)).filter(({ id, state }) => id !== own && state === 'asked')
  const isOthers = (name: string) =>
    beingMade.some(({ id }) => name.startsWith(`${unfinished}${id}-`) || name.startsWith(`${id}.tar.gz`))
  for (const name of await readdir(exportsFolder(app))) {
    if ((name.startsWith(unfinished) || name.endsWith('.part')) && !isOthers(name))
      await rm(join(exportsFolder(app), name), { recursive: true, force: true })
  }
}

/** Removes the files whose day is over, and whatever lies there without standing in the list. */
async function clearExports(app: App): Promise<void> {
  const before = later(app.clock.now(), `-${stays}`)
  await app.changeByHouse('its time is over', (tx) => endOldExports(tx, before))
  const kept = new Set((await listExports(app.db)).map(({ id }) => `${id}.tar.gz`))
  const names = await readdir(exportsFolder(app)).catch((error) => {
    // Nobody has ever asked for one.
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    if (name.endsWith('.tar.gz') && !kept.has(name)) await rm(join(exportsFolder(app), name), { force: true })
  }
}
