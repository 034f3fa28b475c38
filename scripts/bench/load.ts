import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What is asked of a server, how hard and how long. */
export interface Load {
  url: string
  connections: number
  seconds?: number
  /** So many requests of each load generator, instead of a time. */
  amount?: number
  /** Requests a second, all asked at its beginning; left out: as fast as they are answered. */
  rate?: number
  /** So many more load generators, each of which begins in its own time within a second. */
  readers?: number
  headers?: Record<string, string>
  /** Asked one after the other, round and round. */
  paths?: string[]
  /** The answer that is expected. */
  status?: number
}

export interface Answered {
  /** Answers a second. */
  rate: number
  count: number
  /** Milliseconds. */
  p50: number
  p99: number
  most: number
  /** Answers with another status than was expected, and requests without one. */
  wrong: number
}

/** Asks as told from a process of its own, so that it runs on another core. */
export async function load(wanted: Load): Promise<Answered> {
  const child = fork(join(import.meta.dirname, 'load-process.mjs'))
  child.send(wanted)
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  child.kill()
  if (typeof answer !== 'object' || answer === null) throw new Error(`the load generator ended with ${answer}`)
  return answer
}
