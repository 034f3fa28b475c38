import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A bare `node:http` in a process of its own that answers every request with the bytes of a page as it comes when it is asked for with these headers. */
export interface Bare {
  origin: string
  /** Milliseconds of processor time it has had. */
  cpu(): Promise<number>
  stop(): void
}

export async function startBare(page: string, headers: Record<string, string>): Promise<Bare> {
  const child = fork(join(import.meta.dirname, 'bare-process.mjs'), [page, JSON.stringify(headers)])
  const [origin] = await once(child, 'message')
  const cpu = async () => {
    const answer = once(child, 'message')
    child.send('cpu')
    return (await answer)[0]
  }
  return { origin, cpu, stop: () => child.kill() }
}
