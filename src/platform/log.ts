import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { LoggerOptions } from 'pino'
import { impersonal, withoutValues } from './impersonal.ts'

/** Names under which something about a person might be logged by mistake. */
const personal = [
  ...[
    'name',
    'email',
    'phone',
    'mail',
    'to',
    'from',
    'recipient',
    'subject',
    'text',
    'body',
    'story',
    'address',
    'why',
  ],
  ...['url', 'path', 'query', 'params', 'headers', 'cookie', 'authorization', 'ip', 'remoteAddress', 'hostname'],
  ...['password', 'token', 'session', 'payload', 'value', 'sent', 'fields', 'filename'],
]

export interface LogOptions {
  level: string
  /** Where lines go; the standard output unless told. */
  stream?: { write(line: string): void } | undefined
}

/** One line of JSON for each thing worth telling an operator, with nothing about a person in it. */
export function logOptions({ level, stream }: LogOptions): LoggerOptions & { stream?: { write(line: string): void } } {
  return {
    level,
    ...(stream && { stream }),
    base: null,
    redact: { paths: personal.flatMap((name) => [name, `*.${name}`]), censor: '…' },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply: FastifyReply) => ({ status: reply.statusCode }),
      err: (error: unknown) => ({ error: impersonal(error) }),
    },
    formatters: { log: (told) => Object.fromEntries(Object.entries(told).map(withoutPersons)) },
    hooks: {
      // Libraries put the message of an error into the sentence of the line.
      logMethod(words, log) {
        const clean = words.map((word: unknown) => (typeof word === 'string' ? withoutValues(word) : word))
        log.apply(this, clean as typeof words)
      },
    },
  }
}

/** Words of ours that look as if they could be about somebody: the name of a route, the number of a mistake. */
const ours = new Set(['route', 'method', 'number'])

function withoutPersons([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === 'string' && !ours.has(name) ? withoutValues(value) : value]
}

/** A line for a request that was answered, where the operator wants to see them all. */
export function logAnswer(log: FastifyBaseLogger, request: FastifyRequest, reply: FastifyReply): void {
  const { method, routeOptions } = request
  const milliseconds = Math.round(reply.elapsedTime)
  log.info({ method, route: routeOptions.url ?? 'unknown', status: reply.statusCode, milliseconds }, 'answered')
}
