import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookieAt } from './sessions.ts'

/** In seconds. A month longer than the session, so that whoever comes back with something written is told that it has ended. */
const cookieAge = (14 + 30) * 24 * 60 * 60

/** Gives the browser the session it has begun. */
export function keepSession(reply: FastifyReply, token: string, origin: string): void {
  reply.setCookie(sessionCookieAt(origin), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
    maxAge: cookieAge,
  })
}

/** Takes the session away from the browser. */
export function forgetSession(request: FastifyRequest, reply: FastifyReply): void {
  request.sessionToken = undefined
  for (const origin of ['http:', 'https:'])
    reply.clearCookie(sessionCookieAt(origin), { path: '/', secure: origin === 'https:' })
}
