import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import type { About } from '#platform/archive/about.ts'
import { checkArchive } from '#platform/archive/read.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { askForSecondCopy, askForSweep, recordCopy, recordFailure, recordLacking, recordUnreadable } from './actions.ts'
import { faultOf } from './faults.ts'
import { copiesFolder, type NamedCopy, nameOfCopy, readName } from './names.ts'
import { listKept } from './queries.ts'
import { noteGone } from './sweep.ts'

/** Makes a copy of the house in the data folder and reads it back; then what is too old makes room, by a job of its own. */
export async function makeCopy(app: App, reason: 'night' | 'asked'): Promise<void> {
  const folder = copiesFolder(app)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = nameOfCopy(reason, app.clock.now())
    const about = await app.archive(join(folder, name))
    await enterMade(app, name, reason)
    await app.changeByHouse('a backup looked for files', (tx) => recordLacking(tx, about))
    await enterFound(app)
    await noteGone(app, 'here', openStore(folder))
  } catch (error) {
    // The list says why in words; the job itself is tried again.
    await app.changeByHouse('a backup failed', (tx) => recordFailure(tx, 'here', faultOf(error)))
    throw error
  }
  await app.changeByHouse('a second copy', async (tx) => {
    askForSweep(tx, 'here')
    if (app.outside.backupUrl) askForSecondCopy(tx)
  })
}

/** Reads the copy that was just written as it stands on the disk, and enters it in the list. One that cannot be read is no copy. */
async function enterMade(app: App, name: string, reason: 'night' | 'asked'): Promise<void> {
  const path = join(copiesFolder(app), name)
  const facts = await factsIn(path).catch(async (error) => {
    await rm(path, { force: true })
    throw error
  })
  await app.changeByHouse('a backup was made', (tx) => recordCopy(tx, { ...facts, name, reason }))
}

async function factsIn(path: string) {
  return { ...factsOf(await checkArchive({ path })), bytes: (await stat(path)).size }
}

function factsOf({ made_at, head, missing_files, damaged_files }: About) {
  const facts = {
    head_line: head.line,
    head_hash: head.hash,
    missing_files: missing_files.length + damaged_files.length,
  }
  return { place: 'here' as const, is_outside: 0, made_at, ...facts }
}

/**
 * Copies that stand in the folder and not in the list: those before updates, what a process that died has left, and what
 * somebody has put there. One that cannot be read is theirs to look after: it may be half copied, or of a newer version.
 */
async function enterFound(app: App): Promise<void> {
  const known = new Set((await listKept(app.db, 'here')).map(({ name }) => name))
  for await (const { name } of openStore(copiesFolder(app)).list('')) {
    const named = readName(name)
    if (named && named.keyName === undefined && !known.has(name)) await enterOne(app, named)
  }
}

async function enterOne(app: App, { name, made_at, reason }: NamedCopy): Promise<void> {
  const facts = await factsIn(join(copiesFolder(app), name)).catch(faultOf)
  await app.changeByHouse('a backup was found', (tx) => {
    if (typeof facts !== 'string') return recordCopy(tx, { ...facts, name, reason })
    return recordUnreadable(tx, { name, made_at, reason, fault: facts })
  })
}
