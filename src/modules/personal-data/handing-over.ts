import { createReadStream } from 'node:fs'
import type { FastifyReply } from 'fastify'
import type { App } from '#platform/app.ts'
import { asDate } from '#platform/clock.ts'
import { documentEndings, isDocument } from '#platform/files/documents.ts'
import { listFiles, type StoredFile } from '#platform/files/files.ts'
import type { Incoming } from '#platform/files/store.ts'
import { NotKept } from '#platform/stores/store.ts'
import { asJson, asText, type Handed } from './file.ts'

/** What is handed over, ready to be sent. */
export interface Parcel {
  name: string
  type: string
  /** A text, or an archive that lies among what arrives: what nobody fetches is swept away there within the hour. */
  content: string | Incoming
}

/** One text; where files belong to what is handed over, an archive with the text and all of them. */
export async function packParcel(app: App, handed: Omit<Handed, 'paths'>, what: 'text' | 'json'): Promise<Parcel> {
  const write = what === 'text' ? asText : asJson
  const name = `personal-data.${what === 'text' ? 'txt' : 'json'}`
  const ofFiles = handed.rows.flatMap(({ declared, row }) => (declared.table === 'file' ? row.id : []))
  const files = await listFiles(app.db, ofFiles)
  if (files.length > 0) {
    const writeText = (paths: Handed['paths']) => ({ name, text: write({ ...handed, paths }) })
    return { name: 'personal-data.zip', type: 'application/zip', content: await packFiles(app, files, writeText) }
  }
  const type = what === 'text' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  return { name, type, content: write({ ...handed, paths: new Map() }) }
}

/** A zip, which every telephone and computer opens. */
async function packFiles(
  app: App,
  files: StoredFile[],
  writeText: (paths: Handed['paths']) => { name: string; text: string },
): Promise<Incoming> {
  const { ZipArchive } = await import('@cj-tech-master/excelts/archive')
  const zip = new ZipArchive({ noSort: true, modTime: asDate(app.clock.now()) })
  const paths = new Map<number, string | undefined>()
  for (const file of files) {
    const path = (await isKept(app, file)) ? pathOf(file) : undefined
    paths.set(file.id, path)
    if (path) zip.add(path, contentOf(app, file))
  }
  const { name, text } = writeText(paths)
  zip.add(name, text)
  return app.files.receive(zip.stream())
}

async function isKept(app: App, { content_hash, bytes }: StoredFile): Promise<boolean> {
  try {
    const content = await app.files.read(content_hash, bytes)
    content.destroy()
    return true
  } catch (error) {
    if (error instanceof NotKept) return false
    throw error
  }
}

/** Opened when its turn comes, so that one is read at a time. */
async function* contentOf(app: App, { content_hash, bytes }: StoredFile): AsyncGenerator<Uint8Array> {
  yield* await app.files.read(content_hash, bytes)
}

/** By its number: what the sender calls a file is never a path. */
function pathOf({ id, type }: StoredFile): string {
  return `files/${id}.${isDocument(type) ? documentEndings[type] : type.slice('image/'.length)}`
}

/** A file that the browser keeps and nobody else. */
export function sendParcel(reply: FastifyReply, { name, type, content }: Parcel): FastifyReply {
  reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${name}"`).type(type)
  if (typeof content === 'string') return reply.send(content)
  const stream = createReadStream(content.path).on('close', content.discard)
  return reply.header('content-length', content.bytes).send(stream)
}
