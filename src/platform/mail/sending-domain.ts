import { createPublicKey } from 'node:crypto'
import { type NameService, NoAnswer, textsAt } from './name-service.ts'
import { type Spf, spfOf } from './sending-server.ts'

export type Dkim = { state: 'good' | 'revoked' | 'broken'; selector: string } | { state: 'missing' }
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

/** A domain in whose name the mail server is to send; the name of the key that signs, where it is known. */
interface Asked {
  domain: string
  host: string
  selector: string | undefined
}

/** Looks at SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a domain. */
export async function examineDomain(names: NameService, { domain, host, selector }: Asked): Promise<SendingDomain> {
  const [spf, dkim, dmarc] = await Promise.all([
    answered(spfOf(names, domain, host.toLowerCase())),
    answered(dkimOf(names, domain, selector ? [selector] : usualSelectors)),
    answered(dmarcOf(names, domain)),
  ])
  return { spf, dkim, dmarc }
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

/** A key that was cut when it was copied opens no signature (RFC 6376, 3.6.1; RFC 8463 for Ed25519). */
function stateOfKey(record: string): Exclude<Dkim['state'], 'missing'> {
  const key = /(?:^|;)\s*p=\s*([^;]*)/.exec(record)?.[1]?.replaceAll(/\s/g, '') ?? ''
  if (key === '') return 'revoked'
  const bytes = Buffer.from(key, 'base64')
  if (/(?:^|;)\s*k=\s*ed25519/i.test(record)) return bytes.length === 32 ? 'good' : 'broken'
  try {
    createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return 'good'
  } catch {
    // It is no key, whatever the library calls its trouble.
    return 'broken'
  }
}

async function dkimOf(names: NameService, domain: string, selectors: string[]): Promise<Dkim> {
  const found = await Promise.all(
    selectors.map(async (selector): Promise<Dkim | undefined> => {
      const texts = await textsAt(names, `${selector}._domainkey.${domain}`)
      const record = texts.find((text) => /(?:^|;)\s*p=/.test(text))
      return record === undefined ? undefined : { state: stateOfKey(record), selector }
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
