import { inLetters, type Moment } from '../clock.ts'
import type { Language } from '../messages.ts'

/** A letter as it is read: who writes to whom, what, and how it looks. */
export interface DressedLetter {
  from: { name: string; address: string }
  /** Where an answer goes, if not to the address it came from. */
  replyTo?: string | undefined
  to: string
  subject: string
  text: string
  html: string
  language: Language
  messageId: string
  at: Moment
  /** The whole address of one-click unsubscribing, where there is any. */
  unsubscribe?: string | undefined
}

/** Puts a letter into the form in which it travels: plain text and HTML beside it. */
export async function compose(letter: DressedLetter): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const { from, replyTo, to, subject, text, html, language, messageId, at, unsubscribe } = letter
  const oneClick = unsubscribe && {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  const message = new MailComposer({
    ...{ from, to: { name: '', address: to }, subject, text, html, messageId: `<${messageId}>`, date: inLetters(at) },
    ...(replyTo && { replyTo }),
    // Nobody's holiday notice should answer a machine.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...oneClick },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return message.compile().build()
}
