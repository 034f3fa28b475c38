import { steadily } from '../clock.ts'

interface Count {
  current: number
  until: number
}

type Answer = (error: Error | null, result: { current: number; ttl: number }) => void

// As many addresses as are remembered at once; the one that has been silent the longest is forgotten first.
const mostAddresses = 5000

/** Counts for the rate limiter. Its own store asks the clock of the machine, and one that is set back would shut people out. */
export class SteadyStore {
  readonly #counts = new Map<string, Count>()

  incr(key: string, answer: Answer, timeWindow: number): void {
    const now = steadily()
    const known = this.#counts.get(key)
    const count = known && known.until > now ? known : { current: 0, until: now + timeWindow }
    count.current += 1
    this.#counts.delete(key)
    this.#counts.set(key, count)
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > mostAddresses && oldest !== undefined) this.#counts.delete(oldest)
    answer(null, { current: count.current, ttl: count.until - now })
  }

  child(): SteadyStore {
    return new SteadyStore()
  }
}
