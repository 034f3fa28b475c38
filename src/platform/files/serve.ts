import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { NotFound } from '../errors.ts'
import { findPublishedCopy } from './copies.ts'
import type { CopyFormat, FileTable } from './tables.ts'

/** What is sent of a file or a copy. */
type Content = Pick<FileTable, 'content_hash' | 'bytes'>

/**
 * Sends the content of a file to one reader. Whatever is in it, the browser takes it for the type that was found in its
 * bytes, runs nothing of it and keeps it nowhere.
 */
export async function sendPrivately(
  app: App,
  reply: FastifyReply,
  file: Content & { type: string },
): Promise<FastifyReply> {
  const content = await app.files.read(file.content_hash, file.bytes)
  return asPicture(reply, file).type(file.type).header('cache-control', 'no-store').send(content)
}

/**
 * Sends a published copy to everybody. Caches may keep it for a day, and no longer: a picture that somebody asks us to
 * take down is then gone from them too.
 */
export async function sendPublished(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  hash: string,
  format: CopyFormat,
): Promise<FastifyReply> {
  const copy = await findPublishedCopy(app.db, hash, format)
  if (!copy) throw new NotFound('picture')
  const etag = `"${copy.content_hash}"`
  const isThere = request.headers['if-none-match']?.includes(etag) ?? false
  // Read first: a page that says it cannot be had must not be kept for a day.
  const content = isThere ? undefined : await app.files.read(copy.content_hash, copy.bytes)
  // Readers of feeds and messengers show it on pages of their own.
  reply.header('cross-origin-resource-policy', 'cross-origin')
  reply.header('cache-control', 'public, max-age=86400').header('etag', etag)
  if (!content) return reply.code(304).send()
  return asPicture(reply, copy).type(typeOf(format)).send(content)
}

export function typeOf(format: CopyFormat): `image/${CopyFormat}` {
  return `image/${format}`
}

function asPicture(reply: FastifyReply, { bytes }: Content): FastifyReply {
  return reply
    .header('content-length', bytes)
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; sandbox")
}
