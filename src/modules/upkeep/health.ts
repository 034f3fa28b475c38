import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { soon } from '#platform/soon.ts'

/** Whether the database answers, and soon. */
export async function databaseAnswers(app: App): Promise<boolean> {
  return (await soon(app.db.selectFrom('journal_head').select('line').executeTakeFirst())) !== undefined
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
