/** Where somebody asks for news by mail. */
export const subscriptionsUrl = '/subscriptions'
export const askedUrl = '/subscriptions/asked'

export interface Subscribed {
  token: string
}

/** Where one subscription is confirmed, changed and ended, by whoever has its letters. */
export function subscriptionUrl({ token }: Subscribed): string {
  return `/subscriptions/of/${token}`
}

export function confirmationUrl({ token }: Subscribed): string {
  return `/subscriptions/of/${token}/confirmation`
}

/** One click from a mail program ends it here (RFC 8058). */
export function endUrl({ token }: Subscribed): string {
  return `/subscriptions/of/${token}/end`
}

export const staffSubscriptionsUrl = '/staff/subscriptions'

export function sendingUrl({ id }: { id: number }): string {
  return `/staff/subscriptions/news/${id}/sending`
}
