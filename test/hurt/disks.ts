import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { type Ground, newGround } from './ground.ts'
import { closing, faultsOfRefusal, type Hardship, isAdvice, isRoot, type Outcome, saidWhenStarted } from './outcome.ts'
import { ask, newLedger, type Response, sendOne } from './sender.ts'
import { startVictim } from './victim.ts'

/** The disk of the data folder is full: nothing is confirmed that is not kept, reading goes on, and room mends it. */
export const diskFull: Hardship = async () => {
  const what = 'disk full'
  if (!isRoot) return { what, seen: '', faults: [], notRun: 'only root may mount a small disk' }
  const ground = await newGround(undefined)
  const disk = join(ground.folder, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=700', 'tmpfs', disk], { encoding: 'utf8' })
  if (mounted.status !== 0) return { what, seen: '', faults: [], notRun: `no small disk: ${mounted.stderr.trim()}` }
  const onDisk = { ...ground, folder: disk }
  try {
    return await fillAndMend(what, onDisk)
  } finally {
    spawnSync('umount', ['-l', disk])
    await ground.remove()
  }
}

async function fillAndMend(what: string, ground: Ground): Promise<Outcome> {
  const ledger = newLedger()
  const victim = await startVictim(ground)
  await sendOne(victim.origin, ledger)
  const ballast = join(ground.folder, 'ballast')
  fillUp(ballast)
  let refusal: Response | undefined
  // Some pages of the database are still free; a few messages more and none is.
  for (let sent = 0; sent < 3000 && refusal?.status !== 503; sent += 1) refusal = await sendOne(victim.origin, ledger)
  const faults = faultsOfRefusal(refusal)
  if ((await ask(victim.origin, '/projects')).status !== 200) faults.push('reading stopped as well')
  const before = ledger.confirmed.length
  rmSync(ballast)
  if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push('with room again, it still refuses')
  faults.push(...(await closing(victim, ground, ledger)))
  return { what, seen: `${before} confirmed until it was full, then 503 with what was typed; kept on reading`, faults }
}

function fillUp(path: string): void {
  for (let size = 48 * 1024 * 1024; size >= 4096; size = Math.floor(size / 2)) {
    // Each half that still fits is added; the one that does not fit leaves what it could write.
    spawnSync('sh', ['-c', `head -c ${size} /dev/zero >> "$1"`, 'sh', path])
  }
}

/** The data folder may not be written: the house says so and whose it must be, and ends. */
export const readOnlyFolder: Hardship = async () => {
  const what = 'read-only folder'
  const ground = await newGround(undefined)
  const first = await startVictim(ground)
  await first.stop()
  const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  chmodSync(ground.folder, 0o555)
  const said = await saidWhenStarted({ ...ground, before: asNobody })
  chmodSync(ground.folder, 0o700)
  await ground.remove()
  return { what, seen: said, faults: isAdvice(said) ? [] : ['it does not say what to do'] }
}

/** The end of the database's file is gone: it is found at the start, and said. */
export const truncatedFile: Hardship = async () => {
  const what = 'truncated database'
  const ground = await newGround(undefined)
  const first = await startVictim(ground)
  await first.stop()
  for (const rest of ['-wal', '-shm']) rmSync(join(ground.folder, `temi.sqlite${rest}`), { force: true })
  truncateSync(join(ground.folder, 'temi.sqlite'), 40_000)
  const said = await saidWhenStarted(ground)
  await ground.remove()
  return { what, seen: said, faults: isAdvice(said) ? [] : ['it does not say what to do'] }
}
