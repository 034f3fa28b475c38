import { createPublicKey } from 'node:crypto'
import { type NameService, NoAnswer, textsAt } from './name-service.ts'
import { type Spf, spfOf } from './sending-server.ts'

export type KeyState = 'good' | 'revoked' | 'broken' | 'short' | 'unfit' | 'testing' | 'several'
export type Dkim = { state: KeyState; selector: string } | { state: 'missing' }
export type Dmarc = 'good' | 'missing' | 'several' | 'broken' | 'watching' | 'partly' | 'notUnder'

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

/** Looks at SPF (RFC 7208), DKIM (RFC 6376, 8301 and 8463) and DMARC (RFC 7489) of a domain. */
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

/** Bits of an RSA key below which nobody takes its signature (RFC 8301, 3.2). */
const fewestBits = 1024

/** The tags of a record such as `v=DKIM1; p=...`; that of a name that is there twice is the first. */
function tagsOf(record: string): Map<string, string> {
  const tags = record.split(';').flatMap((tag): Array<[string, string]> => {
    const [name = '', ...value] = tag.split('=')
    return value.length > 0 ? [[name.trim().toLowerCase(), value.join('=').replaceAll(/\s/g, '')]] : []
  })
  return new Map(tags.reverse())
}

/** What a key is worth (RFC 6376, 3.6.1); one that was cut when it was copied opens no signature. */
function stateOfKey(tags: Map<string, string>): KeyState {
  const key = tags.get('p') ?? ''
  if (key === '') return 'revoked'
  if ((tags.get('v') ?? 'DKIM1') !== 'DKIM1') return 'broken'
  const bits = bitsOf(Buffer.from(key, 'base64'), tags.get('k')?.toLowerCase() ?? 'rsa')
  if (bits === undefined) return 'broken'
  if (bits < fewestBits) return 'short'
  const listed = (tag: string) => tags.get(tag)?.toLowerCase().split(':')
  // Letters are signed by SHA-256 alone (RFC 8301, 3.1).
  const isForLetters =
    (listed('h')?.includes('sha256') ?? true) && (listed('s')?.some((use) => use === '*' || use === 'email') ?? true)
  if (!isForLetters) return 'unfit'
  return listed('t')?.includes('y') ? 'testing' : 'good'
}

/** How strong a key is, as that of RSA with so many bits; nothing where it is none. */
function bitsOf(bytes: Buffer, kind: string): number | undefined {
  // Ed25519 has the strength of some 3,000 bits of RSA (RFC 8032, 8.5).
  if (kind === 'ed25519') return bytes.length === 32 ? 3072 : undefined
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return asymmetricKeyDetails?.modulusLength
  } catch {
    // It is no key, whatever the library calls its trouble.
    return undefined
  }
}

async function dkimOf(names: NameService, domain: string, selectors: string[]): Promise<Dkim> {
  const found = await Promise.all(
    selectors.map(async (selector): Promise<Dkim | undefined> => {
      const texts = await textsAt(names, `${selector}._domainkey.${domain}`)
      const [first, ...more] = texts.map(tagsOf).filter((tags) => tags.has('p'))
      // Of several under one name, receivers take any (RFC 6376, 3.6.2.2).
      return first && { state: more.length > 0 ? 'several' : stateOfKey(first), selector }
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
    return records.length > 1 ? 'several' : policyOf(tagsOf(record), name === domain)
  }
  return 'missing'
}

/** What becomes of forged letters (RFC 7489, 6.3): those of the domain that was asked, or of one that stands under it. */
function policyOf(tags: Map<string, string>, isOwn: boolean): Dmarc {
  const [own, under] = ['p', 'sp'].map((name) => tags.get(name)?.toLowerCase())
  const policy = isOwn ? own : (under ?? own)
  if (policy === 'none') return 'watching'
  if (policy !== 'quarantine' && policy !== 'reject') return 'broken'
  if (Number(tags.get('pct') ?? 100) < 100 || tags.get('t')?.toLowerCase() === 'y') return 'partly'
  return isOwn && under === 'none' ? 'notUnder' : 'good'
}
