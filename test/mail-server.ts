import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, onTestFinished } from 'vitest'
import type { Certificate } from './certificates.ts'

export interface MailServer {
  /** As `SMTP_URL` would name it. */
  url: string
  /** Letters it has taken, oldest first. */
  taken: ParsedMail[]
  /** What it does with the next letters, one after the other; without a word it takes them. */
  plan: Array<'refuse reader' | 'not yet' | 'busy' | 'hang up after text' | Refusal>
}

/** An answer at one step of the talk: `{ at: 'sender', says: '553 5.1.8 Sender address rejected' }`. */
export interface Refusal {
  at: 'greeting' | 'sender' | 'reader' | 'text'
  says: string
}

const user = 'letters@temi.example.ge'
const pass = 'a pass/word'

/** How a mail server encrypts: from the first byte (`smtps:`), or when it is asked to. */
export interface Encryption {
  begins: 'at once' | 'when asked'
  certificate: Certificate
}

/** A real mail server on this machine, which asks for a password. It is closed after the test, or after the file. */
export async function startMailServer(until: 'test' | 'file' = 'test', encryption?: Encryption): Promise<MailServer> {
  const taken: ParsedMail[] = []
  const plan: MailServer['plan'] = []
  const refusal = (at: Refusal['at']): Error | undefined => {
    const next = plan[0]
    if (typeof next !== 'object' || next.at !== at) return undefined
    plan.shift()
    return Object.assign(new Error(next.says.slice(4)), { responseCode: Number(next.says.slice(0, 3)) })
  }
  const server = new SMTPServer({
    ...(encryption ? encryption.certificate : { disabledCommands: ['STARTTLS'] }),
    secure: encryption?.begins === 'at once',
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (login, _session, done) =>
      login.username === user && login.password === pass
        ? done(null, { user })
        : done(Object.assign(new Error('wrong password'), { responseCode: 535 })),
    onConnect: (_session, done) => done(refusal('greeting')),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: ({ address }, _session, done) => {
      const planned = refusal('reader')
      if (planned) return done(planned)
      if (plan[0] !== 'refuse reader' && plan[0] !== 'not yet') return done()
      const said = { 'refuse reader': ['is not known here', 550], 'not yet': ['is greylisted', 450] } as const
      const [words, responseCode] = said[plan[0]]
      plan.shift()
      done(Object.assign(new Error(`<${address}> ${words}`), { responseCode }))
    },
    onData: async (stream, _session, done) => {
      const mail = await simpleParser(stream)
      const planned = refusal('text')
      if (planned) return done(planned)
      const next = plan.shift()
      if (next === 'busy') return done(Object.assign(new Error('come back later'), { responseCode: 451 }))
      taken.push(mail)
      if (next !== 'hang up after text') return done()
      for (const connection of server.connections) (connection as unknown as { close(): void }).close()
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const atTheEnd = until === 'file' ? afterAll : onTestFinished
  atTheEnd(() => new Promise<void>((closed) => server.close(closed)))
  const { port } = listening.address() as AddressInfo
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(pass)}`
  const scheme = encryption?.begins === 'at once' ? 'smtps' : 'smtp'
  return { url: `${scheme}://${login}@127.0.0.1:${port}`, taken, plan }
}
