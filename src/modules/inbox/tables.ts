import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** `answer` went by mail; `call` was said by telephone; `note` is for colleagues alone. */
export type EntryKind = 'answer' | 'call' | 'note'

/** What a worker has done about something that somebody sent. */
export interface InboxEntryTable {
  id: Generated<number>
  /** The kind and the number of the conversation: `message`, 12. */
  kind: string
  number: number
  what: EntryKind
  text: string
  worker_id: number
  /** Given to the browser with the form, so that a second press of the button is known. */
  sent_key: string
  written_at: Moment
  closed_at: Moment | null
}

/** Words a worker may begin an answer with. */
export interface AnswerTemplateTable {
  id: Generated<number>
  /** What workers call it. */
  title: string
  text_ka: string
  text_en: string
  closed_at: Moment | null
}

/** How long the association keeps what it has dealt with; the open row holds. */
export interface InboxPeriodTable {
  id: Generated<number>
  months: number
  /** So many days before, workers are told. */
  warning_days: number
  settled_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    inbox_entry: InboxEntryTable
    answer_template: AnswerTemplateTable
    inbox_period: InboxPeriodTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    /** How long personal data are kept is decided by few. */
    'settle-inbox-period': true
  }
}
