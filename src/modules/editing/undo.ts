import { later, type Moment } from '#platform/clock.ts'

/** For so long what was closed comes back by one button. */
const undoFor = 'P30D'

/** The moment until which a closing can be undone. */
export function undoUntil(closedAt: Moment): Moment {
  return later(closedAt, undoFor)
}
