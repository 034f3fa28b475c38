import type { FastifyReply } from 'fastify'
import type { App } from '../app.ts'
import type { FileTable } from './tables.ts'

/**
 * Sends the content of a file to one reader. Whatever is in it, the browser takes it for the type that was found in its
 * bytes, runs nothing of it and keeps it nowhere.
 */
export async function sendPrivately(
  app: App,
  reply: FastifyReply,
  file: Pick<FileTable, 'content_hash' | 'type' | 'bytes'>,
): Promise<FastifyReply> {
  const content = await app.files.read(file.content_hash)
  return reply
    .type(file.type)
    .header('content-length', file.bytes)
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .send(content)
}
