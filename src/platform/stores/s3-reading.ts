import { Readable } from 'node:stream'
import { patience } from './s3-asking.ts'

/** Answers with the content from a byte on. */
export type ReadFrom = (at: number) => Promise<Response>

/** How often a broken line is taken up again without a byte having come in between. */
const mostBreaks = 3

/** The content as a stream; where the line breaks it goes on from the byte it has reached. */
export function readOn(first: Response, from: ReadFrom): Readable {
  return Readable.from(pieces(first, from), { objectMode: false })
}

async function* pieces(first: Response, from: ReadFrom): AsyncGenerator<Uint8Array> {
  let reader = readerOf(first)
  let at = 0
  let breaks = 0
  try {
    for (;;) {
      const { done, value, error } = await nextOf(reader)
      if (done) return
      if (value) {
        at += value.byteLength
        breaks = 0
        yield value
        continue
      }
      breaks += 1
      if (breaks > mostBreaks) throw error
      reader = readerOf(await from(at))
    }
  } finally {
    await reader?.cancel().catch(() => undefined)
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array> | undefined

function readerOf(answer: Response): Reader {
  return answer.body?.getReader()
}

interface Piece {
  done: boolean
  value?: Uint8Array
  error?: unknown
}

/** The next piece, or why it does not come. */
async function nextOf(reader: Reader): Promise<Piece> {
  if (!reader) return { done: true }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Piece>((resolve) => {
    timer = setTimeout(() => resolve({ done: false, error: new Error('the store has stopped sending') }), patience)
  })
  const next = reader.read().then(
    ({ done, value }): Piece => (value ? { done, value } : { done: true }),
    (error): Piece => ({ done: false, error }),
  )
  return Promise.race([next, tooLong]).finally(() => clearTimeout(timer))
}
