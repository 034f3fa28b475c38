import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { nodeOptions } from '../steps.mjs'
import { root } from './bundle.ts'

/** What the server tells of itself. Times are milliseconds, memory is MiB. */
export interface Told {
  /** The longest the event loop was held, by the clock on the wall. */
  held: number
  /** The same by the processor: what the main thread computed without a pause. */
  computed: number
  cpu: number
  resident: number
}

export interface Server {
  origin: string
  /** Milliseconds from the start of the process to the line that it is open. */
  openedAfter: number
  /** What it has used so far. */
  told(): Promise<Told>
  /** The same after `work`, with the event loop watched on the way. */
  watched(work: () => Promise<unknown>): Promise<Told>
  stop(): Promise<void>
}

export interface House {
  folder: string
  /** `postgres://...`, or nothing for SQLite. */
  url: string | undefined
}

const longestStart = 120_000

/** Starts the house as it is built, as an operator would, in a process of its own. */
export async function startServer(house: House): Promise<Server> {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', join(import.meta.dirname, 'watch-loop.mjs'), join(root, 'dist', 'temi.mjs'), 'start'],
    {
      cwd: root,
      env: environment(house),
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const origin = await openedAt(child)
  const openedAfter = performance.now() - begun
  const ask = async (word: string): Promise<Told> => {
    const answer = once(child, 'message')
    child.send(word)
    return (await answer)[0]
  }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  const watched = async (work: () => Promise<unknown>) => {
    await ask('begin')
    await work()
    return ask('end')
  }
  return { origin, openedAfter, told: () => ask('tell'), watched, stop }
}

export function environment({ folder, url }: House): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...own } = process.env
  return {
    ...own,
    ...(url && { DATABASE_URL: url }),
    ...{ TEMI_DATA: folder, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' },
    NODE_COMPILE_CACHE: join(root, 'dist', 'compiled'),
  }
}

function openedAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the house did not open within two minutes: ${said}`))
    }, longestStart)
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const origin = /Temi is open at (\S+)/.exec(said)?.[1]
      if (!origin) return
      clearTimeout(tooLate)
      resolve(origin)
    })
    child.on('exit', (code) => reject(new Error(`the house ended with ${code}: ${said}`)))
  })
}
