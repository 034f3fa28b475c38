import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'

const unpack = promisify(inflate)

/** A stream of a PDF with objects in it: where it begins, and how many bytes of the file may be of it. */
export interface PackedObjects {
  at: number
  length: number
}

const mostPacked = 1024 * 1024
/** Some hundred objects of a PDF take some hundred kilobytes. */
const mostUnpacked = 8 * mostPacked
/** From the name of its kind to the word `stream` a dictionary takes some hundred bytes. */
export const longestDictionary = 2048

/** The streams in a piece of a PDF that other objects are packed into (ISO 32000-1, 7.5.7), as the piece counts. */
export function packedObjectsIn(piece: string): PackedObjects[] {
  return [...piece.matchAll(/\/[^\s/<>[\]()%]+/g)].flatMap(({ index, 0: name }) => {
    if (withLetters(name) !== '/ObjStm') return []
    const [rest] = /^[\s\S]*?\bstream\r?\n/.exec(piece.slice(index, index + longestDictionary)) ?? []
    if (rest === undefined) return []
    const at = index + rest.length
    return [{ at, length: lengthBefore(piece.slice(Math.max(0, at - longestDictionary), at)) }]
  })
}

/** A name of a PDF may have any letter written by its number: `/J#61vaScript`. */
export function withLetters(piece: string): string {
  return piece.replaceAll(/#([\da-f]{2})/gi, (_all, number) => String.fromCharCode(Number.parseInt(number, 16)))
}

/** What the dictionary says, where it says it itself and not in an object elsewhere. */
function lengthBefore(piece: string): number {
  const dictionary = piece.slice(Math.max(0, piece.lastIndexOf(' obj')))
  const said = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(dictionary)?.[1] ?? mostPacked)
  return Math.min(said, mostPacked)
}

/**
 * The objects in it, as text; nothing where they are packed otherwise than nearly every program does it, or locked with a
 * password. `huge` where they are larger than anybody's.
 */
export async function unpackObjects(packed: Buffer): Promise<string | 'huge' | undefined> {
  try {
    const bytes = await unpack(packed, { maxOutputLength: mostUnpacked, finishFlush: constants.Z_SYNC_FLUSH })
    return bytes.toString('latin1')
  } catch (error) {
    const { code } = Object(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'huge'
    if (!String(code).startsWith('Z_')) throw error
    return undefined
  }
}
