import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'

const brotli = promisify(brotliCompress)

export type Encoding = 'br' | 'gzip'

/** Smaller bodies do not gain from being compressed. */
const worthCompressing = 1000

/** The encoding a browser likes best, or none. */
export function chooseEncoding(accepted: string | string[] | undefined, bytes: number): Encoding | undefined {
  if (bytes < worthCompressing || !accepted) return undefined
  const list = String(accepted)
  if (accepts(list, 'br')) return 'br'
  return accepts(list, 'gzip') ? 'gzip' : undefined
}

/** `gzip, br;q=0` refuses one of the two. */
function accepts(list: string, encoding: Encoding): boolean {
  if (!list.includes(encoding)) return false
  const named = list.split(',').find((one) => one.split(';', 1)[0]?.trim() === encoding)
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(named)
}

/** A body with what became of it in each encoding somebody has asked for. */
export interface Encodable {
  body: Buffer
  encoded: Map<Encoding, Buffer>
}

/** The body in an encoding, made when it is first asked for. */
export function encodedBody({ body, encoded }: Encodable, encoding: Encoding): Buffer {
  const known = encoded.get(encoding)
  if (known) return known
  const made = encode(body, encoding)
  encoded.set(encoding, made)
  return made
}

/** What somebody waits for: 5 takes half as long again, higher ones take milliseconds in which nobody else is answered. */
const whileWaiting = 4

/** What many will get: a tenth less on the wire; 9 takes five to ten times as long for another hundredth. */
const forMany = 6

/** What fits into 64 kB does without a larger window: a tenth less CPU for the same bytes. */
const [smallWindow, smallBody] = [16, 65_000]

export function encode(body: Buffer, encoding: Encoding): Buffer {
  return encoding === 'gzip' ? gzipSync(body) : brotliCompressSync(body, { params: brotliOf(body, whileWaiting) })
}

/** Brotli again, smaller, and made beside whatever is answered meanwhile. */
export function encodeForMany(body: Buffer): Promise<Buffer> {
  return brotli(body, { params: brotliOf(body, forMany) })
}

function brotliOf(body: Buffer, quality: number) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN, BROTLI_DEFAULT_WINDOW } = constants
  return {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
    [BROTLI_PARAM_LGWIN]: body.length < smallBody ? smallWindow : BROTLI_DEFAULT_WINDOW,
  }
}
