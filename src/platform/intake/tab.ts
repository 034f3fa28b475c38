import type { FastifyRequest } from 'fastify'
import { newToken } from '../tokens.ts'

/** The field in which a form of a worker names the page it stands on, so that two presses of its button are known. */
export const tabField = 'tab'

/** The name of the page a form was sent from. */
export function sentTab({ body }: Pick<FastifyRequest, 'body'>): string | undefined {
  const tab = Object(body)[tabField]
  return typeof tab === 'string' && /^[\w-]{8,50}$/.test(tab) ? tab : undefined
}

/** A name for a page that is being drawn. */
export function newTab(): string {
  return newToken().slice(0, 20)
}
