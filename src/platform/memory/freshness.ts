import { performance } from 'node:perf_hooks'
import type { Changed } from './changes.ts'

/** What others have changed since it was last asked; nothing where they have not. */
export type News = Changed | undefined

/**
 * Asks the database what other processes have changed, before a page is answered from memory. Every question that counts
 * for a request begins after the request has arrived.
 */
export interface Freshness {
  /** Goes on with `then` once everything confirmed before this call is known. At once, where the database answers at once. */
  whenKnown(then: () => void): void
}

/**
 * For a database that answers within the turn: asked once for each look of the event loop at the sockets. All that one look
 * brings had arrived before it; what was known before that, as by a page drawn in an immediate, counts for nobody who is
 * read afterwards.
 */
export function askedEachLook(ask: () => News, tell: (changed: Changed) => void): Freshness {
  let [turn, seen]: [turn?: number, seen?: number] = []
  return {
    whenKnown(then) {
      // The loop counts a turn on right before it looks. Where more sockets are ready than one look brings (1,024), it
      // looks again in the same turn, and counts first how many it has seen to.
      const { loopCount, events } = performance.nodeTiming.uvMetricsInfo
      if (loopCount !== turn || events !== seen) {
        const news = ask()
        if (news) tell(news)
        ;[turn, seen] = [loopCount, events]
      }
      then()
    },
  }
}

/** For a database on a line: one question answers all who came before it was put. */
export function askedTogether(ask: () => Promise<News>, tell: (changed: Changed) => void): Freshness {
  let waiting: Array<() => void> = []
  let isAsking = false

  const put = async () => {
    isAsking = true
    const answered = waiting
    waiting = []
    // Whoever cannot be asked may have changed anything.
    const news = await ask().catch((): News => 'everything')
    if (news) tell(news)
    isAsking = false
    if (waiting.length > 0) void put()
    for (const then of answered) then()
  }
  return {
    whenKnown(then) {
      waiting.push(then)
      // One turn of patience, so that those who arrive together share a question.
      if (!isAsking && waiting.length === 1) setImmediate(() => !isAsking && waiting.length > 0 && void put())
    },
  }
}
