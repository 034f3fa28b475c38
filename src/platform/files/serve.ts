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
  file: Content & { type: string; name?: string },
): Promise<FastifyReply> {
  const content = await app.files.read(file.content_hash, file.bytes)
  const described = file.type.startsWith('image/') ? asPicture(reply, file) : asDocument(reply, file)
  return described.type(file.type).header('cache-control', 'no-store').send(content)
}

/**
 * Sends a published copy to everybody. Caches may keep it for a while, and then have to ask: a picture that somebody asks us
 * to take down is soon gone from them too.
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
  // Readers of feeds and messengers show it on pages of their own.
  reply.header('cross-origin-resource-policy', 'cross-origin')
  const content = await readForAWhile(app, request, reply, copy)
  return content ? asPicture(reply, copy).type(typeOf(format)).send(content) : reply.code(304).send()
}

/** Sends a published document to everybody, to be saved and opened in a program of one's own. */
export async function sendDocument(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  file: Content & { type: string; name: string },
): Promise<FastifyReply> {
  const content = await readForAWhile(app, request, reply, file)
  return content ? asDocument(reply, file).type(file.type).send(content) : reply.code(304).send()
}

/** Long enough to go from page to page without asking for the same pictures again, which a whole village does from one address. */
const keptFor = 'public, max-age=300, must-revalidate'

/** The content for a cache that may keep it for a while; nothing where the asker has it still. */
async function readForAWhile(app: App, request: FastifyRequest, reply: FastifyReply, { content_hash, bytes }: Content) {
  const etag = `"${content_hash}"`
  const isThere = request.headers['if-none-match']?.includes(etag) ?? false
  // Read first: a page that says it cannot be had must not be kept.
  const content = isThere ? undefined : await app.files.read(content_hash, bytes)
  reply.header('cache-control', keptFor).header('etag', etag)
  return content
}

export function typeOf(format: CopyFormat): `image/${CopyFormat}` {
  return `image/${format}`
}

function asPicture(reply: FastifyReply, content: Content): FastifyReply {
  return inSandbox(reply, content).header('content-disposition', 'inline')
}

/** No browser opens it by itself, whatever is in it. */
function asDocument(reply: FastifyReply, content: Content & { name?: string }): FastifyReply {
  const name = encodeURIComponent(content.name ?? '').replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return inSandbox(reply, content).header('content-disposition', `attachment; filename*=UTF-8''${name}`)
}

function inSandbox(reply: FastifyReply, { bytes }: Content): FastifyReply {
  return reply.header('content-length', bytes).header('content-security-policy', "default-src 'none'; sandbox")
}
