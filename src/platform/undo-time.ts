import { later, type Moment } from './clock.ts'

/** For so long whatever was closed comes back by one button. */
export const undoFor = 'P30D'

/** The moment until which a closing can be undone. */
export function undoUntil(closedAt: Moment): Moment {
  return later(closedAt, undoFor)
}
