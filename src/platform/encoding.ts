import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

const brotli = promisify(brotliCompress)

export type Encoding = 'zstd' | 'br' | 'gzip'

/** Smaller bodies do not gain from being compressed. */
const worthCompressing = 1000

/** The encodings from the one that is ready soonest, and from the one that sends least. */
const [soonest, smallest]: readonly Encoding[][] = [
  ['zstd', 'br', 'gzip'],
  ['br', 'zstd', 'gzip'],
]

/**
 * The encoding for what a browser accepts, or none: the one that is ready soonest, for somebody waits for it, or, of
 * what was made smaller beforehand, the smallest.
 */
export function chooseEncoding(
  accepted: string | string[] | undefined,
  bytes: number,
  isMadeSmaller = false,
): Encoding | undefined {
  if (bytes < worthCompressing || !accepted) return undefined
  const list = String(accepted)
  return (isMadeSmaller ? smallest : soonest)?.find((encoding) => accepts(list, encoding))
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

/**
 * What somebody waits for. Zstandard 5 and Brotli 4 send about as much, and it takes two thirds of the time; Brotli 5
 * would take half as long again, and gzip 6 twice as long as 4 for a thirtieth.
 */
const whileWaiting = { zstd: 5, brotli: 4, gzip: 4 }

/** What many will get, by Brotli: a tenth less on the wire; 9 takes five to ten times as long for another hundredth. */
const forMany = 6

/** What fits into 64 kB does without a larger window: a tenth less CPU for the same bytes. */
const [smallWindow, smallBody] = [16, 65_000]

export function encode(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: whileWaiting.gzip })
  if (encoding === 'br') return brotliCompressSync(body, { params: brotliOf(body, whileWaiting.brotli) })
  const params = { [constants.ZSTD_c_compressionLevel]: whileWaiting.zstd }
  return zstdCompressSync(body, { params, pledgedSrcSize: body.length })
}

/** A compressor for what is made while it is sent. */
export function openEncoder(encoding: Encoding): Transform {
  if (encoding === 'gzip') return createGzip({ level: whileWaiting.gzip })
  if (encoding === 'br')
    return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: whileWaiting.brotli } })
  return createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: whileWaiting.zstd } })
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
