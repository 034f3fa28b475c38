import { later, type Moment } from '../clock.ts'

/** How often a job is begun before somebody has to look at it. */
export const mostTries = 8

const firstPause = 30
const longestPause = 6 * 60 * 60

/**
 * When a job that went wrong is tried again: after 30 seconds, then four times as long each time, up to six hours; all
 * eight tries take about 15 hours. `chance`, from 0 to 1, moves it by up to a quarter, so that what failed together does
 * not come back together.
 */
export function nextTry(now: Moment, tries: number, chance: number): Moment {
  const pause = Math.min(firstPause * 4 ** (tries - 1), longestPause)
  return later(now, `PT${Math.round(pause * (0.75 + chance / 2))}S`)
}

/** Nothing that goes wrong now is put off for longer. */
export function latestTry(now: Moment): Moment {
  return later(now, `PT${longestPause * 1.25}S`)
}
