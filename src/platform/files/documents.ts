import { type FileHandle, open } from 'node:fs/promises'
import type { DocumentType, FileType } from './tables.ts'

/** Why a file is not taken as a document. */
export type DocumentFault = 'empty' | 'unknown' | 'broken' | 'foreign'

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
const longestSign = 16

async function pdf(file: FileHandle, bytes: number): Promise<DocumentType | DocumentFault> {
  if (!(await textAt(file, Math.max(0, bytes - 2048), 2048)).includes('%%EOF')) return 'broken'
  let carried = ''
  for (let at = 0; at < bytes; at += pieceLength) {
    const piece = carried + (await textAt(file, at, pieceLength))
    if (doing.test(piece)) return 'foreign'
    carried = piece.slice(-longestSign)
  }
  return 'application/pdf'
}

const mostParts = 5000
/** What an office program would run, or carries as a program of its own. */
const running = /vbaproject|macrosheets|activex|oleobject|^basic\/|^scripts\/|\.(exe|dll|js|vbs|bat|jar|html?)$/i

async function office(file: FileHandle, bytes: number): Promise<DocumentType | DocumentFault> {
  const names = await namesInZip(file, bytes)
  if (!names) return 'broken'
  const type = typeByParts(names) ?? (await typeByMark(file, names))
  if (!type) return 'unknown'
  return names.some((name) => running.test(name)) ? 'foreign' : type
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

const longestEnd = 66_000

/** The names of the parts of an archive, by the list at its end; nothing where that is not whole. */
async function namesInZip(file: FileHandle, bytes: number): Promise<string[] | undefined> {
  const from = Math.max(0, bytes - longestEnd)
  const end = Buffer.from(await textAt(file, from, longestEnd), 'latin1')
  const at = end.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (at < 0 || end.length - at < 22) return undefined
  const [length, start] = [end.readUInt32LE(at + 12), end.readUInt32LE(at + 16)]
  // After the last sign stands only the comment it tells of.
  const isWhole = end.length === at + 22 + end.readUInt16LE(at + 20) && start + length <= from + at
  if (!isWhole || length > mostParts * 300) return undefined
  return namesIn(Buffer.from(await textAt(file, start, length), 'latin1'))
}

function namesIn(list: Buffer): string[] | undefined {
  const names: string[] = []
  for (let at = 0; at + 46 <= list.length && names.length < mostParts; ) {
    if (list.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => list.readUInt16LE(at + offset))
    names.push(list.toString('utf8', at + 46, at + 46 + (name ?? 0)))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return names.length > 0 ? names : undefined
}

async function textAt(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}
