import { domainToASCII } from 'node:url'
import type { NameService } from '#platform/mail/name-service.ts'
import { examineDomain, type SendingDomain } from '#platform/mail/sending-domain.ts'
import { termFor } from '#platform/mail/sending-server.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { words } from './messages.ts'

export interface DomainAsked {
  /** The address letters come from. */
  sender: string
  /** The mail server. */
  host: string
  names: NameService
  /** The name of the key that signs, where the operator knows it. */
  selector: string | undefined
}

export type M = (typeof words)['en']

/** Domains in which everybody may have an address, and the one server that may send in their name. */
const serverOfAll: Record<string, string> = {
  'gmail.com': 'smtp.gmail.com',
  'googlemail.com': 'smtp.gmail.com',
  'yahoo.com': 'smtp.mail.yahoo.com',
  'icloud.com': 'smtp.mail.me.com',
  'mail.ru': 'smtp.mail.ru',
}

/** What the domain of the sender says about those who may send in its name, in words, with what to do. */
export async function domainFindings({ sender, host, names, selector }: DomainAsked): Promise<Finding[]> {
  // A domain in Georgian letters is asked for in those that the name service knows.
  const domain = domainToASCII(sender.slice(sender.lastIndexOf('@') + 1).toLowerCase())
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || /\.(localhost|local|internal|test)$/.test(domain))
    return [
      found(
        'wrong',
        (m) => m.notPublic(domain),
        (m) => m.notPublicToDo,
        'server',
      ),
    ]
  const server = serverOfAll[domain]
  // Its entries are nobody's here to change.
  if (server !== undefined) return [sharedFinding(domain, host, server)]
  const said = await examineDomain(names, { domain, host, selector })
  return [
    spfFinding(said.spf, domain, host),
    dkimFinding(said.dkim, domain, selector),
    dmarcFinding(said.dmarc, domain, sender),
  ]
}

/** What is to be done is not the reader's to do: it is passed on to whoever keeps the domain, or the server. */
export function found(
  state: Finding['state'],
  what: (m: M) => string,
  toDo?: (m: M) => string,
  keeper: keyof M['pass'] = 'domain',
): Finding {
  const both = (pick: (m: M) => string): Bilingual =>
    say(words, pick as Parameters<typeof say<(typeof words)['ka']>>[1])
  return { state, what: both(what), ...(toDo && { toDo: both((m) => m.pass[keeper](toDo(m))) }) }
}

function sharedFinding(domain: string, host: string, server: string): Finding {
  if (host.toLowerCase() === server) return found('good', (m) => m.shared.good(domain))
  return found(
    'wrong',
    (m) => m.shared.foreign(domain, host),
    (m) => m.shared.foreignToDo(server),
    'server',
  )
}

function silent(what: string, domain: string): Finding {
  return found(
    'look',
    (m) => m.noAnswer(what, domain),
    (m) => m.noAnswerToDo,
    'server',
  )
}

function spfFinding(spf: SendingDomain['spf'], domain: string, host: string): Finding {
  if (spf === undefined) return silent('SPF', domain)
  const { state, by = '' } = spf
  if (state === 'good') return found('good', (m) => m.spf.good(domain, host))
  const isUnclear = ['undecided', 'undecidedElsewhere', 'perhaps', 'partly'].includes(state)
  const toDo = (m: M) => {
    const words = m.spf[`${state}ToDo`]
    return typeof words === 'string' ? words : words(termFor(host) ?? m.spf.publicAddress, domain, by)
  }
  return found(isUnclear ? 'look' : 'wrong', (m) => m.spf[state](domain, host), toDo)
}

function dkimFinding(dkim: SendingDomain['dkim'], domain: string, asked: string | undefined): Finding {
  if (dkim === undefined) return silent('DKIM', domain)
  if (dkim.state === 'good') return found('good', (m) => m.dkim.good(domain, dkim.selector))
  const { state } = dkim
  if (state !== 'missing')
    return found(
      state === 'testing' ? 'look' : 'wrong',
      (m) => m.dkim[state](domain, dkim.selector),
      (m) => m.dkim[`${state}ToDo`],
    )
  // There may be one under a name that only the mail service knows.
  return found(
    asked ? 'wrong' : 'look',
    (m) => m.dkim.missing(domain),
    (m) => m.dkim.missingToDo,
  )
}

function dmarcFinding(dmarc: SendingDomain['dmarc'], domain: string, sender: string): Finding {
  if (dmarc === undefined) return silent('DMARC', domain)
  if (dmarc === 'good') return found('good', (m) => m.dmarc.good(domain))
  const toDo = (m: M) => (dmarc === 'missing' ? m.dmarc.missingToDo(domain, sender) : m.dmarc[`${dmarc}ToDo`])
  return found(
    ['watching', 'partly', 'notUnder'].includes(dmarc) ? 'look' : 'wrong',
    (m) => m.dmarc[dmarc](domain),
    toDo,
  )
}
