import { drawLetter, type LetterFrame, writeLetter } from '#design/letter.tsx'
import { findAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import type { DressedLetter } from '#platform/mail/compose.ts'
import type { Dress } from '#platform/mail/send-letter.ts'
import { readMailServer } from '#platform/mail/server-address.ts'
import type { Language } from '#platform/messages.ts'

/** There is no address to write from: neither `SMTP_URL` names one nor has the association told its e-mail. */
export class NoSender extends Error {
  override name = 'NoSender'
}

/** Gives a letter of the outbox its sender and its look, in the language of whoever reads it. */
export const dressLetter: Dress = (app, { language, subject, text, unsubscribe }) =>
  dress(app, { language, subject, text, unsubscribe: unsubscribe ? app.origin() + unsubscribe : undefined })

export interface Undressed {
  language: Language
  subject: string
  text: string
  /** Whole, with origin. */
  unsubscribe?: string | undefined
}

export async function dress(
  app: App,
  { language, subject, text, unsubscribe }: Undressed,
): Promise<Omit<DressedLetter, 'messageId' | 'at' | 'to'>> {
  const association = await findAssociation(app.db)
  const address = await senderOf(app)
  const answersTo = association?.email || address
  const name = association?.[`short_name_${language}`] || association?.[`name_${language}`] || address
  const frame: LetterFrame = { language, name, origin: app.origin(), answersTo, unsubscribe }
  const words = { subject, text }
  return {
    ...{ language, subject, unsubscribe },
    from: { name, address },
    replyTo: answersTo === address ? undefined : answersTo,
    text: writeLetter(frame, words),
    html: drawLetter(frame, words),
  }
}

/** The address letters come from: what `SMTP_URL` says, else the association's own e-mail. */
export async function findSender(app: App): Promise<string | undefined> {
  const { smtpUrl } = app.outside
  return (smtpUrl && readMailServer(smtpUrl).from) || (await findAssociation(app.db))?.email || undefined
}

async function senderOf(app: App): Promise<string> {
  const address = await findSender(app)
  if (!address) throw new NoSender('there is no address to write from')
  return address
}
