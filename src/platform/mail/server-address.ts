import { isIP } from 'node:net'

/** What `SMTP_URL` says: the server, who we are to it, and the address we write from. */
export interface MailServer {
  host: string
  port: number
  /** Encrypted from the first byte (`smtps:`), else as soon as the server offers it. */
  isSecure: boolean
  login: { user: string; pass: string } | undefined
  /** The address letters come from, where it names one: `?from=`, else the user if that is an address. */
  from: string | undefined
}

/** Reads `smtp://user:password@host:587?from=letters@example.ge`. */
export function readMailServer(smtpUrl: string): MailServer {
  const url = new URL(smtpUrl)
  const isSecure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (isSecure ? 465 : 587)),
    isSecure,
    login: user ? { user, pass: decodeURIComponent(url.password) } : undefined,
    from: url.searchParams.get('from') ?? (user.includes('@') ? user : undefined),
  }
}

/** A password is told to nobody but an encrypted server, or one on this machine. */
export function mustEncrypt({ isSecure, login, host }: MailServer): boolean {
  return login !== undefined && !isSecure && !isLocal(host)
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
