import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Gives an answer a tag of its content, and sends it only where the asker does not have it still. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Buffer,
  send: () => string | Buffer = () => content,
): FastifyReply {
  const etag = `W/"${hash('sha1', content, 'base64url')}"`
  reply.header('etag', etag)
  request.server.memory.offer(request, reply, content, etag)
  if (isKept(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.send(send())
}

/** Whether the asker still has what carries this tag: one in a list, weak or strong alike, or a star for anything at all. */
export function isKept(asked: string | undefined, etag: string): boolean {
  if (asked === undefined || asked === etag) return asked === etag
  return asked.split(',').some((one) => one.trim() === '*' || strong(one.trim()) === strong(etag))
}

function strong(etag: string): string {
  return etag.replace(/^W\//, '')
}
