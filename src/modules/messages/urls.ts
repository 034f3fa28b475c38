export const securityUrl = '/.well-known/security.txt'

export const contactUrl = '/contact'
export const staffMessagesUrl = '/staff/messages'

export function receiptUrl({ receipt }: { receipt: string }): string {
  return `/contact/receipts/${receipt}`
}

export function messageTrustUrl({ id }: { id: number }): string {
  return `/staff/messages/${id}/trust`
}

export function messageEndUrl({ id }: { id: number }): string {
  return `/staff/messages/${id}/end`
}

export function messageAnswerUrl({ id }: { id: number }): string {
  return `/staff/messages/${id}/answer`
}

export function messagesPageUrl({ page }: { page: number }): string {
  return page === 1 ? staffMessagesUrl : `${staffMessagesUrl}?page=${page}`
}
