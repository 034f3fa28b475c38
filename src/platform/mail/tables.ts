import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Language } from '../messages.ts'

export type MailState = 'waiting' | 'sent' | 'failed'

/** The outbox: letters that changes have written. They are kept here where no `SMTP_URL` is set. */
export interface MailTable {
  id: Generated<number>
  recipient: string
  language: Language
  subject: string
  text: string
  state: MailState
  written_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    mail: MailTable
  }
}
