import type { Socket } from 'node:net'
import { openFairQueue, type Place } from './fair-queue.ts'

/** For whom a picture is drawn. */
export interface Asker extends Place {
  /** Where somebody waits for it on a line: not for long, and not when the line is cut. A job waits as long as it takes. */
  line?: Socket
}

/** The turn did not come in time, or too many wait already. */
export class Busy extends Error {
  override name = 'Busy'
}

/** Nobody waits for it any more. */
export class LineCut extends Error {
  override name = 'LineCut'
}

export interface Turns {
  /** Does the work when no other is done and its turn has come. */
  take<T>(asker: Asker, work: () => Promise<T>): Promise<T>
}

interface Waiting extends Place {
  begin: () => void
  leave: (why: Error) => void
}

/** Work that is done one at a time, in fair turns: so many strangers may wait for theirs, and a line for so many milliseconds. */
export function openTurns({ strangers, patience }: { strangers: number; patience: number }): Turns {
  const queue = openFairQueue<Waiting>({ stranger: strangers })
  let isAtWork = false
  const goOn = () => {
    const next = isAtWork ? undefined : queue.next()
    if (!next) return
    isAtWork = true
    next.begin()
  }
  const turnOf = ({ lane, key, line }: Asker) =>
    new Promise<void>((resolve, reject) => {
      const cut = () => leave(new LineCut())
      const timer = line && setTimeout(() => leave(new Busy()), patience)
      const settle = () => {
        clearTimeout(timer)
        line?.off('close', cut)
      }
      const leave = (why: Error) => {
        settle()
        queue.remove(waiting)
        reject(why)
      }
      const begin = () => {
        settle()
        resolve()
      }
      const waiting: Waiting = { lane, key, begin, leave }
      if (line?.destroyed) return cut()
      line?.once('close', cut)
      queue.add(waiting)?.leave(new Busy())
      goOn()
    })
  return {
    take: async (asker, work) => {
      await turnOf(asker)
      try {
        return await work()
      } finally {
        isAtWork = false
        goOn()
      }
    },
  }
}
