import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

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

/** Higher qualities take milliseconds in which nobody else is answered. */
export function encode(body: string | Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body)
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
