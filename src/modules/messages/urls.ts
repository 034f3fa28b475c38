export const securityUrl = '/.well-known/security.txt'

export const contactUrl = '/contact'

export function receiptUrl({ receipt }: { receipt: string }): string {
  return `/contact/receipts/${receipt}`
}
