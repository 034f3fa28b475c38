import type { FastifyRequest } from 'fastify'
import { isSecretField, type Sent } from '../forms.ts'
import { hasTooManyFields } from '../limits/fields.ts'

/** A file that came with a form. Its bytes are not given back: it is named, to be chosen again. */
export interface SentFile {
  field: string
  name: string
}

/** What came with a form, part by part; it is there also when the form breaks off in the middle. */
export interface Arriving {
  fields: Map<string, string[]>
  files: SentFile[]
}

/** A form that was sent, as every answer that could not do what it asked gives it back. */
export interface GivenBack {
  /** What was sent, but for what nobody should read on a screen. Which of it was typed: `textsIn`. */
  fields: Sent
  files: SentFile[]
  /** Nothing of it is missing here but secrets. */
  isWhole: boolean
  /** One button sends it again. */
  again: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the request is refused, once the form that came with it has been read. */
    refusal: Error | undefined
    arriving: Arriving | undefined
  }
}

/**
 * Refuses a request that has not been read. What came with a form is read all the same, so that the answer can give it
 * back, but for the bytes of its files; `throwRefusal` ends it before any route sees it.
 */
export function refuse(request: FastifyRequest, error: Error): void {
  if (request.method !== 'POST') throw error
  request.refusal ??= error
}

/** The first hook once a form has been read. */
export async function throwRefusal({ refusal }: FastifyRequest): Promise<void> {
  if (refusal) throw refusal
}

/** What a form takes beside its files. */
const roomForWords = 4 * 1024 * 1024

/** Whether a form is to be read; a refused one only if it says that it is no larger than its files may be, or it could go on for ever. */
export function isToBeRead({ refusal, raw }: FastifyRequest, mostBytesOfFiles: number): boolean {
  return !refusal || Number(raw.headers['content-length'] ?? Number.NaN) <= mostBytesOfFiles + roomForWords
}

/** Begins to take down what comes with a form that is read part by part. */
export function beginArriving(request: FastifyRequest): Arriving {
  request.arriving = { fields: new Map(), files: [] }
  return request.arriving
}

/** The fields that have come, as a form without files would have them. */
export function fieldsOf({ fields }: Arriving): Sent {
  return Object.fromEntries([...fields].map(([name, given]) => [name, given.length === 1 ? String(given[0]) : given]))
}

/**
 * Where sending again may lead to another answer: too much at once, trouble of the database, a mistake of ours. Above all
 * not 403: a form from a page that is not ours may be a forged one, and a button on our page would send it for its maker
 * with everything that shows it is ours. Its words do no harm as text, and whoever did write them can copy them.
 */
const mayChange = [429, 500, 503]

/** What is given back of the form a request has brought, with an answer of this status; nothing where it brought none. */
export function givenBack(request: FastifyRequest, status: number): GivenBack | undefined {
  if (request.method !== 'POST') return undefined
  const { arriving, body, routeOptions } = request
  const isRead = typeof body === 'object' && body !== null
  const sent = isRead ? Object.entries(body) : Object.entries(arriving ? fieldsOf(arriving) : {})
  const files = arriving?.files ?? []
  const isTooMuch = hasTooManyFields(body) || lettersIn(sent) > routeOptions.bodyLimit
  const shown = isTooMuch ? [] : sent.filter(([name]) => !isSecretField(name))
  const isWhole = isRead ? !isTooMuch : isEmpty(request)
  const again = isRead && isWhole && mayChange.includes(status)
  return { fields: Object.fromEntries(shown.map(asText)), files, isWhole, again }
}

function isEmpty({ raw }: FastifyRequest): boolean {
  return raw.headers['transfer-encoding'] === undefined && Number(raw.headers['content-length'] ?? 0) === 0
}

function lettersIn(sent: Array<[string, unknown]>): number {
  return sent.reduce((sum, [name, given]) => sum + name.length + String(given).length, 0)
}

function asText([name, given]: [string, unknown]): [string, string | string[]] {
  return [name, Array.isArray(given) ? given.map(String) : String(given)]
}
