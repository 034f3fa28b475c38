import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { pathToFileURL } from 'node:url'

/** How a picture is to be drawn anew. */
export interface DrawingOrder {
  path: string
  /** More points are not decoded. */
  pixels: number
  width: number
  height?: number
  /** Turned as the camera was held. */
  isUpright?: boolean
  /** What shines through where the picture is transparent. */
  background?: string
  format: 'jpeg' | 'png' | 'webp' | 'avif'
  options?: { quality?: number; mozjpeg?: boolean; effort?: number; smartSubsample?: boolean }
}

export interface Drawn {
  data: Buffer
  width: number
  height: number
}

/** The picture could not be drawn; the message is what libvips says, or `timeout`. */
export class CannotDraw extends Error {
  override name = 'CannotDraw'
}

/** Milliseconds one picture may take; a picture that needs more is not worth it. */
const longestWork = 30_000

/** Milliseconds the process waits for another picture. */
const idleFor = 10_000

let drawer: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let turn: Promise<unknown> = Promise.resolve()

/**
 * Draws a picture anew, one at a time, in a process of its own: what a stranger has sent is decoded where there is no
 * database, no password and nobody waiting, and where it can be ended from outside.
 */
export function drawAnew(order: DrawingOrder): Promise<Drawn> {
  const next = turn.then(() => drawIn(order))
  turn = next.catch(() => undefined)
  return next
}

async function drawIn(order: DrawingOrder): Promise<Drawn> {
  clearTimeout(idle)
  // One that died while it was idle, for want of memory or by somebody's hand, is not asked.
  if (!drawer?.connected) drawer = await startDrawer()
  const { isLast, fault, ...drawn } = await answerOf(drawer, order)
  if (isLast) drawer = undefined
  else idle = setTimeout(endDrawer, idleFor).unref()
  if (fault !== undefined) throw new CannotDraw(fault)
  return drawn
}

type DrawerAnswer = Drawn & { isLast: boolean; fault?: string }

function answerOf(asked: ChildProcess, order: DrawingOrder): Promise<DrawerAnswer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end('timeout'), longestWork)
    const settle = (answer: DrawerAnswer) => {
      clearTimeout(timer)
      asked.removeAllListeners()
      asked.channel?.unref()
      resolve(answer)
    }
    const end = (fault: string) => {
      settle({ data: Buffer.alloc(0), width: 0, height: 0, isLast: true, fault })
      asked.kill('SIGKILL')
    }
    asked.channel?.ref()
    asked.once('message', (answer) => settle(answer as DrawerAnswer))
    asked.once('exit', () => end('the decoder has ended'))
    asked.once('error', () => end('the decoder did not start'))
    asked.send(order)
  })
}

async function startDrawer(): Promise<ChildProcess> {
  // Loaded here, because only what is built or tested by Vite can read a file as text.
  const { default: script } = await import('./drawing.mjs?raw')
  const sharp = pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href
  const started = spawn(process.execPath, ['--input-type=module', '--eval', script, sharp], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // It needs to know nothing, least of all the passwords of the house.
    env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: '2' },
  })
  // Visitors first.
  if (started.pid) setPriority(started.pid, 5)
  started.unref()
  return started
}

function endDrawer(): void {
  if (drawer?.connected) drawer.disconnect()
  drawer = undefined
}
