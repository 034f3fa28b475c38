import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { withoutValues } from './impersonal.ts'

/** Logs a mistake of ours and answers the number the reader may tell us. No address, no field, no name is logged. */
export function newMistake(request: FastifyRequest, error: unknown): string {
  const number = randomBytes(4).toString('hex')
  const { name, code, message, stack } = Object(error)
  request.log.error({
    number,
    route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
    error: name,
    code,
    message: withoutValues(String(message ?? error)),
    at: String(stack ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, 8),
  })
  return number
}
