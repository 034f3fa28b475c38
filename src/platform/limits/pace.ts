import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { steadily } from '../clock.ts'

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
