import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { Language } from '#platform/messages.ts'

export type SubscriptionState = 'asked' | 'confirmed' | 'ended'

/** Somebody who wants news by mail. */
export interface SubscriptionTable {
  id: Generated<number>
  /** In small letters. */
  email: string
  language: Language
  state: SubscriptionState
  /** The unguessable end of the address by which it is confirmed, changed and ended. Letters carry it, so it is kept whole. */
  token_secret: string
  asked_at: Moment
  confirmed_at: Moment | null
  closed_at: Moment | null
}

export type TopicKind = 'direction' | 'place'

/** What a subscription is narrowed to; without any it is for all news. */
export interface SubscriptionTopicTable {
  id: Generated<number>
  subscription_id: number
  kind: TopicKind
  number: number
  closed_at: Moment | null
}

/** A story that is sent to those who subscribe, once. */
export interface NewsletterTable {
  id: Generated<number>
  news_id: number
  state: 'under-way' | 'done'
  asked_at: Moment
  /** The subscription up to which letters are written. */
  last_subscription: number
  letters: number
}

declare module '#platform/database.ts' {
  interface Database {
    subscription: SubscriptionTable
    subscription_topic: SubscriptionTopicTable
    newsletter: NewsletterTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'send-newsletter': true
  }
}
