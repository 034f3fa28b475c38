import { BlockList, isIP } from 'node:net'
import { addressesOf, known, type NameService, textsAt } from './name-service.ts'

/** What the list of a domain (SPF, RFC 7208) does with a letter from an address; `hidden`: that cannot be told from here. */
export type Verdict = 'pass' | 'fail' | 'softfail' | 'neutral' | 'hidden'

export interface Judged {
  verdict: Verdict
  /** The term that is about the address and has decided; nothing where what holds for all others did. */
  by?: string
}

/** Why a list does not hold for anybody. */
export class BrokenPolicy extends Error {
  override name = 'BrokenPolicy'
  readonly fault: 'broken' | 'endless' | 'hollow'

  constructor(fault: BrokenPolicy['fault'], message: string) {
    super(message)
    this.fault = fault
  }
}

/** One walk through a list and those it leads to. */
interface Walk {
  names: NameService
  /** Nothing: that of a stranger, about whom only a term is that is about everybody. */
  address: string | undefined
  lookUps: number
  /** Of them, those to which there was no answer. */
  emptyLookUps: number
}

/** A receiver gives up after so many questions and then nothing holds (RFC 7208, 4.6.4). */
export const mostLookUps = 10

/** So many terms may ask for names of which nothing is known. */
const mostEmptyLookUps = 2

export const isPolicy = (text: string) => /^v=spf1( |$)/i.test(text)

const isModifier = (term: string) => /^[a-z][\w.-]*=/.test(term)
const isMechanism = (term: string) =>
  /^[+?~-]?(all|(include|exists|ip4|ip6):.+|(a|mx)(:.+)?(\/.+)?|ptr(:.+)?)$/.test(term)

/** The terms of a list; one slip, and none of it holds. */
export function termsOf(record: string): string[] {
  const terms = record.toLowerCase().split(/\s+/).slice(1).filter(Boolean)
  if (!terms.every((term) => isModifier(term) || isMechanism(term)))
    throw new BrokenPolicy('broken', 'a term nobody knows')
  // These two are there once at most (RFC 7208, 6).
  for (const name of ['redirect=', 'exp='])
    if (terms.filter((term) => term.startsWith(name)).length > 1) throw new BrokenPolicy('broken', `${name} twice`)
  return terms
}

/** Whom a list leads to: the domain of an `include:` or of the `redirect=`. */
export function otherIn(term: string): string | undefined {
  return /^(?:[+?~-]?include:|redirect=)(.+)$/.exec(term)?.[1]
}

/** A domain with its list. */
export interface Policy {
  domain: string
  record: string
}

/** Reckons what a receiver would say of a letter that comes from this address, or without one from a stranger. */
export function judge(names: NameService, { domain, record }: Policy, address?: string): Promise<Judged> {
  return walked({ names, address, lookUps: 0, emptyLookUps: 0 }, domain, record)
}

const signs: Record<string, Verdict> = { '': 'pass', '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' }

async function walked(walk: Walk, domain: string, record: string): Promise<Judged> {
  // What a term would have decided that cannot be reckoned here.
  const hidden = new Set<Verdict>()
  const settled = (judged: Judged): Judged =>
    [...hidden].every((one) => one === judged.verdict) ? judged : { verdict: 'hidden' }
  const terms = termsOf(record)
  for (const term of terms) {
    if (isModifier(term)) continue
    const [, sign = '', name = '', value = ''] = /^([+?~-]?)([a-z0-9]+)(.*)$/.exec(term) ?? []
    const verdict = signs[sign] ?? 'neutral'
    const matches = await isMatch(walk, domain, name, value)
    if (matches === undefined) hidden.add(verdict)
    else if (matches) return settled(name === 'all' ? { verdict } : { verdict, by: term })
  }
  const target = terms.map((term) => /^redirect=(.+)$/.exec(term)?.[1]).find(Boolean)
  if (target === undefined) return settled({ verdict: 'neutral' })
  return settled(target.includes('%') ? { verdict: 'hidden' } : await walkedAt(walk, target))
}

async function walkedAt(walk: Walk, domain: string): Promise<Judged> {
  count(walk)
  const [record, ...more] = (await textsAt(walk.names, domain)).filter(isPolicy)
  if (record === undefined || more.length > 0) throw new BrokenPolicy('broken', 'a list that is led to is not there')
  return walked(walk, domain, record)
}

function count(walk: Walk): void {
  walk.lookUps += 1
  if (walk.lookUps > mostLookUps) throw new BrokenPolicy('endless', 'too many questions')
}

function countEmpty(walk: Walk): void {
  walk.emptyLookUps += 1
  if (walk.emptyLookUps > mostEmptyLookUps) throw new BrokenPolicy('hollow', 'too many names that are not there')
}

/** Whether a term is about the address; nothing where that depends on the letter or on who asks. */
async function isMatch(walk: Walk, domain: string, name: string, value: string): Promise<boolean | undefined> {
  if (name === 'all') return true
  if (name === 'ip4' || name === 'ip6') return isAddressIn(walk.address, value, name === 'ip4' ? 4 : 6)
  // Of a stranger such a term is not reckoned to speak.
  if (name === 'ptr' || value.includes('%')) return walk.address === undefined ? false : undefined
  if (name === 'include') return isIncluded(walk, value.slice(1))
  return name === 'exists' ? isThere(walk, value.slice(1)) : isHostOf(walk, domain, name === 'a' ? 'a' : 'mx', value)
}

async function isIncluded(walk: Walk, domain: string): Promise<boolean | undefined> {
  const { verdict } = await walkedAt(walk, domain)
  return verdict === 'hidden' ? undefined : verdict === 'pass'
}

/** `exists:`, which asks for an address of IPv4 and is then about everybody. */
async function isThere(walk: Walk, name: string): Promise<boolean> {
  count(walk)
  const addresses = await addressesOf(walk.names, name, 4)
  if (addresses.length === 0) countEmpty(walk)
  return addresses.length > 0
}

function isAddressIn(address: string | undefined, value: string, family: 4 | 6): boolean {
  const [network = '', bits = family === 4 ? '32' : '128', ...more] = value.slice(1).split('/')
  if (isIP(network) !== family || more.length > 0) throw new BrokenPolicy('broken', 'not an address')
  return (address === undefined || isIP(address) === family) && isHeld(address, network, bits, family)
}

/** Of a stranger nothing is held but by a network of no bits, which holds everybody. */
function isHeld(address: string | undefined, network: string, bits: string, family: 4 | 6): boolean {
  return isWithin(address ?? network, network, bits, family) && (address !== undefined || Number(bits) === 0)
}

/** `a`, `mx`, with another domain and with the length of the network: `a:example.ge/24//64`. */
async function isHostOf(walk: Walk, domain: string, kind: 'a' | 'mx', value: string): Promise<boolean> {
  const parts = /^(?::([^/]+))?(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(value)
  if (!parts) throw new BrokenPolicy('broken', 'not a host')
  count(walk)
  const [, other = domain, bits4 = '32', bits6 = '128'] = parts
  const hosts = kind === 'a' ? [other] : (await known(walk.names.resolveMx(other))).map(({ exchange }) => exchange)
  const families: Array<4 | 6> = walk.address === undefined ? [4, 6] : [isIP(walk.address) === 4 ? 4 : 6]
  let isEmpty = true
  for (const host of hosts.slice(0, mostLookUps))
    for (const family of families) {
      const addresses = await addressesOf(walk.names, host, family)
      if (addresses.some((one) => isHeld(walk.address, one, family === 4 ? bits4 : bits6, family))) return true
      if (addresses.length > 0) isEmpty = false
    }
  if (isEmpty) countEmpty(walk)
  return false
}

/** Whether an address lies in a network with so many bits before the hosts begin. */
export function isWithin(address: string, network: string, bits: string, family: 4 | 6): boolean {
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    throw new BrokenPolicy('broken', 'no network')
  const list = new BlockList()
  list.addSubnet(network, Number(bits), `ipv${family}`)
  return list.check(address, `ipv${family}`)
}
