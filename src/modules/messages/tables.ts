import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { ConversationState } from '#platform/intake/conversation.ts'
import type { Language } from '#platform/messages.ts'

/** What somebody wrote to the association. Its number is the reference that was given to the writer. */
export interface MessageTable {
  id: Generated<number>
  /** The unguessable end of the receipt's address. */
  receipt: string
  /** Tells the same message sent twice. */
  content_hash: string
  /** The ten minutes in which it came: two processes cannot both store the same message. */
  sent_window: string
  name: string | null
  phone: string | null
  email: string | null
  body: string
  /** The language of the page it was written on. */
  language: Language
  state: ConversationState
  /** The worker who sees to it. */
  assignee_id: number | null
  /** 1: it stays although its time is over. */
  is_kept_longer: number
  received_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    message: MessageTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'read-messages': true
  }
}
