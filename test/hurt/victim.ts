import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { nodeEnvironment, nodeOptions } from '../../scripts/run.mjs'

const root = join(import.meta.dirname, '..', '..')
const patience = 60_000

/** A real serving process, as an operator starts it, with a witness inside. */
export interface Victim {
  origin: string
  child: ChildProcess
  /** What the witness has seen so far; whole once the process has ended. */
  trail(): string
  /** Everything it has said to its operator. */
  said(): string
  isAlive(): boolean
  /** kill -9, and wait until nothing of it is left. */
  kill(): Promise<void>
  /** As the operator stops it. Answers the exit code. */
  stop(): Promise<number | null>
  ended: Promise<number | null>
}

export interface VictimOptions {
  folder: string
  /** `postgres://...`; nothing for SQLite. */
  url: string | undefined
  /** The moment the witness ends the process at: `b`, `c`, `C` with a count, as `C:3`. */
  dies?: string | undefined
  environment?: Record<string, string>
  /** What stands before the command, such as `prlimit`. */
  before?: string[]
}

/** The house did not start; `said` is what the operator reads. */
export class DidNotStart extends Error {
  override name = 'DidNotStart'
  readonly said: string

  constructor(said: string) {
    super(`the house did not start: ${said}`)
    this.said = said
  }
}

/** Starts the built house on a port of its own and waits until it serves. */
export async function startVictim(options: VictimOptions): Promise<Victim> {
  const child = launch(options)
  endWithUs(child)
  const output: string[] = []
  const letters: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => output.push(String(piece)))
  const pipe = child.stdio[3] as Readable
  pipe.on('data', (piece) => letters.push(String(piece)))
  // `close` comes after the last byte of every pipe, so the trail is whole then.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const said = () => output.join('')
  const origin = await untilOpen(child, ended, said)
  return {
    ...{ origin, child, said, ended },
    trail: () => letters.join(''),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

const started = new Set<ChildProcess>()
let isWatched = false

/** A test that breaks off leaves no house behind that goes on serving. */
function endWithUs(child: ChildProcess): void {
  if (!isWatched) {
    process.on('exit', () => {
      for (const one of started) one.kill('SIGKILL')
    })
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  }
  isWatched = true
  started.add(child)
  child.once('close', () => started.delete(child))
}

function launch({ folder, url, dies, environment = {}, before = [] }: VictimOptions): ChildProcess {
  const witness = join(import.meta.dirname, 'witness.mjs')
  const house = [process.execPath, ...nodeOptions, '--import', witness, join(root, 'dist', 'temi.mjs'), 'start']
  const [command = '', ...words] = [...before, ...house]
  return spawn(command, words, {
    cwd: root,
    env: {
      ...plainEnvironment(),
      ...nodeEnvironment,
      ...{ PORT: '0', HOST: 'localhost', TEMI_DATA: folder, TRUST_PROXY: 'loopback' },
      ...(url ? { DATABASE_URL: url } : {}),
      ...(dies ? { TEMI_HURT_DIE: dies } : {}),
      NODE_COMPILE_CACHE: join(root, 'dist', 'compiled'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/** Nothing that whoever runs the tests has set for a house of their own. */
function plainEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, LANG, TMPDIR } = process.env
  return { PATH, HOME, LANG, TMPDIR }
}

async function untilOpen(child: ChildProcess, ended: Promise<unknown>, said: () => string): Promise<string> {
  return new Promise((resolve, refuse) => {
    const look = () => {
      const origin = /Temi is open at (\S+)/.exec(said())?.[1]
      if (origin) resolve(origin)
    }
    child.stdout?.on('data', look)
    ended.then(() => refuse(new DidNotStart(said())), refuse)
    setTimeout(() => refuse(new Error(`the house did not open in a minute: ${said()}`)), patience).unref()
  })
}
