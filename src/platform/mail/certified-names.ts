/** What Node hands over of a certificate that is for others. */
export interface ForeignCertificate {
  subjectaltname?: string
  subject?: { CN?: string }
}

const mostNames = 3

/** `DNS:mail.example.ge`, of names that a certificate is for: as they stand in a message. */
export function tellNames({ subjectaltname, subject }: ForeignCertificate): string {
  const names = (subjectaltname ?? `DNS:${subject?.CN}`).match(/DNS:[\w*.-]+/g) ?? []
  return names.slice(0, mostNames).join(', ')
}

/** The names that such a message tells. */
export function namesTold(message: string): string {
  return [...message.matchAll(/\bDNS:([\w*.-]+)/g)].map(([, name]) => name).join(', ')
}
