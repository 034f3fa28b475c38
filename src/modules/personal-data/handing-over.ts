import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { FastifyReply } from 'fastify'
import type { App } from '#platform/app.ts'
import { packTar, putMember } from '#platform/archive/tar-file.ts'
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
    return { name: 'personal-data.tar.gz', type: 'application/gzip', content: await packFiles(app, files, writeText) }
  }
  const type = what === 'text' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  return { name, type, content: write({ ...handed, paths: new Map() }) }
}

/** The text comes last: only then it is known which files are lost. */
async function packFiles(
  app: App,
  files: StoredFile[],
  writeText: (paths: Handed['paths']) => { name: string; text: string },
): Promise<Incoming> {
  let packed: Incoming | undefined
  await packTar(
    async (tar) => {
      const paths = new Map<number, string | undefined>()
      for (const file of files) {
        const content = await contentOf(app, file)
        const path = content && pathOf(file)
        paths.set(file.id, path)
        if (content && path) await putMember(tar, path, content)
      }
      const { name, text } = writeText(paths)
      await putMember(tar, name, Buffer.from(text))
      tar.finalize()
    },
    async (pieces) => {
      packed = await app.files.receive(pieces)
    },
  )
  if (!packed) throw new Error('an archive was packed and did not arrive')
  return packed
}

async function contentOf(app: App, file: StoredFile): Promise<Buffer | undefined> {
  try {
    return await buffer(await app.files.read(file.content_hash, file.bytes))
  } catch (error) {
    if (error instanceof NotKept) return undefined
    throw error
  }
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
