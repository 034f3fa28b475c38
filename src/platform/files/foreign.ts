import type { FileHandle } from 'node:fs/promises'

// A file may be a picture and something else at the same time. Pages and programs give themselves away by these; none of
// them is ever in a picture, not even in the notes a camera writes into it.
const page = /<script|<html|<!doctype|<\?php|<iframe/i

const longestSign = 16
const pieceLength = 256 * 1024

/** A document may begin anywhere in the first kilobyte, an archive ends within the last 64. */
const documentWithin = 1024
const archiveWithin = 66_000

/** Whether something else than a picture is hidden in the file: a page, a program, a document or an archive. */
export async function isForeign(file: FileHandle, bytes: number): Promise<boolean> {
  let carried = ''
  for (let at = 0; at < bytes; at += pieceLength) {
    const piece = await textAt(file, at, pieceLength)
    if (page.test(carried + piece)) return true
    if (at === 0 && piece.slice(0, documentWithin).includes('%PDF-')) return true
    carried = piece.slice(-longestSign)
  }
  const end = await textAt(file, Math.max(0, bytes - archiveWithin), archiveWithin)
  return end.includes('PK\x05\x06')
}

async function textAt(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}
