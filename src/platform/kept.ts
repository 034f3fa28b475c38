import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseEncoding, type Encodable, encodedBody } from './encoding.ts'

/** Gives an answer a tag of its content, and sends it only where the asker does not have it still. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Buffer,
  { compressed = false } = {},
): FastifyReply {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  const page: Encodable = { body, encoded: new Map() }
  const etag = `W/"${hash('sha1', body, 'base64url')}"`
  reply.header('etag', etag)
  const isThere = isKept(request.headers['if-none-match'], etag)
  const encoding = compressed && !isThere ? chooseEncoding(request.headers['accept-encoding'], body.length) : undefined
  // Before it is offered, so that nobody has to compress it again who gets it from memory.
  const sent = encoding ? encodedBody(page, encoding) : body
  request.server.memory.offer(request, reply, page, etag)
  if (isThere) return reply.code(304).send()
  if (encoding) reply.header('content-encoding', encoding)
  return reply.send(sent)
}

/** Whether the asker still has what carries this tag: one in a list, weak or strong alike, or a star for anything at all. */
export function isKept(asked: string | undefined, etag: string): boolean {
  if (asked === undefined || asked === etag) return asked === etag
  return asked.split(',').some((one) => one.trim() === '*' || strong(one.trim()) === strong(etag))
}

function strong(etag: string): string {
  return etag.replace(/^W\//, '')
}
