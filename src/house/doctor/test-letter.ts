import { Resolver } from 'node:dns/promises'
import type { App } from '#platform/app.ts'
import { namesTold } from '#platform/mail/certified-names.ts'
import { compose } from '#platform/mail/compose.ts'
import { give, NotTaken } from '#platform/mail/give.ts'
import type { NameService } from '#platform/mail/name-service.ts'
import { readMailServer } from '#platform/mail/server-address.ts'
import { inLanguage, say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { tlsFaultIn } from '#platform/tls-fault.ts'
import { newToken } from '#platform/tokens.ts'
import { dress, findSender } from '../letters.ts'
import { domainFindings, found, type M } from './domain-findings.ts'
import { words } from './messages.ts'

export interface MailAsked {
  to: string
  names: NameService
  selector: string | undefined
}

/** Whom the house asks about domains; it waits no longer than somebody in front of a page would. */
export function nameService(): Resolver {
  return new Resolver({ timeout: 3000, tries: 2 })
}

/** What the house says of its state, mail tried out as well: a letter that has not gone outweighs how mail is set. */
export async function findingsWithMail(app: App, asked: MailAsked): Promise<Finding[]> {
  const tried = await mailFindings(app, asked)
  const hasGone = tried[0]?.state === 'good'
  const findings = (await app.findings()).filter(({ state, about }) => hasGone || state !== 'good' || about !== 'mail')
  return [...findings, ...tried]
}

/** Sends a letter past the outbox and says what became of it, first, and what the domain of the sender lacks. */
export async function mailFindings(app: App, { to, names, selector }: MailAsked): Promise<Finding[]> {
  const { smtpUrl } = app.outside
  if (smtpUrl === undefined)
    return [
      wrong(
        (m) => m.noServer,
        (m) => m.noServerToDo,
      ),
    ]
  const sender = await findSender(app)
  if (!sender)
    return [
      wrong(
        (m) => m.noSender,
        (m) => m.noSenderToDo,
      ),
    ]
  const { host } = readMailServer(smtpUrl)
  const sent = await sendTestLetter(app, smtpUrl, to)
  return [sent, ...(await domainFindings({ sender, host, names, selector }))]
}

async function sendTestLetter(app: App, smtpUrl: string, to: string): Promise<Finding> {
  const server = readMailServer(smtpUrl)
  const { host } = server
  const both = [inLanguage(words, 'ka'), inLanguage(words, 'en')]
  const text = both.map((m) => m.letterText(host)).join('\n\n')
  const subject = both.map((m) => m.letterSubject).join(' / ')
  const dressed = await dress(app, { language: 'ka', subject, text })
  const from = dressed.from.address
  const messageId = `${newToken().slice(0, 22)}@${from.split('@')[1]}`
  const content = await compose({ ...dressed, to, messageId, at: app.clock.now() })
  try {
    await give(server, { from, to, content }, async () => undefined)
    return { state: 'good', what: say(words, (m) => m.taken(to, host)), toDo: say(words, (m) => m.takenToDo) }
  } catch (error) {
    // Why it was not taken is what the operator has asked for.
    if (error instanceof NotTaken) return notTaken(error, host)
    throw error
  }
}

function notTaken({ reason = '', about, answer, isAskedFor, message }: NotTaken, host: string): Finding {
  if (isAskedFor) {
    const what = say(words, (m) => `${m.later(host)} ${m.answer(answer)}`)
    return { state: 'look', what, toDo: say(words, (m) => m.laterToDo) }
  }
  if (reason === 'EAUTH')
    return wrong(
      (m) => m.wrongPassword(host),
      (m) => m.wrongPasswordToDo,
    )
  const fault = tlsFaultIn(message)
  if (fault)
    return wrong(
      (m) => m.encryption.faults[fault](namesTold(message)),
      (m) => m.encryption.toDo[fault],
    )
  if (['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ECONNREFUSED', 'ENOTFOUND'].includes(reason))
    return wrong(
      (m) => m.notReached(host),
      (m) => m.notReachedToDo,
    )
  return wrong(
    (m) => `${m.refused[about](host)} ${m.answer(answer)}`,
    (m) => m.refusedToDo[about],
  )
}

/** The settings of mail are on the server, and so is whoever mends them. */
function wrong(what: (m: M) => string, toDo: (m: M) => string): Finding {
  return found('wrong', what, toDo, 'server')
}
