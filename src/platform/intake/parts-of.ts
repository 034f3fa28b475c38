import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'
import type { Arriving } from './given-back.ts'

const words = defineMessages(
  {
    tooLong: (kilobytes: number, thousands: number) =>
      `ერთი ფორმის ტექსტი ${kilobytes} კილობაიტს იტევს – დაახლოებით ${thousands} ათას ქართულ ასოს. შეამოკლეთ და სცადეთ თავიდან.`,
  },
  {
    tooLong: (kilobytes, thousands) =>
      `The text of one form takes ${kilobytes} kilobytes, about ${thousands} thousand Georgian letters. Shorten it and try again.`,
  },
)

/** Bytes of a Georgian letter in a form that brings files; in any other it takes three times as many. */
const bytesOfLetter = 3

/**
 * The files of a form, one after another; its fields are taken down on the way. All of them together may have as many bytes
 * as the form would without files, so that no text that it takes is too long only because files may come beside it.
 */
export async function* filesOf(request: FastifyRequest, arriving: Arriving): AsyncGenerator<MultipartFile> {
  const most = request.routeOptions.bodyLimit
  let room = most
  for await (const part of request.parts({ limits: { fieldSize: most } })) {
    if (part.type === 'file') {
      yield part
      continue
    }
    const value = String(part.value)
    room -= Buffer.byteLength(value)
    // Half a text, kept as if it were the whole one, would be changed in secret.
    if (part.valueTruncated || room < 0) throw tooLong(most)
    arriving.fields.set(part.fieldname, [...(arriving.fields.get(part.fieldname) ?? []), value])
  }
}

function tooLong(most: number): Refusal {
  return new Refusal(
    say(words, (m) => m.tooLong(most / 1024, Math.floor(most / bytesOfLetter / 1000))),
    413,
  )
}

/** A form that cannot even be taken apart is the sender's mistake; a disk that cannot be written is ours. */
export function unreadable(error: unknown): never {
  const { statusCode = 400, syscall } = Object(error)
  if (syscall || error instanceof Refusal) throw error
  throw Object.assign(new Error('the form cannot be read', { cause: error }), { statusCode })
}
