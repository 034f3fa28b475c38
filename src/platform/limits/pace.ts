import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { steadily } from '../clock.ts'
import { heldBytes } from './held-bytes.ts'

export interface Pace {
  leastBytesASecond: number
  /** A line may stand still for so long whatever its pace, in milliseconds: a tunnel, a lift. */
  slack: number
  /** How often is looked. */
  every: number
}

/** A telephone at the edge of the oldest net takes several times that. */
const usual: Pace = { leastBytesASecond: 500, slack: 60_000, every: 5000 }

/** What a reader has to have taken, counted from the line's beginning, and until when. */
interface Goal {
  bytes: number
  until: number
}

/** Where a line stands: bytes that were written to it, and how many of them its reader has not taken yet. */
export interface Standing {
  bytesWritten: number
  writableLength: number
}

/**
 * The goal that holds for a line now: none while nothing waits, `missed` where it was not reached in its time. Node tells
 * that a buffer was taken when its last byte was, so the goal is always all that waits.
 */
export function goalOf(
  line: Standing,
  goal: Goal | undefined,
  now: number,
  { leastBytesASecond, slack }: Pace = usual,
): Goal | 'missed' | undefined {
  const taken = line.bytesWritten - line.writableLength
  if (line.writableLength === 0) return undefined
  if (goal && taken < goal.bytes) return now > goal.until ? 'missed' : goal
  const waiting = line.writableLength
  return { bytes: taken + waiting, until: now + slack + (waiting / leastBytesASecond) * 1000 }
}

/** Ends lines whose readers take what they have asked for as slowly as can be. */
export function keepPace(server: Server, pace = usual): void {
  const goals = new Map<Socket, Goal | undefined>()
  server.on('connection', (socket: Socket) => {
    goals.set(socket, undefined)
    socket.once('close', () => goals.delete(socket))
  })
  keepFromSilence(server, pace)
  const timer = setInterval(() => {
    const now = steadily()
    for (const [socket, before] of goals) {
      const goal = goalOf(socket, before, now, pace)
      // Merely closed, the system would go on giving out the megabytes it holds, as slowly as before, for hours.
      if (goal === 'missed') socket.resetAndDestroy()
      else goals.set(socket, goal)
    }
  }, pace.every)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}

/**
 * A line that Node sees standing still is cut, but not while its reader goes on taking what the system holds: of a large
 * answer the system holds megabytes, and asks Node for more only when a third of them has gone. When it has, Node waits
 * for another silence before it tells of one.
 */
function keepFromSilence(server: Server, { leastBytesASecond, slack }: Pace): void {
  const seen = new WeakMap<Socket, { held: number; at: number }>()
  server.on('timeout', async (socket: Socket) => {
    const held = socket.writableLength > 0 ? await heldBytes(socket) : undefined
    if (held === undefined) return socket.destroy()
    const at = steadily()
    const before = seen.get(socket)
    const isNext = before && at - before.at < 1.5 * slack
    if (isNext && before.held - held < (leastBytesASecond * slack) / 1000) return socket.resetAndDestroy()
    seen.set(socket, { held, at })
    socket.setTimeout(slack)
  })
}
