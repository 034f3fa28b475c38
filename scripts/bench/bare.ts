import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A bare `node:http` in a process of its own that answers every request with the bytes of this page. */
export async function startBare(page: string): Promise<{ origin: string; stop(): void }> {
  const child = fork(join(import.meta.dirname, 'bare-process.mjs'), [page])
  const [origin] = await once(child, 'message')
  return { origin, stop: () => child.kill() }
}
