import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Language } from '../messages.ts'

/**
 * `kept`: there is no mail server to give it to. `sending`: its text is on the way to the mail server. `unsure`: the
 * process ended, or the line broke, after the text was given away and before the server's answer. It may have arrived.
 * `aside`: a worker has decided that it will not be sent.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed' | 'kept' | 'aside'

/** The outbox: letters that changes have written. */
export interface MailTable {
  id: Generated<number>
  /** This, subject, text and error are emptied when the letter is no longer needed. */
  recipient: string
  language: Language
  subject: string
  text: string
  state: MailState
  written_at: Moment
  /** An address of ours, without origin, where one click ends such letters. */
  unsubscribe: string | null
  /** By this whoever wrote it finds it again. */
  mark: string | null
  /** The same at every try, so that a letter that arrives twice can be told. */
  message_id: string | null
  /** When it was sent, or given up. */
  ended_at: Moment | null
  /** What went wrong last, with the words of the mail server: they may name the reader. */
  error: string | null
}

declare module '#platform/database.ts' {
  interface Database {
    mail: MailTable
  }
}
