import type { FastifyRequest } from 'fastify'

/** What is still read of a form that has been refused already; an ordinary browser shows no answer before it has sent everything. */
const mostBytes = 32 * 1024 * 1024

/** Milliseconds such a form has for the rest of it. */
const within = 30_000

/**
 * Reads what has not been read of a request and throws it away, up to a bound: a line closed on somebody who is still
 * sending loses the answer on its way. Answers whether the end was reached.
 */
export function readToItsEnd({ raw }: FastifyRequest): Promise<boolean> {
  const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || raw.headers['transfer-encoding'] !== undefined
  if (!hasBody || raw.readableEnded || raw.destroyed) return Promise.resolve(true)
  // Whoever has begun to take the form apart may have stopped in the middle, and would hold it up.
  raw.unpipe()
  return new Promise((resolve) => {
    let bytes = 0
    const count = (piece: Buffer) => {
      bytes += piece.length
      if (bytes > mostBytes) settle()
    }
    const settle = () => {
      clearTimeout(timer)
      raw.off('data', count)
      for (const event of ['end', 'close', 'error']) raw.off(event, settle)
      if (!raw.readableEnded) raw.pause()
      resolve(raw.readableEnded)
    }
    const timer = setTimeout(settle, within)
    for (const event of ['end', 'close', 'error']) raw.on(event, settle)
    raw.on('data', count)
    raw.resume()
  })
}
