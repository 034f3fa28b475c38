import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'

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
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(type).send(compressed(request, reply, Readable.from(content())))
}

function compressed(request: FastifyRequest, reply: FastifyReply, content: Readable): Readable {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encodings = [
    { name: 'br', make: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) },
    { name: 'gzip', make: () => createGzip() },
  ]
  const chosen = encodings.find(({ name }) => new RegExp(`\\b${name}\\b`).test(accepted))
  if (!chosen) return content
  reply.header('content-encoding', chosen.name)
  // An error on the way breaks the line instead of leaving the reader waiting; Fastify logs it there.
  return pipeline(content, chosen.make(), () => undefined)
}
