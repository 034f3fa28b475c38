import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { impersonal, withoutValues } from '../impersonal.ts'
import { isEmail } from '../intake/email.ts'
import { type ForeignCertificate, tellNames } from './certified-names.ts'
import { type MailServer, mustEncrypt } from './server-address.ts'

/** A letter in the form in which it travels. */
export interface Parcel {
  from: string
  to: string
  content: Buffer
}

/**
 * The mail server did not take a letter. The message goes into the log, so of the answer it has the codes only: servers
 * write names and parts of addresses into their words.
 */
export class NotTaken extends Error {
  override name = 'NotTaken'
  /** `never`: it would refuse it again. `later`: another try may do. `unsure`: it had everything and did not answer. */
  readonly when: 'never' | 'later' | 'unsure'
  /** nodemailer's word for what went wrong. */
  readonly reason: string | undefined
  /** What was refused. */
  readonly about: 'server' | 'account' | 'sender' | 'reader' | 'text'
  /** The server itself has asked for another try: it is busy, or does not know us yet. */
  readonly isAskedFor: boolean

  /** What the server said, for whoever may read the letter itself. */
  readonly answer: string

  constructor(when: NotTaken['when'], cause: unknown) {
    const { code, command, response, responseCode } = causeOf(cause)
    const said = (words: string) => (response ? `${code} at ${command}: ${words}` : brokenLine(cause))
    super(said(codesOf(response)), { cause })
    this.answer = said(withoutValues(response ?? ''))
    this.when = when
    this.reason = code
    this.about = aboutOf(cause)
    this.isAskedFor = responseCode !== undefined && responseCode >= 400 && responseCode < 500
  }
}

interface Cause {
  code?: string
  /** What Node calls it, where nodemailer has put a word of its own in its place. */
  originalCode?: string
  cert?: ForeignCertificate
  command?: string
  response?: string
  responseCode?: number
}

function causeOf(error: unknown): Cause {
  return Object(error)
}

/** What happened to a line on which the server has answered nothing. */
function brokenLine(error: unknown): string {
  const { code, originalCode, cert } = causeOf(error)
  if (originalCode === undefined) return impersonal(error)
  return `${code}: ${originalCode}: ${cert ? tellNames(cert) : withoutValues(String(Object(error).message))}`
}

/** `452 4.2.2` of an answer that begins so. */
function codesOf(response = ''): string {
  return /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0].replace('-', ' ') ?? ''
}

/** In milliseconds: the whole talk, however often the server says something that is no answer. */
const longestTalk = 5 * 60_000

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

/**
 * Gives a letter to the mail server. `beforeText` is awaited when the server has agreed to sender and reader, and the
 * text has not been given away yet; if it fails, nothing has happened. `longest` is for how long they may talk, in milliseconds.
 */
export async function give(
  server: MailServer,
  parcel: Parcel,
  beforeText: () => Promise<void>,
  longest = longestTalk,
): Promise<void> {
  const { host, port, isSecure: secure } = server
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  if (!isEmail(parcel.to)) throw new NotTaken('never', new Error('this is no e-mail address'))
  const connection = new Connection({ ...patience, host, port, secure, requireTLS: mustEncrypt(server) })
  const progress = { isGiven: false }
  const broken = new Promise<never>((_, fail) => connection.once('error', fail))
  const over = new AbortController()
  const endless = setTimeout(longest, undefined, { signal: over.signal }).then(() => {
    throw Object.assign(new Error('the server has talked for too long'), { code: 'ETIMEDOUT' })
  })
  try {
    await Promise.race([broken, endless, talk(connection, server, parcel, () => text(parcel, beforeText, progress))])
  } catch (error) {
    throw new NotTaken(whenAfter(error, progress.isGiven), isMute(connection, server) ? withoutGreeting(error) : error)
  } finally {
    connection.close()
    over.abort()
    // A connection that is closed may still complain, and nobody waits for it any more.
    for (const late of [broken, endless]) late.catch(() => undefined)
  }
}

/** So is a server that waits for encryption from the first byte, to whoever talks without. */
function isMute({ stage, lastServerResponse }: SMTPConnection, { isSecure }: MailServer): boolean {
  return !isSecure && stage === 'connected' && !lastServerResponse
}

function withoutGreeting(cause: unknown): Error {
  return Object.assign(new Error('the line is open, and no greeting has come', { cause }), { code: 'ENOGREETING' })
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

/**
 * 5yz is a refusal for good, 4yz one for now (RFC 5321). Only what is refused about this reader or this text is for good:
 * what a server refuses in itself, in our account or in our sender is mended without touching the letter.
 */
function whenAfter(error: unknown, isGiven: boolean): NotTaken['when'] {
  const { code, responseCode } = causeOf(error)
  const isForGood = ['reader', 'text'].includes(aboutOf(error))
  // Larger than the server says that it takes.
  if (responseCode === undefined && code === 'EMESSAGE') return 'never'
  if (responseCode === undefined) return isGiven ? 'unsure' : 'later'
  return responseCode >= 500 && isForGood ? 'never' : 'later'
}

function aboutOf(error: unknown): NotTaken['about'] {
  const { code, command, response = '' } = causeOf(error)
  // Nobody has come in (RFC 4954).
  if (code === 'EAUTH' || response.startsWith('530')) return 'account'
  if (code === 'EMESSAGE') return 'text'
  if (command === 'MAIL FROM') return 'sender'
  // Who may not send on is told so when the reader is named (RFC 3463, 5.7.x).
  if (command === 'RCPT TO') return /^\d{3}[ -]5\.7\./.test(response) ? 'account' : 'reader'
  return 'server'
}
