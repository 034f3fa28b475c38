import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'
import type { ConversationState } from '#platform/intake/conversation.ts'
import type { Language } from '#platform/messages.ts'

/** What somebody would like to have made. Its number is the reference that was given to the sender. */
export interface EnquiryTable {
  id: Generated<number>
  /** The unguessable end of the receipt's address. */
  receipt: string
  /** Tells the same enquiry sent twice. */
  content_hash: string
  /** The ten minutes in which it came: two processes cannot both store the same enquiry. */
  sent_window: string
  /** One of the things that are offered; null for something else. */
  service_item_id: number | null
  description: string
  size: string | null
  wood: string | null
  quantity: number | null
  wanted_on: Day | null
  /** In the sender's own words: `200–250`. */
  budget: string | null
  name: string | null
  phone: string | null
  email: string | null
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

export interface EnquiryPictureTable {
  id: Generated<number>
  enquiry_id: number
  position: number
  file_id: number
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    enquiry: EnquiryTable
    enquiry_picture: EnquiryPictureTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'read-enquiries': true
  }
}
