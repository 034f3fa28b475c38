import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { ComeBack } from '../errors.ts'
import { textIn } from '../forms.ts'
import { comparableEmail } from '../intake/email.ts'
import { refuse } from '../intake/given-back.ts'
import { groupOf, isLoopback } from './addresses.ts'
import { SteadyStore } from './steady-store.ts'
import { tooMany } from './words.ts'

/** What one address may do how often. */
export type Purpose = 'sign-in' | 'sending' | 'pictures' | 'search' | 'anything'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route is counted as. A route that says nothing is counted as `anything`. */
    limit?: Purpose
    /** Whom a try to come in is made at, where the form does not say it by an e-mail; nobody where it is empty. */
    triesAt?: (request: FastifyRequest) => Promise<string>
  }
}

// A village may share one address, so each is more than everybody behind it would do by hand.
const rates: Record<Purpose, { max: number; timeWindow: string }> = {
  'sign-in': { max: 100, timeWindow: '1 minute' },
  sending: { max: 60, timeWindow: '10 minutes' },
  pictures: { max: 20, timeWindow: '1 minute' },
  search: { max: 120, timeWindow: '1 minute' },
  anything: { max: 1200, timeWindow: '1 minute' },
}

/**
 * Tries to come in as one and the same worker, on each way apart: whoever guesses stops nobody else behind the same address,
 * and leaves that worker the link by mail.
 */
const guesses = {
  max: 10,
  timeWindow: '1 minute',
  keyGenerator: async (request: FastifyRequest) =>
    `${groupOf(request.ip)} ${request.routeOptions.url} ${await whomOf(request)}`,
}

/** By default the e-mail as the form is read and the house compares it: several in one form are nobody's. */
async function whomOf(request: FastifyRequest): Promise<string> {
  const { triesAt } = request.routeOptions.config
  return triesAt ? triesAt(request) : comparableEmail(textIn(request.body, 'email'))
}

/**
 * Holds every address to its rates: IPv6 by its first 64 bits, and proxies believed only where the operator has named
 * them. Each process counts for itself.
 */
export function keepRates(app: App): void {
  app.register(rateLimit, { global: false, store: SteadyStore })
  const limiters = new Map<Purpose, ReturnType<App['createRateLimit']>>()
  let guessing: ReturnType<App['createRateLimit']> | undefined
  app.after(() => {
    guessing = app.createRateLimit(guesses)
    for (const purpose of Object.keys(rates) as Purpose[]) limiters.set(purpose, app.createRateLimit(rates[purpose]))
  })
  app.addHook('onRequest', async (request) => {
    const purpose = request.routeOptions.config.limit ?? 'anything'
    if (request.refusal || isForAll(request, purpose)) return
    const verdict = await limiters.get(purpose)?.(request)
    if (!verdict || verdict.isAllowed || !verdict.isExceeded) return
    refuse(request, new ComeBack(429, tooMany, Math.max(1, verdict.ttlInSeconds)))
  })
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.limit !== 'sign-in' || (await whomOf(request)) === '') return
    const verdict = await guessing?.(request)
    if (verdict && !verdict.isAllowed && verdict.isExceeded)
      throw new ComeBack(429, tooMany, Math.max(1, verdict.ttlInSeconds))
  })
}

/** Behind a proxy on this machine that nobody has named to us, all readers have this address: it stands for everybody. */
function isForAll(request: FastifyRequest, purpose: Purpose): boolean {
  return ['search', 'anything'].includes(purpose) && isLoopback(request.ip)
}
