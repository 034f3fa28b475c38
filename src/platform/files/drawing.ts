import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { pathToFileURL } from 'node:url'
import { type Asker, openTurns } from './drawing-turns.ts'

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

/** Whoever waits for a turn and for the longest work is still answered before the line is taken to be silent. */
const turns = openTurns({ strangers: 6, patience: 20_000 })

/**
 * Draws a picture anew, one at a time, in a process of its own: what a stranger has sent is decoded where there is no
 * database, no password and nobody waiting, and where it can be ended from outside.
 */
export function drawAnew(order: DrawingOrder, by: Asker): Promise<Drawn> {
  return turns.take(by, () => drawIn(order))
}

async function drawIn(order: DrawingOrder): Promise<Drawn> {
  clearTimeout(idle)
  const first = await ask(order)
  // Somebody has ended it, or the system wanted its memory: the picture may be good, and another process will tell.
  const { isLast, fault, ...drawn } = first.fault === hasEnded ? await ask(order) : first
  if (isLast) drawer = undefined
  else idle = setTimeout(endDrawer, idleFor).unref()
  if (fault !== undefined) throw new CannotDraw(fault)
  return drawn
}

type DrawerAnswer = Drawn & { isLast: boolean; fault?: string }

const hasEnded = 'the decoder has ended'

async function ask(order: DrawingOrder): Promise<DrawerAnswer> {
  // One that died while it was idle is not asked.
  if (!drawer?.connected) drawer = await startDrawer()
  return answerOf(drawer, order)
}

function answerOf(asked: ChildProcess, order: DrawingOrder): Promise<DrawerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: DrawerAnswer) => {
      clearTimeout(timer)
      asked.off('message', settle).off('exit', ended).off('error', ended)
      asked.channel?.unref()
      resolve(answer)
    }
    const end = (fault: string) => {
      if (drawer === asked) drawer = undefined
      settle({ data: Buffer.alloc(0), width: 0, height: 0, isLast: true, fault })
      asked.kill('SIGKILL')
    }
    const ended = () => end(hasEnded)
    const timer = setTimeout(() => end('timeout'), longestWork)
    asked.channel?.ref()
    asked.once('message', settle).once('exit', ended).once('error', ended)
    asked.send(order, (error) => error && ended())
  })
}

/** The number of the process that draws for this one, while there is one. */
export function numberOfDrawer(): number | undefined {
  return drawer?.connected ? drawer.pid : undefined
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
  // Trouble may still be told when nobody waits for it any more, and untold trouble would end the house.
  started.on('error', () => undefined)
  visitorsFirst(started)
  started.unref()
  return started
}

function visitorsFirst({ pid }: ChildProcess): void {
  if (!pid) return
  try {
    setPriority(pid, 5)
  } catch {
    // It has ended already, or this system does not let us: it draws as it is.
  }
}

function endDrawer(): void {
  if (drawer?.connected) drawer.disconnect()
  drawer = undefined
}
