import { steadily } from './clock.ts'

const waiting: Array<() => void> = []
let isScheduled = false
let begunAt = 0

/** Milliseconds; a piece of work of many questions to the database holds the event loop this long and its dearest question. */
const patience = 5

/**
 * Does a long piece of work, such as a page that is drawn, in a turn of the event loop of its own. A database that answers
 * within the turn would otherwise let all pages that were asked for together hold the loop in one piece, and whatever is
 * short, such as a page from memory, would wait for all of them.
 */
export function inOwnTurn(work: () => void): void {
  waiting.push(work)
  schedule()
}

/** Goes on in a turn that has no other long piece of work, before whatever has not begun. */
export function ownTurn(): Promise<void> {
  return new Promise((goOn) => {
    waiting.unshift(goOn)
    schedule()
  })
}

/** Goes on at once where this turn is young, and otherwise in another, so that others get theirs between two pieces. */
export async function youngTurn(): Promise<void> {
  if (steadily() - begunAt > patience) await ownTurn()
}

function schedule(): void {
  if (isScheduled) return
  isScheduled = true
  setImmediate(doNext)
}

function doNext(): void {
  isScheduled = false
  const work = waiting.shift()
  // An immediate that is set in an immediate comes in the next turn, after timers and sockets.
  if (waiting.length > 0) schedule()
  begunAt = steadily()
  work?.()
}
