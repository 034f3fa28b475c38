import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'

const longestSilence = 2000

/** Whether the database answers, and soon. */
export async function databaseAnswers(app: App): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<boolean>((over) => {
    timer = setTimeout(over, longestSilence, false)
  })
  const answer = app.db
    .selectFrom('journal_head')
    .select('line')
    .executeTakeFirst()
    .then(
      (head) => head !== undefined,
      // Whatever is wrong with it, it does not serve.
      () => false,
    )
  const answers = await Promise.race([answer, silence])
  clearTimeout(timer)
  return answers
}

/** A worker who may, or whoever brings the operator's token. */
export function mayMeasure(app: App, request: FastifyRequest): boolean {
  if (request.viewer?.may.has('look-after-house')) return true
  const { metricsToken } = app.outside
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  // Hashes are of equal length, so that the time of the comparison tells nothing about the token.
  return metricsToken !== undefined && given !== undefined && timingSafeEqual(hash(metricsToken), hash(given))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
