import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Smaller bodies do not gain from being compressed. */
const worthCompressing = 1000

/** The encoding a browser likes best, or none. */
export function chooseEncoding(accepted: string | string[] | undefined, bytes: number): Encoding | undefined {
  if (bytes < worthCompressing || !accepted) return undefined
  const list = String(accepted)
  if (/\bbr\b/.test(list)) return 'br'
  return /\bgzip\b/.test(list) ? 'gzip' : undefined
}

/** Higher qualities take milliseconds in which nobody else is answered. */
export function encode(body: string | Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body)
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
