import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { impersonal } from '../impersonal.ts'
import { type MailServer, mustEncrypt } from './server-address.ts'

/** A letter in the form in which it travels. */
export interface Parcel {
  from: string
  to: string
  content: Buffer
}

/** The mail server did not take a letter. */
export class NotTaken extends Error {
  override name = 'NotTaken'
  /** `never`: it would refuse it again. `later`: another try may do. `unsure`: it had everything and did not answer. */
  readonly when: 'never' | 'later' | 'unsure'
  /** nodemailer's word for what went wrong. */
  readonly reason: string | undefined
  /** The step at which it went wrong, as the protocol calls it. */
  readonly step: string | undefined
  /** The server itself has asked for another try: it is busy, or does not know us yet. */
  readonly isAskedFor: boolean

  constructor(when: NotTaken['when'], cause: unknown) {
    super(impersonal(cause), { cause })
    this.when = when
    const { code, command, responseCode } = Object(cause) as { code?: string; command?: string; responseCode?: number }
    this.reason = code
    this.step = command
    this.isAskedFor = responseCode !== undefined && responseCode >= 400 && responseCode < 500
  }
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

/**
 * Gives a letter to the mail server. `beforeText` is awaited when the server has agreed to sender and reader, and the
 * text has not been given away yet; if it fails, nothing has happened.
 */
export async function give(server: MailServer, parcel: Parcel, beforeText: () => Promise<void>): Promise<void> {
  const { host, port, isSecure: secure } = server
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({ ...patience, host, port, secure, requireTLS: mustEncrypt(server) })
  const progress = { isGiven: false }
  const broken = new Promise<never>((_, fail) => connection.once('error', fail))
  try {
    await Promise.race([broken, talk(connection, server, parcel, () => text(parcel, beforeText, progress))])
  } catch (error) {
    throw error instanceof NotTaken ? error : new NotTaken(whenAfter(error, progress.isGiven), error)
  } finally {
    connection.close()
    // A connection that is closed may still complain, and nobody waits for it any more.
    broken.catch(() => undefined)
  }
}

async function talk(
  connection: SMTPConnection,
  { login }: MailServer,
  { from, to }: Parcel,
  textOf: () => AsyncGenerator<Buffer>,
): Promise<void> {
  await called((done) => connection.connect(done))
  if (login && connection.allowsAuth) await called((done) => connection.login({ ...login, credentials: login }, done))
  await new Promise<void>((keep, fail) => {
    const content = Readable.from(textOf())
    content.once('error', fail)
    connection.send({ from, to: [to] }, content, (error) => (error ? fail(error) : keep()))
  })
}

function called(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((keep, fail) => call((error) => (error ? fail(error) : keep())))
}

async function* text(
  { content }: Parcel,
  beforeText: () => Promise<void>,
  progress: { isGiven: boolean },
): AsyncGenerator<Buffer> {
  await beforeText()
  // What is asked for next is the end, and the server may take the letter as soon as it has that.
  progress.isGiven = true
  yield content
}

/** 5yz is a refusal for good, 4yz one for now (RFC 5321). A wrong password is ours to mend, not the letter's fault. */
function whenAfter(error: unknown, isGiven: boolean): NotTaken['when'] {
  const { code, responseCode } = Object(error) as { code?: string; responseCode?: number }
  if (responseCode !== undefined) return responseCode >= 500 && code !== 'EAUTH' ? 'never' : 'later'
  // An address that cannot be written in an envelope at all.
  if (code === 'EENVELOPE') return 'never'
  return isGiven ? 'unsure' : 'later'
}
