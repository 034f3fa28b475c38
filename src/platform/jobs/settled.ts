import type { Clock } from '../clock.ts'

/** In milliseconds: a machine without a battery for its clock has asked the net for the time by then. */
const settlesWithin = 60 * 60 * 1000

/** What is put right by less is no jump, in milliseconds. */
const leastJump = 60_000

/**
 * Watches a clock, and answers whether it has gone on steadily for an hour. Before that, and after it has been set, it may be years
 * ahead, and what is old by it may be of today.
 */
export function watchClock(clock: Clock): () => boolean {
  const offset = () => Temporal.Instant.from(clock.now()).epochMilliseconds - clock.steadily()
  let known = offset()
  let since = clock.steadily()
  return () => {
    if (Math.abs(offset() - known) > leastJump) since = clock.steadily()
    known = offset()
    return clock.steadily() - since >= settlesWithin
  }
}
