import type { Resolver } from 'node:dns/promises'

/** Asks the name service. Tests bring one of their own. */
export type NameService = Pick<Resolver, 'resolveTxt'>

export type Spf = 'good' | 'missing' | 'several' | 'open' | 'endless' | 'undecided'
export type Dkim = { state: 'good' | 'revoked'; selector: string } | { state: 'missing' }
export type Dmarc = 'good' | 'missing' | 'several' | 'broken' | 'watching'

/** What a domain says about those who may send letters in its name; nothing where the name service does not answer. */
export interface SendingDomain {
  spf: Spf | undefined
  dkim: Dkim | undefined
  dmarc: Dmarc | undefined
}

/** Names under which mail providers usually publish the key they sign with. */
const usualSelectors = [
  ...['default', 'dkim', 'mail', 'email', 'smtp', 'google', 'selector1', 'selector2', 's1', 's2', 'k1', 'k2', 'k3'],
  ...['mxvault', 'zoho', 'zmail', 'mandrill', 'sendgrid', 'pm', 'mta', 'protonmail', 'fm1', 'fm2', 'fm3', 'key1'],
]

/** Looks at SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a domain. */
export async function examineDomain(names: NameService, domain: string, selector?: string): Promise<SendingDomain> {
  const [spf, dkim, dmarc] = await Promise.all([
    answered(spfOf(names, domain)),
    answered(dkimOf(names, domain, selector ? [selector] : usualSelectors)),
    answered(dmarcOf(names, domain)),
  ])
  return { spf, dkim, dmarc }
}

/** The name service did not say yes or no. */
class NoAnswer extends Error {
  override name = 'NoAnswer'
}

async function answered<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question
  } catch (error) {
    // Said as what it is: nobody could be asked.
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

async function textsAt(names: NameService, name: string): Promise<string[]> {
  try {
    return (await names.resolveTxt(name)).map((pieces) => pieces.join('').trim())
  } catch (error) {
    if (['ENODATA', 'ENOTFOUND'].includes(Object(error).code)) return []
    throw new NoAnswer(name, { cause: error })
  }
}

const isSpf = (text: string) => /^v=spf1( |$)/i.test(text)

async function spfOf(names: NameService, domain: string): Promise<Spf> {
  const records = (await textsAt(names, domain)).filter(isSpf)
  const [record] = records
  if (record === undefined) return 'missing'
  if (records.length > 1) return 'several'
  const terms = termsOf(record)
  if (terms.some((term) => /^\+?all$/.test(term))) return 'open'
  if ((await countLookUps(names, record, new Set([domain]))) > mostLookUps) return 'endless'
  return terms.some((term) => /^[-~]all$|^redirect=/.test(term)) ? 'good' : 'undecided'
}

/** A receiver gives up after so many questions and then nothing holds (RFC 7208, 4.6.4). */
const mostLookUps = 10

async function countLookUps(names: NameService, record: string, seen: Set<string>): Promise<number> {
  let count = 0
  for (const term of termsOf(record)) {
    if (/^[+?~-]?(a|mx|ptr)([:/]|$)|^[+?~-]?exists:/.test(term)) count += 1
    const other = /^(?:[+?~-]?include:|redirect=)(.+)$/.exec(term)?.[1]
    if (!other) continue
    count += 1
    if (seen.has(other) || count > mostLookUps) continue
    const [theirs] = (await textsAt(names, other)).filter(isSpf)
    if (theirs) count += await countLookUps(names, theirs, seen.add(other))
  }
  return count
}

function termsOf(record: string): string[] {
  return record.toLowerCase().split(/\s+/).slice(1)
}

async function dkimOf(names: NameService, domain: string, selectors: string[]): Promise<Dkim> {
  const found = await Promise.all(
    selectors.map(async (selector): Promise<Dkim | undefined> => {
      const texts = await textsAt(names, `${selector}._domainkey.${domain}`)
      const key = texts.map((text) => /(?:^|;)\s*p=\s*([^;]*)/.exec(text)?.[1]).find((one) => one !== undefined)
      return key === undefined ? undefined : { state: key.trim() === '' ? 'revoked' : 'good', selector }
    }),
  )
  const known = found.filter((one) => one !== undefined)
  return known.find(({ state }) => state === 'good') ?? known[0] ?? { state: 'missing' }
}

/** Asked of the domain itself, and where it says nothing of those it stands under. */
async function dmarcOf(names: NameService, domain: string): Promise<Dmarc> {
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const records = (await textsAt(names, `_dmarc.${name}`)).filter((text) => /^v=dmarc1\s*(;|$)/i.test(text))
    const [record] = records
    if (record === undefined) continue
    if (records.length > 1) return 'several'
    const policy = /;\s*p=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase()
    if (policy === 'none') return 'watching'
    return policy === 'quarantine' || policy === 'reject' ? 'good' : 'broken'
  }
  return 'missing'
}
