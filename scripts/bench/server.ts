import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { nodeEnvironment, nodeOptions } from '../run.mjs'
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
  /** Resolves when the work that was overdue at its start is done, such as the backup of the night. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface House {
  folder: string
  /** `postgres://...`, or nothing for SQLite. */
  url: string | undefined
}

const longestStart = 120_000
const metricsToken = 'bench-bench-bench-bench-bench-bench'
const [quietLooks, mostLooks, pause] = [10, 600, 500]

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
  return { origin, openedAfter, told: () => ask('tell'), watched, settled: () => settled(origin), stop }
}

async function settled(origin: string): Promise<void> {
  let quiet = 0
  for (let look = 0; quiet < quietLooks; look += 1) {
    if (look > mostLooks) throw new Error('the house has been working by itself for five minutes')
    const headers = { authorization: `Bearer ${metricsToken}` }
    const told = await (await fetch(`${origin}/metrics`, { headers })).text()
    const running = /^temi_jobs\{state="running"\} (\d+)/m.exec(told)?.[1]
    if (running === undefined) throw new Error('the house does not tell what it works at')
    quiet = running === '0' ? quiet + 1 : 0
    await setTimeout(pause)
  }
}

export function environment({ folder, url }: House): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...own } = process.env
  return {
    ...own,
    ...nodeEnvironment,
    ...(url && { DATABASE_URL: url }),
    ...{ TEMI_DATA: folder, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' },
    NODE_COMPILE_CACHE: join(root, 'dist', 'compiled'),
    METRICS_TOKEN: metricsToken,
  }
}

function openedAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const tooLate = globalThis.setTimeout(() => {
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
