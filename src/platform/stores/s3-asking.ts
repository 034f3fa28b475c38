import { setTimeout as pause } from 'node:timers/promises'
import { S3ServiceError } from 's3mini'
import { inTerminal } from '../terminal.ts'
import { tlsFaultIn } from '../tls-fault.ts'
import type { S3Address } from './s3-address.ts'
import { type StoreFault, StoreProblem } from './store.ts'
import { words } from './words.ts'

/** How long a store may think before it begins to answer, and between two pieces of an answer, in milliseconds. */
export const patience = 30_000

/** The slowest line on which something is still sent, in bytes a second. */
const slowestLine = 32 * 1024

/** Waits between tries, in milliseconds: what passes has mostly passed by then. */
const waits = [200, 800, 2000]

/** `fetch`, given up when the store does not begin to answer in time. */
export async function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const ending = new AbortController()
  const bytes = init.body instanceof Blob ? init.body.size : 0
  const limit = patience + (bytes / slowestLine) * 1000
  const timer = setTimeout(() => ending.abort(), limit)
  return fetch(input, { ...init, signal: ending.signal }).finally(() => clearTimeout(timer))
}

/** Asks the store, again while its trouble looks like passing; what stays becomes a sentence. */
export async function ask<T>(address: S3Address, question: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await question()
    } catch (error) {
      if (!mayPass(error)) throw problemOf(error, address)
    }
    await pause(wait)
  }
  return question().catch((error) => {
    throw problemOf(error, address)
  })
}

/** What the store calls its trouble. */
export function codeOf(error: unknown): string {
  if (error instanceof S3ServiceError) return /<Code>(\w+)<\/Code>/.exec(error.body ?? '')?.[1] ?? `${error.status}`
  const { code, cause } = Object(error)
  return String(code ?? Object(cause).code ?? '')
}

export function mayPass(error: unknown): boolean {
  if (error instanceof S3ServiceError) return error.status === 429 || (error.status >= 500 && error.status !== 507)
  return isOfTheLine(error) && codeOf(error) !== 'ENOTFOUND' && !tlsFaultIn(codeOf(error))
}

/** `fetch` says "failed" as a TypeError with the reason inside, and gives up as an AbortError. */
function isOfTheLine(error: unknown): boolean {
  const { name, cause } = Object(error)
  return name === 'AbortError' || (error instanceof Error && cause !== undefined && !(error instanceof StoreProblem))
}

/** The sentence for whoever has set the address. What the store itself says may hold the key, so it is left out. */
export function problemOf(error: unknown, address: S3Address): unknown {
  const code = codeOf(error)
  if (error instanceof S3ServiceError) return serviceProblem(error.status, code, address)
  if (!isOfTheLine(error)) return error
  const { host } = address
  const m = inTerminal(words)
  if (code === 'ENOTFOUND') return new StoreProblem('wrong-address', m.noServer(host))
  if (tlsFaultIn(code)) return new StoreProblem('wrong-address', m.noTls(host, code))
  return new StoreProblem('unreachable', m.silent(host))
}

const faults: Record<string, StoreFault> = {
  InvalidAccessKeyId: 'refused',
  SignatureDoesNotMatch: 'refused',
  AccessDenied: 'refused',
  AllAccessDisabled: 'refused',
  403: 'refused',
  401: 'refused',
  NoSuchBucket: 'no-bucket',
  AuthorizationHeaderMalformed: 'wrong-address',
  PermanentRedirect: 'wrong-address',
  301: 'wrong-address',
  QuotaExceeded: 'full',
  XMinioStorageFull: 'full',
  507: 'full',
}

function serviceProblem(status: number, code: string, { host, bucket }: S3Address): StoreProblem {
  const fault = faults[code] ?? faults[status] ?? 'failing'
  const m = inTerminal(words)
  const isOff = code === 'RequestTimeTooSkewed'
  return new StoreProblem(fault, isOff ? m.otherClock(host) : m.faults[fault](host, bucket, `${status} ${code}`))
}

/** There is no such bucket, where the store says so by silence. */
export function noBucket(address: S3Address): StoreProblem {
  return serviceProblem(404, 'NoSuchBucket', address)
}
