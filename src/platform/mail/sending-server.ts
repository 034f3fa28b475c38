import { isIP } from 'node:net'
import { addressesOf, type NameService, textsAt } from './name-service.ts'
import { BrokenPolicy, isPolicy, isWithin, judge, mostLookUps, otherIn, type Policy, termsOf } from './sender-policy.ts'

/**
 * What the list of a domain (SPF) says of the mail server. `nobody`: it names no server at all; `unnamed`: it does not
 * permit this one, which is the domain's own; `forbidden`: a term of it is about this one and does not permit it; `partly`:
 * not each of its addresses; `hollow`: too many of its terms find nothing; `perhaps`: the list of another may name it, or
 * what it sends from cannot be known. `open` and `undecided` say what becomes of strangers; with `Elsewhere` a list says it
 * that this one leads to.
 */
export type SpfState =
  | 'good'
  | 'missing'
  | 'several'
  | 'open'
  | 'openElsewhere'
  | 'endless'
  | 'hollow'
  | 'broken'
  | 'nobody'
  | 'unnamed'
  | 'forbidden'
  | 'partly'
  | 'perhaps'
  | 'undecided'
  | 'undecidedElsewhere'

export interface Spf {
  state: SpfState
  /** The term that does not permit the server. */
  by?: string
}

export async function spfOf(names: NameService, domain: string, host: string): Promise<Spf> {
  const [record, ...more] = (await textsAt(names, domain)).filter(isPolicy)
  if (record === undefined) return { state: 'missing' }
  if (more.length > 0) return { state: 'several' }
  try {
    return await standing(names, { domain, record }, host)
  } catch (error) {
    if (error instanceof BrokenPolicy) return { state: error.fault }
    throw error
  }
}

const forEverybody = /^\+?(all|exists:[^%]+|(ip4|ip6|a|mx)\b.*\/0)$/

async function standing(names: NameService, policy: Policy, host: string): Promise<Spf> {
  const terms = termsOf(policy.record)
  const { lookUps, isAnybodyNamed, leadsOn } = await survey(names, policy.record)
  if (lookUps > mostLookUps) return { state: 'endless' }
  const { verdict: ofStrangers } = await judge(names, policy)
  if (ofStrangers === 'pass') return { state: terms.some((term) => forEverybody.test(term)) ? 'open' : 'openElsewhere' }
  if (!isAnybodyNamed) return { state: 'nobody' }
  const judged = await Promise.all((await publicAddresses(names, host)).map((address) => judge(names, policy, address)))
  const by = judged.find(({ verdict, by }) => by !== undefined && verdict !== 'pass')?.by
  if (by !== undefined) return { state: 'forbidden', by }
  const passing = judged.filter(({ verdict }) => verdict === 'pass').length
  if (passing > 0 && passing < judged.length) return { state: 'partly' }
  const isOurs = isIP(host) > 0 || host === policy.domain || host.endsWith(`.${policy.domain}`)
  if (passing === 0) return { state: isOurs && !leadsOn && judged.length > 0 ? 'unnamed' : 'perhaps' }
  if (ofStrangers !== 'neutral') return { state: 'good' }
  return { state: terms.some((term) => term.startsWith('redirect=')) ? 'undecidedElsewhere' : 'undecided' }
}

interface Survey {
  /** The questions of a receiver to whom nothing in the list applies. */
  lookUps: number
  /** Some term lets somebody send. */
  isAnybodyNamed: boolean
  /** It holds lists of others, or terms that depend on the letter. */
  leadsOn: boolean
}

/** Walks through the whole list and those it leads to; one that leads back to itself has too many questions. */
async function survey(names: NameService, record: string, lookUps = 0): Promise<Survey> {
  const all: Survey = { lookUps, isAnybodyNamed: false, leadsOn: false }
  for (const term of termsOf(record)) {
    if (/^[+?~-]?(a|mx|ptr)([:/]|$)|^[+?~-]?exists:/.test(term)) all.lookUps += 1
    if (/^\+?(all|a|mx|ip4|ip6|ptr|exists)([:/]|$)/.test(term)) all.isAnybodyNamed = true
    if (/%|^[+?~-]?ptr(:|$)/.test(term)) all.leadsOn = true
    const other = otherIn(term)
    if (!other) continue
    all.lookUps += 1
    if (all.lookUps > mostLookUps) return all
    const [theirs] = (await textsAt(names, other)).filter(isPolicy)
    const found = theirs ? await survey(names, theirs, all.lookUps) : undefined
    all.lookUps = found?.lookUps ?? all.lookUps
    // A list that is not there is told as such, not as an empty one.
    if (!found || found.isAnybodyNamed) all.isAnybodyNamed = all.leadsOn = true
  }
  return all
}

/** The addresses a mail server sends from as far as they are known; of one on this machine or in a net of its own, none. */
async function publicAddresses(names: NameService, host: string): Promise<string[]> {
  const found = isIP(host) ? [host] : [...(await addressesOf(names, host, 4)), ...(await addressesOf(names, host, 6))]
  return found.filter((address) => !isPrivate(address))
}

const innerNets = [
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
  ...['::1/128', 'fc00::/7', 'fe80::/10'],
]

/** Whether an address is one of this machine, or of a net that nobody outside sees. */
function isPrivate(address: string): boolean {
  const family = isIP(address) === 4 ? 4 : 6
  return innerNets.some((net) => {
    const [network = '', bits = ''] = net.split('/')
    return isIP(network) === isIP(address) && isWithin(address, network, bits, family)
  })
}

/** How such a list names a server; nothing where its public address is not known here. */
export function termFor(host: string): string | undefined {
  if (host === 'localhost' || isPrivate(host) || !/[.:]/.test(host)) return undefined
  return `${isIP(host) === 4 ? 'ip4' : isIP(host) === 6 ? 'ip6' : 'a'}:${host}`
}
