import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { longestDictionary, packedObjectsIn, unpackObjects, withLetters } from './packed-objects.ts'
import type { DocumentType, FileType } from './tables.ts'
import { beginOfPart, partsOfZip, type ZipFault, type ZipPart } from './zip.ts'

/** Why a file is not taken as a document. */
export type DocumentFault = 'empty' | 'unknown' | 'foreign' | ZipFault

/** The end of the name of a document of each type, as everybody knows it. */
export const documentEndings: Record<DocumentType, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

/** Whether it is something to read in a program of one's own, and not a picture. */
export function isDocument(type: FileType): type is DocumentType {
  return type in documentEndings
}

/** Reads what a document is from its bytes, never from its name. One that does something when it is opened is refused. */
export async function readDocumentType(path: string, bytes: number): Promise<DocumentType | DocumentFault> {
  if (bytes === 0) return 'empty'
  const file = await open(path, 'r')
  try {
    const head = await textAt(file, 0, 8)
    if (head.startsWith('%PDF-')) return await pdf(file, bytes)
    return head.startsWith('PK\x03\x04') ? await office(file, bytes) : 'unknown'
  } finally {
    await file.close()
  }
}

// What a PDF runs, opens or carries by itself.
const doing = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)\b/
const pieceLength = 256 * 1024

async function pdf(file: FileHandle, bytes: number): Promise<DocumentType | DocumentFault> {
  if (!(await textAt(file, Math.max(0, bytes - 2048), 2048)).includes('%%EOF')) return 'broken'
  let carried = ''
  for (let at = 0; at < bytes; at += pieceLength) {
    const begin = at - carried.length
    const piece = carried + (await textAt(file, at, pieceLength))
    if (doing.test(withLetters(piece))) return 'foreign'
    for (const { at: within, length } of packedObjectsIn(piece)) {
      const objects = await unpackObjects(await bytesAt(file, begin + within, length))
      if (objects === 'huge') return 'huge'
      if (objects !== undefined && doing.test(withLetters(objects))) return 'foreign'
    }
    // Names and dictionaries that the next piece ends.
    carried = piece.slice(-longestDictionary)
  }
  return 'application/pdf'
}

const stored = 0
const deflated = 8
/** What an office program would run, or carries as a program of its own. */
const running = /vbaproject|macrosheets|activex|oleobject|^basic\/|^scripts\/|\.(exe|dll|js|vbs|bat|jar|html?)$/i

async function office(file: FileHandle, bytes: number): Promise<DocumentType | DocumentFault> {
  const parts = await partsOfZip((at, length) => bytesAt(file, at, length), bytes)
  if (typeof parts === 'string') return parts
  const names = parts.map(({ name }) => name)
  const type = typeByParts(names) ?? (await typeByMark(file, names))
  if (!type) return 'unknown'
  if (names.some((name) => running.test(name))) return 'foreign'
  for (const part of parts) {
    const fault = await faultWithin(file, part)
    if (fault) return fault
  }
  return type
}

/** What a part says of its own length is not believed: unpacked, it has to end where it says. */
async function faultWithin(file: FileHandle, part: ZipPart): Promise<DocumentFault | undefined> {
  const { method, packed, unpacked } = part
  const start = await beginOfPart((at, length) => bytesAt(file, at, length), part)
  if (start === undefined || (method !== stored && method !== deflated)) return 'broken'
  if (method === stored || packed === 0) return packed === unpacked ? undefined : 'broken'
  let length = 0
  try {
    for await (const piece of inflated(file, start, packed)) {
      length += piece.length
      if (length > unpacked) return 'huge'
    }
  } catch (error) {
    if (!String(Object(error).code).startsWith('Z_')) throw error
    return 'broken'
  }
  return length === unpacked ? undefined : 'broken'
}

function inflated(file: FileHandle, start: number, length: number) {
  const inflate = createInflateRaw()
  return Readable.from(piecesOf(file, start, length))
    .on('error', (error) => inflate.destroy(error))
    .pipe(inflate)
}

async function* piecesOf(file: FileHandle, start: number, length: number) {
  const end = start + length
  for (let at = start; at < end; at += pieceLength) yield await bytesAt(file, at, Math.min(pieceLength, end - at))
}

function typeByParts(names: string[]): DocumentType | undefined {
  if (!names.includes('[Content_Types].xml')) return undefined
  const kind = 'application/vnd.openxmlformats-officedocument'
  if (names.includes('word/document.xml')) return `${kind}.wordprocessingml.document`
  if (names.includes('xl/workbook.xml')) return `${kind}.spreadsheetml.sheet`
  return names.includes('ppt/presentation.xml') ? `${kind}.presentationml.presentation` : undefined
}

/** OpenDocument says what it is in its first part, which is not packed. */
async function typeByMark(file: FileHandle, names: string[]): Promise<DocumentType | undefined> {
  if (names[0] !== 'mimetype') return undefined
  const head = await textAt(file, 30, 100)
  const [, type] = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))PK/.exec(head) ?? []
  // The pattern lets through nothing but these two.
  return type as DocumentType | undefined
}

async function textAt(file: FileHandle, at: number, length: number): Promise<string> {
  return (await bytesAt(file, at, length)).toString('latin1')
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
