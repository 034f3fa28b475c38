import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { systemClock } from '#platform/clock.ts'
import { openEngine } from '#platform/open-engine.ts'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { pictures } from '../pictures.ts'
import { type Ground, groundIn, newGround } from './ground.ts'
import { closing, faultsOfRefusal, type Hardship, isAdvice, isRoot, type Outcome, saidWhenStarted } from './outcome.ts'
import { ask, asksOf, newLedger, type Response, sendOne } from './sender.ts'
import { aSession } from './sessions.ts'
import { filesIn, sendPicture } from './uploads.ts'
import { startVictim } from './victim.ts'

/** The disk of the database is full: nothing is confirmed that is not kept, reading goes on, and room mends it. */
export const diskFull: Hardship = (server) => {
  // PostgreSQL runs as nobody here.
  const size = server ? '80m,mode=700,uid=65534,gid=65534' : '48m,mode=700'
  return onSmallDisk('disk full', size, async (disk) => {
    const ground = server ? await groundIn(server.address, disk) : { ...(await newGround(undefined)), folder: disk }
    return fillAndMend('disk full', ground, disk).finally(() => ground.remove())
  })
}

/** There is room for messages and none for a copy, then none at all: the house goes on, and a start says what is wrong. */
export const noRoomForCopy: Hardship = async (server) => {
  const what = 'no room for a copy'
  if (server) return { what, seen: '', faults: [], notRun: 'the disk of the copies is that of SQLite' }
  return onSmallDisk(what, '48m,mode=700', async (disk) => {
    const ground = { ...(await newGround(undefined)), folder: disk }
    return copyAndStart(what, ground, disk).finally(() => ground.remove())
  })
}

async function onSmallDisk(what: string, size: string, work: (disk: string) => Promise<Outcome>): Promise<Outcome> {
  if (!isRoot) return { what, seen: '', faults: [], notRun: 'only root may mount a small disk' }
  const disk = mkdtempSync(join(tmpdir(), 'temi-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { encoding: 'utf8' })
  if (mounted.status !== 0) return { what, seen: '', faults: [], notRun: `no small disk: ${mounted.stderr.trim()}` }
  return work(disk).finally(() => spawnSync('umount', ['-l', disk]))
}

async function copyAndStart(what: string, ground: Ground, disk: string): Promise<Outcome> {
  const session = await aSession(ground, ['look-after-house'])
  await writeLetters(ground)
  const victim = await startVictim(ground)
  const ballast = join(disk, 'ballast')
  fillUp(ballast)
  // Room for what is written of the job, and not for the copy.
  truncateSync(ballast, statSync(ballast).size - 800 * 1024)
  const faults: string[] = []
  const asked = await asksOf(victim.origin, session, new Agent())('/staff/backups/new', {})
  if (asked?.status !== 303) faults.push(`the copy could not be asked for (${asked?.status})`)
  // What became of the job has no room in the database either.
  const isTold = () => /"kind":"backup".*ENOSPC/.test(victim.said())
  for (let tries = 0; tries < 100 && !isTold() && victim.isAlive(); tries += 1) await setTimeout(100)
  if (!victim.isAlive()) return { what, seen: '', faults: [`the house ended: ${victim.said().slice(-500)}`] }
  if (!isTold()) faults.push('the log does not say that there was no room')
  if ((await ask(victim.origin, '/projects')).status !== 200) faults.push('reading stopped')
  const left = readdirSync(join(disk, 'backups'))
  if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`)
  await victim.stop()
  fillUp(ballast)
  const said = await saidWhenStarted(ground)
  if (!isAdvice(said)) faults.push(`the start does not say what to do: ${said.slice(-300)}`)
  rmSync(ballast)
  const again = await startVictim(ground)
  faults.push(...(await closing(again, ground, newLedger())))
  return {
    what,
    seen: `the copy was given up, the log says why, nothing of it is left, the house went on; started on a full disk: "${said}"`,
    faults,
  }
}

/** Words that take as much room in a copy as here: 1.6 MB. */
async function writeLetters(ground: Ground): Promise<void> {
  const engine = await openEngine(ground)
  const letters = Array.from({ length: 100 }, () => ({
    ...{ recipient: '', language: 'en' as const, subject: '', state: 'kept' as const },
    ...{ written_at: systemClock.now(), text: randomBytes(12_000).toString('base64') },
  }))
  await engine.write.insertInto('mail').values(letters).execute()
  await engine.close()
}

async function fillAndMend(what: string, ground: Ground, disk: string): Promise<Outcome> {
  const ledger = newLedger()
  const victim = await startVictim(ground)
  await sendOne(victim.origin, ledger)
  const ballast = join(disk, 'ballast')
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
  for (let size = 64 * 1024 * 1024; size >= 4096; size = Math.floor(size / 2)) {
    // Each half that still fits is added; the one that does not fit leaves what it could write.
    spawnSync('sh', ['-c', `head -c ${size} /dev/zero >> "$1"`, 'sh', path])
  }
}

/** The data folder may not be written: the house says so and whose it must be, and ends. */
export const readOnlyFolder: Hardship = async (server) => {
  const what = 'read-only folder'
  const ground = await newGround(server?.address)
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
export const truncatedFile: Hardship = async (server) => {
  const what = 'truncated database'
  if (server) return { what, seen: '', faults: [], notRun: 'the files of PostgreSQL are its own' }
  const ground = await newGround(undefined)
  const first = await startVictim(ground)
  await first.stop()
  for (const rest of ['-wal', '-shm']) rmSync(join(ground.folder, `temi.sqlite${rest}`), { force: true })
  truncateSync(join(ground.folder, 'temi.sqlite'), 40_000)
  const said = await saidWhenStarted(ground)
  await ground.remove()
  return { what, seen: said, faults: isAdvice(said) ? [] : ['it does not say what to do'] }
}

/** The database's file is empty after a crash: it is said and nothing is touched, and the file put back finds its log. */
export const emptiedFile: Hardship = async (server) => {
  const what = 'emptied database'
  if (server) return { what, seen: '', faults: [], notRun: 'the files of PostgreSQL are its own' }
  const ground = await newGround(undefined)
  const ledger = newLedger()
  const first = await startVictim(ground)
  await sendOne(first.origin, ledger)
  await first.kill()
  const [file, aside] = ['temi.sqlite', 'aside.sqlite'].map((name) => join(ground.folder, name)) as [string, string]
  copyFileSync(file, aside)
  truncateSync(file, 0)
  const said = await saidWhenStarted(ground)
  renameSync(aside, file)
  const faults = isAdvice(said) ? [] : ['it does not say what to do']
  faults.push(...(await closing(await startVictim(ground), ground, ledger)))
  await ground.remove()
  return { what, seen: said, faults }
}

/** The end of a picture's content is gone: its reader is told that it is not there, and the operator finds it in the log. */
export const truncatedContent: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const session = await aSession(ground, ['read-enquiries'])
  const victim = await startVictim(ground)
  const ledger = newLedger()
  const faults: string[] = []
  const sent = await sendPicture(victim.origin, { name: 'a.jpg', content: pictures.jpeg(800, 600) })
  if (sent !== 303) faults.push(`a good picture was answered with ${sent}`)
  const headers = { cookie: `${sessionCookie}=${session}` }
  const picture = () => ask(victim.origin, '/staff/enquiries/1/pictures/1', { headers, patience: 5000 })
  if ((await picture()).status !== 200) faults.push('the picture was not shown')
  for (const path of filesIn(ground)) truncateSync(path, 100)
  const { status } = await picture()
  if (status !== 404) faults.push(`half a picture was answered with ${status}`)
  const told = () => /"message":"([^"]*instead of[^"]*)"/.exec(victim.said())?.[1]
  // A line of the log comes through a pipe of its own, after the answer.
  for (let tries = 0; tries < 40 && !told(); tries += 1) await setTimeout(50)
  const logged = told()
  if (!logged) faults.push('the log does not say it')
  if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push('it takes no more messages')
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return { what: 'truncated content of a file', seen: `answered with ${status}; in the log: "${logged}"`, faults }
}
