import type { Clock } from '../clock.ts'

/** In milliseconds: a machine without a battery for its clock has asked the net for the time by then. */
const settlesWithin = 60 * 60 * 1000

/** What is put right by less is no jump, in milliseconds. */
const leastJump = 60_000

/** What can be said of a clock that somebody may have set. Whoever looks seldom takes one that was set and set back for a steady one. */
export interface ClockWatch {
  /**
   * Whether it has gone on steadily for an hour. Before that, and after it has been set, it may be years ahead, and what is old by it
   * may be of today.
   */
  isSettled(): boolean
  /** Whether it has been set within the last hour, so that a time that seems to have come may be far off. */
  wasSet(): boolean
}

export function watchClock(clock: Clock): ClockWatch {
  const offset = () => Temporal.Instant.from(clock.now()).epochMilliseconds - clock.steadily()
  const opened = clock.steadily()
  let known = offset()
  let setAt: number | undefined
  const isRecent = (since: number) => clock.steadily() - since < settlesWithin
  const wasSet = () => {
    if (Math.abs(offset() - known) > leastJump) setAt = clock.steadily()
    known = offset()
    return setAt !== undefined && isRecent(setAt)
  }
  return { wasSet, isSettled: () => !wasSet() && !isRecent(opened) }
}
