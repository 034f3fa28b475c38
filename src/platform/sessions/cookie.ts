import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookieAt } from './sessions.ts'

const fourteenDays = 14 * 24 * 60 * 60

/** Gives the browser the session it has begun. */
export function keepSession(reply: FastifyReply, token: string, origin: string): void {
  reply.setCookie(sessionCookieAt(origin), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
    maxAge: fourteenDays,
  })
}

/** Takes the session away from the browser. */
export function forgetSession(request: FastifyRequest, reply: FastifyReply): void {
  request.sessionToken = undefined
  for (const origin of ['http:', 'https:'])
    reply.clearCookie(sessionCookieAt(origin), { path: '/', secure: origin === 'https:' })
}
