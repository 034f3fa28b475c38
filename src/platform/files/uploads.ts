import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { beginArriving, fieldsOf, isToBeRead, refuse } from '../intake/given-back.ts'
import { filesOf, unreadable } from '../intake/parts-of.ts'
import { groupOf } from '../limits/addresses.ts'
import { troubleOfDisk } from '../limits/disk.ts'
import { beginSilenceAnew } from '../limits/lines.ts'
import type { Trouble } from '../limits/words.ts'
import { StoreProblem } from '../stores/store.ts'
import { cleanPicture } from './clean.ts'
import { type DocumentFault, readDocumentType } from './documents.ts'
import type { Asker } from './drawing-turns.ts'
import { hasRoomForStrangers, type NewFile } from './files.ts'
import { type PictureFault, readPicture } from './pictures.ts'
import type { Incoming } from './store.ts'
import type { DocumentType } from './tables.ts'
import { leadsElsewhere } from './zip.ts'

/** A picture that came with a form: its content is on disk, or it says why it was not taken. */
export type Upload = { ok: true; file: NewFile } | RefusedUpload

export interface RefusedUpload {
  ok: false
  /** The field of the form it came in. */
  field: string
  name: string
  fault: PictureFault
  /** What is wrong stands in it, and not in its name. */
  isWithin?: true
}

export interface UploadLimits {
  /** How many pictures one form takes. */
  most: number
  /** How large each of them may be. */
  bytes: number
  /** Documents are taken too. */
  documents?: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The pictures that came with the form, if it brought any. */
    uploads: Upload[] | undefined
  }
}

/** Lets the forms of this scope bring pictures. They are on disk before the route is called, and belong to nothing yet. */
export async function takePictures(app: App, limits: UploadLimits): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fieldNameSize: 100,
      fields: 60,
      files: 60,
      parts: 120,
      fileSize: limits.bytes,
    },
    // A name that leads elsewhere is refused and not mended in secret, so it has to arrive as it was sent.
    preservePath: true,
  })
  app.decorateRequest('uploads', undefined)
  app.addHook('preValidation', async (request) => {
    if (!request.isMultipart() || !isToBeRead(request, limits.most * limits.bytes)) return
    const most = await mostNow(app, request, limits.most)
    const { fields, uploads } = await readParts(app, request, { ...limits, most }).catch(unreadable)
    request.body = fields
    request.uploads = uploads
  })
}

/** How many pictures are taken: none with a form that is refused, or of a stranger when there is no room or nobody can tell. */
async function mostNow(app: App, request: FastifyRequest, most: number): Promise<number> {
  if (request.refusal) return 0
  if (request.viewer) return most
  try {
    return (await hasRoomForStrangers(app.db, app.clock.now())) ? most : 0
  } catch (error) {
    refuse(request, error instanceof Error ? error : new Error(String(error)))
    return 0
  }
}

/** A picture on its way: it is whole and clean, and becomes one of ours when the whole form has come. */
interface Arrived {
  ok: true
  field: string
  name: string
  facts: Pick<NewFile, 'type' | 'width' | 'height'>
  incoming: Incoming
}

/** Reads the form part by part. No room on the disk is a limit of none. */
async function readParts(app: App, request: FastifyRequest, { most, documents = false }: UploadLimits) {
  const arriving = beginArriving(request)
  const by = askerOf(request)
  const arrived: Array<Arrived | RefusedUpload> = []
  try {
    for await (const part of filesOf(request, arriving)) {
      if (part.filename) arriving.files.push({ field: part.fieldname, name: plainName(part.filename) })
      const fault = faultUnread(part, arrived.length, most)
      const one = fault ? await passOver(part, fault) : await takeIfWritable(app, part, { by, documents })
      if (one) arrived.push(one)
    }
  } catch (error) {
    // Half a form is nothing: what has come of it leaves the disk.
    for (const one of arrived) if (one.ok) await one.incoming.discard()
    throw error
  }
  const uploads: Upload[] = []
  for (const one of arrived) uploads.push(one.ok ? await keepOne(app, one) : one)
  return { fields: fieldsOf(arriving), uploads }
}

/** What is known of the form when one of its files is taken. */
interface Taking {
  by: Required<Asker>
  documents: boolean
}

function askerOf({ viewer, ip, raw }: FastifyRequest): Required<Asker> {
  const line = raw.socket
  return viewer ? { lane: 'worker', key: String(viewer.id), line } : { lane: 'stranger', key: groupOf(ip), line }
}

/** Why a file is not even looked at. */
function faultUnread({ filename }: MultipartFile, before: number, most: number): PictureFault | undefined {
  if (before >= most) return most === 0 ? 'no-room' : 'too-many'
  return leadsElsewhere.test(filename ?? '') ? 'path' : undefined
}

/** What is not taken still has to be read to its end, or the rest of the form never comes. */
async function passOver(part: MultipartFile, fault: PictureFault): Promise<RefusedUpload | undefined> {
  for await (const _ of part.file);
  if (!part.filename) return undefined
  return { ok: false, field: part.fieldname, name: plainName(part.filename), fault }
}

const noPlace: Partial<Record<Trouble, PictureFault>> = { full: 'no-room', 'read-only': 'no-store' }

/** A disk that takes no picture is no reason to lose the words that came with it. */
async function takeIfWritable(app: App, part: MultipartFile, taking: Taking) {
  try {
    return await takeOne(app, part, taking)
  } catch (error) {
    const fault = noPlace[troubleOfDisk(error) ?? 'busy']
    if (!fault) throw error
    app.log.error({ code: Object(error).code }, 'a file that was sent cannot be written')
    return await passOver(part, fault)
  }
}

async function takeOne(
  app: App,
  part: MultipartFile,
  { by, documents }: Taking,
): Promise<Arrived | RefusedUpload | undefined> {
  const { fieldname: field } = part
  const name = plainName(part.filename ?? '')
  // Where the disk takes no more, the rest of it still has to be read.
  const raw = await app.files.receive(part.file.iterator({ destroyOnReturn: false }))
  let isKept = false
  try {
    // A browser sends a field without a file as a file without a name.
    if (!part.filename && raw.bytes === 0) return undefined
    const facts = part.file.truncated ? 'too-large' : await readPicture(raw.path, raw.bytes)
    if (facts === 'unknown' && documents) {
      const type = await readDocumentType(raw.path, raw.bytes)
      if (!isType(type)) return { ok: false, field, name, fault: type, isWithin: true }
      isKept = true
      return { ok: true, field, name, facts: { type, width: 0, height: 0 }, incoming: raw }
    }
    const clean = typeof facts === 'string' ? facts : await cleanPicture(raw.path, facts, by)
    beginSilenceAnew(by.line)
    if (typeof clean === 'string') return { ok: false, field, name, fault: clean }
    return { ok: true, field, name, facts: clean.facts, incoming: await app.files.receive([clean.content]) }
  } finally {
    // What a camera has written into it leaves the disk before anybody could ask for it.
    if (!isKept) await raw.discard()
  }
}

function isType(type: DocumentType | DocumentFault): type is DocumentType {
  return type.includes('/')
}

async function keepOne(app: App, { field, name, facts, incoming }: Arrived): Promise<Upload> {
  try {
    await incoming.keep(app.clock.now())
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error
    // The store is on another machine: the words of the form still come through.
    app.log.error({ fault: error.fault }, error.message)
    return { ok: false, field, name, fault: 'no-store' }
  }
  return { ok: true, file: { ...facts, name, content_hash: incoming.hash, bytes: incoming.bytes } }
}

/** A name no disk of any system would take amiss, should somebody save the picture under it. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Letters of the end of a name that are kept; in the longest script they are 240 bytes. */
const longestName = 60

/** The last part of a name, without what would turn the text around it; it is shown to people and is never a path. */
export function plainName(given: string): string {
  const last = given.toWellFormed().normalize().split(/[\\/]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll(/[<>:"|?*]/g, '_')
  const ended = [...plain.replaceAll(/^[\s.]+|[\s.]+$/g, '')].slice(-longestName).join('') || '-'
  return reserved.test(ended) ? `_${ended}` : ended
}
