import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { chooseEncoding, openEncoder } from './encoding.ts'
import { isKept } from './kept.ts'

export interface FreshAnswer {
  type: string
  /** What the answer depends on besides the records: its shape, its language. */
  shape: unknown
  content: () => AsyncIterable<string>
}

/**
 * Answers a machine with content that is made while it is sent. Its tag is the last line of the journal: whoever comes
 * back before anything has changed is told so, and nothing is read or made.
 */
export async function sendFresh(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { type, shape, content }: FreshAnswer,
): Promise<FastifyReply> {
  const { hash } = await app.db.selectFrom('journal_head').select('hash').executeTakeFirstOrThrow()
  const etag = `W/"${createHash('sha1')
    .update(JSON.stringify([hash, app.origin(), shape]))
    .digest('base64url')}"`
  reply.header('etag', etag).header('cache-control', 'public, no-cache').header('vary', 'accept-encoding')
  if (isKept(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type(type).send(compressed(request, reply, Readable.from(content())))
}

function compressed(request: FastifyRequest, reply: FastifyReply, content: Readable): Readable {
  // How long it will be is not known before it is made.
  const encoding = chooseEncoding(request.headers['accept-encoding'], Number.POSITIVE_INFINITY)
  if (!encoding) return content
  reply.header('content-encoding', encoding)
  // An error on the way breaks the line instead of leaving the reader waiting; Fastify logs it there.
  return pipeline(content, openEncoder(encoding), () => undefined)
}
