import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { type Ground, newGround } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import { ask, type Ledger, newLedger, type Response, sendAlong, sendOne } from './sender.ts'
import { DidNotStart, startVictim, type Victim } from './victim.ts'

/** What became of one kind of harm: what was seen, and every way in which it was not as promised. */
export interface Outcome {
  what: string
  seen: string
  faults: string[]
  /** Why it could not be done on this machine. */
  notRun?: string
}

export type Hardship = (server: string | undefined) => Promise<Outcome>

const georgianLater = 'ახლა ვერ ხერხდება'

/** A refusal must be a page in the reader's language that gives back what was typed and says when to come again. */
function faultsOfRefusal(answer: Response | undefined): string[] {
  if (!answer) return ['there was no answer at all']
  const faults = [
    answer.status !== 503 && `it was answered with ${answer.status}`,
    !answer.body.includes(georgianLater) && 'the answer is not the page that says so',
    !answer.body.includes('წყლის ტუმბო') && 'what was typed did not come back',
    !answer.headers['retry-after'] && 'it does not say when to come again',
  ]
  return faults.filter((fault) => fault !== false)
}

async function closing(victim: Victim, ground: Ground, ledger: Ledger): Promise<string[]> {
  const code = await victim.stop()
  const faults = faultsIn(await inspect(ground, ledger))
  return code === 0 ? faults : [...faults, `it ended with ${code}`]
}

const isRoot = process.getuid?.() === 0

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

async function saidWhenStarted(options: Parameters<typeof startVictim>[0]): Promise<string> {
  try {
    const victim = await startVictim(options)
    await victim.stop()
    return 'it started as if nothing were wrong'
  } catch (error) {
    if (error instanceof DidNotStart) return error.said.trim().replaceAll(options.folder, 'TEMI_DATA')
    throw error
  }
}

/** One sentence or two, and no list of lines of code. */
function isAdvice(said: string): boolean {
  return said !== '' && !/\n\s+at |started as if/.test(said) && /TEMI_DATA|backups/.test(said)
}

/** Another process holds the lock for longer than the house waits, then for a moment. */
export const lockedDatabase: Hardship = async (server) => {
  const ground = await newGround(server)
  const victim = await startVictim(ground)
  const ledger = newLedger()
  await sendOne(victim.origin, ledger)
  const free = await lock(ground)
  const refused = sendOne(victim.origin, ledger)
  const began = performance.now()
  const read = await ask(victim.origin, '/projects')
  const readIn = Math.round(performance.now() - began)
  const faults = faultsOfRefusal(await refused)
  if (read.status !== 200 || readIn > 1000) faults.push(`reading waited ${readIn} ms with it (${read.status})`)
  const waiting = sendOne(victim.origin, ledger)
  await setTimeout(500)
  await free()
  if ((await waiting)?.status !== 303) faults.push('a lock of half a second was not waited for')
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return {
    what: 'locked database',
    seen: `503 after some seconds; reading meanwhile took ${readIn} ms; a short lock is waited for`,
    faults,
  }
}

async function lock(ground: Ground): Promise<() => Promise<void>> {
  if (!ground.url) {
    const database = new DatabaseSync(join(ground.folder, 'temi.sqlite'))
    database.exec('begin immediate')
    return async () => database.close()
  }
  const client = new pg.Client({ connectionString: ground.url })
  await client.connect()
  await client.query('begin; lock table journal_head in exclusive mode')
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

/** The line breaks in the middle of a picture: nothing of it stays, and the house goes on. */
export const halfAnUpload: Hardship = async (server) => {
  const ground = await newGround(server)
  const victim = await startVictim(ground)
  const ledger = newLedger()
  const faults: string[] = []
  for (let cut = 0; cut < 5; cut += 1) await halfOf(victim, 200_000 * (cut + 1))
  await setTimeout(300)
  if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push('it takes no more messages')
  const left = spawnSync('find', [join(ground.folder, 'files'), '-type', 'f'], { encoding: 'utf8' }).stdout.trim()
  if (left) faults.push(`halves of files are left: ${left.split('\n').length}`)
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return {
    what: 'half an upload',
    seen: 'five were cut off in the middle of a picture; no file and no row is left',
    faults,
  }
}

function halfOf(victim: Victim, bytes: number): Promise<void> {
  const { port, host } = new URL(victim.origin)
  return new Promise((resolve, refuse) => {
    const line = connect(Number(port), 'localhost', () => {
      line.write(
        `POST /enquiries HTTP/1.1\r\nhost: ${host}\r\norigin: ${victim.origin}\r\n` +
          'content-type: multipart/form-data; boundary=x\r\ncontent-length: 3000000\r\n\r\n' +
          '--x\r\ncontent-disposition: form-data; name="pictures"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n',
      )
      line.write(Buffer.alloc(bytes, 0xff), () => line.destroy())
    })
    line.on('close', () => resolve())
    line.on('error', refuse)
  })
}

/** The clock of the machine jumps back a year and forward again: the journal keeps its order, and nobody is shut out. */
export const jumpingClock: Hardship = async (server) => {
  const ground = await newGround(server)
  const ledger = newLedger()
  const faults: string[] = []
  for (const days of [0, -365, 365, 0]) {
    const clock = join(import.meta.dirname, 'other-time.mjs')
    const environment = { NODE_OPTIONS: `--import ${clock}`, TEMI_HURT_DAYS: String(days) }
    const victim = await startVictim({ ...ground, environment })
    for (let sent = 0; sent < 3; sent += 1) {
      if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push(`${days} days away it takes no message`)
    }
    for (const receipt of ledger.confirmed) {
      if ((await ask(victim.origin, receipt)).status !== 200) faults.push(`${days} days away a receipt is gone`)
    }
    await victim.stop()
  }
  faults.push(...faultsIn(await inspect(ground, ledger)))
  await ground.remove()
  return {
    what: 'the clock jumps',
    seen: 'a year back, a year on, and home: 12 messages taken and found each time',
    faults,
  }
}

/** Two processes serve one database; one is killed at work, and the other goes on. */
export const oneOfTwo: Hardship = async (server) => {
  const what = 'two processes, one killed'
  if (!server) return { what, seen: '', faults: [], notRun: 'SQLite is for one process' }
  const ground = await newGround(server)
  const ledger = newLedger()
  const stays = await startVictim(ground)
  const dies = await startVictim({ ...ground, dies: 'b:40' })
  const beside = sendAlong(stays.origin, ledger, 3)
  const sending = sendAlong(dies.origin, ledger, 3)
  await dies.ended
  const before = ledger.confirmed.length
  await setTimeout(1000)
  const faults = ledger.confirmed.length > before ? [] : ['the other stood still as well']
  await Promise.all([beside.stop(), sending.over])
  const refused = [...ledger.refused].map(([status, count]) => `${count} times ${status}`)
  if (refused.length > 0) faults.push(`somebody was refused: ${refused.join(', ')}`)
  faults.push(...(await closing(stays, ground, ledger)))
  await ground.remove()
  return { what, seen: `${ledger.confirmed.length} messages confirmed by both; the other went on at once`, faults }
}

/** The line to PostgreSQL is cut under load, as a restart of it does: what is sent meanwhile comes back, and it heals by itself. */
export const linesCut: Hardship = async (server) => {
  const what = 'PostgreSQL ends every line under load'
  if (!server) return { what, seen: '', faults: [], notRun: 'SQLite has no lines' }
  const ground = await newGround(server)
  const ledger = newLedger()
  const victim = await startVictim(ground)
  const sending = sendAlong(victim.origin, ledger, 6)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  for (let cut = 0; cut < 10; cut += 1) {
    await setTimeout(150)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(ground.url ?? '').pathname.slice(1),
    ])
  }
  await client.end()
  await setTimeout(300)
  await sending.stop()
  const faults = (await sendOne(victim.origin, ledger))?.status === 303 ? [] : ['it did not heal']
  const mistakes = [...ledger.refused.keys()].filter((status) => status !== 503)
  if (mistakes.length > 0) faults.push(`answers other than "come back": ${mistakes.join(', ')}`)
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  const refused = ledger.refused.get(503) ?? 0
  return {
    what,
    seen: `ten times; ${ledger.confirmed.length} confirmed, ${refused} asked to come back with what they had typed`,
    faults,
  }
}

export const hardships: Hardship[] = [
  diskFull,
  readOnlyFolder,
  truncatedFile,
  jumpingClock,
  lockedDatabase,
  halfAnUpload,
  oneOfTwo,
  linesCut,
]
