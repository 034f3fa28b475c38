import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'

const words = defineMessages(
  { tooManyFields: 'გამოგზავნილ ფორმას ძალიან ბევრი ველი აქვს.' },
  { tooManyFields: 'The form that was sent has too many fields.' },
)

const mostFields = 300

/** A form without pictures. A Georgian letter takes nine of its bytes. */
export const mostBytesOfForm = 256 * 1024

/** No form of ours has so many fields; what has is made to keep somebody busy. */
export async function refuseTooManyFields({ body }: FastifyRequest): Promise<void> {
  if (hasTooManyFields(body)) {
    throw new Refusal(
      say(words, (m) => m.tooManyFields),
      413,
    )
  }
}

export function hasTooManyFields(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || ArrayBuffer.isView(body)) return false
  return Object.values(body).reduce((sum: number, given) => sum + [given].flat().length, 0) > mostFields
}
