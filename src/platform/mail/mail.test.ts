import { describe, expect, it } from 'vitest'
import { trustedAuthority } from '../../../test/certificates.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { type Refusal, startMailServer } from '../../../test/mail-server.ts'
import { startStutterer } from '../../../test/stutterer.ts'
import type { Letter } from '../database.ts'
import { give } from './give.ts'

const letter: Letter = {
  to: 'nino@example.ge',
  language: 'ka',
  subject: 'თქვენი საჭიროება გადამოწმდა',
  text: 'გამარჯობა, ნინო!\n\nვნახეთ წყლის ტუმბო.\nგვერდი:\nhttp://localhost:8080/needs/7',
}

function lettersIn({ house }: TestHouse) {
  return house.engine.read.selectFrom('mail').selectAll().orderBy('id').execute()
}

describe('a letter', () => {
  it('arrives in the language of its reader, as text and as HTML, once', async () => {
    const server = await startMailServer()
    const house = await testHouse({ outside: { smtpUrl: server.url } })
    await house.change(async (tx) => {
      tx.mail({ ...letter, unsubscribe: '/subscriptions/abc/end' })
      tx.mail({ ...letter, language: 'en', to: 'john@example.org', subject: 'Your need has been <verified>' })
    })
    expect(server.taken).toEqual([])
    await house.house.work()
    await house.house.work()

    expect(server.taken).toHaveLength(2)
    const [georgian, english] = server.taken
    expect(georgian?.from?.value).toEqual([{ name: 'ასოციაცია „იმერეთი“', address: 'letters@temi.example.ge' }])
    expect(georgian?.replyTo?.value).toMatchObject([{ address: 'tsega.imereti@gmail.com' }])
    expect(georgian?.to).toMatchObject({ value: [{ address: 'nino@example.ge' }] })
    expect(georgian?.subject).toBe(letter.subject)
    const date = georgian?.headerLines.find(({ key }) => key === 'date')?.line
    expect(date).toBe('Date: Tue, 01 Dec 2026 09:00:00 +0000')
    expect(georgian?.text).toContain('ვნახეთ წყლის ტუმბო.')
    expect(georgian?.html).toContain('lang="ka"')
    expect(georgian?.html).toContain('<a href="http://localhost:8080/needs/7"')
    expect(georgian?.html).not.toMatch(/<img|url\(|<link|<script/)
    expect(georgian?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(georgian?.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'http://localhost:8080/subscriptions/abc/end' },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
    expect(english?.html).toContain('Your need has been &lt;verified>')
    expect(english?.text).toContain('This letter was sent automatically.')
    expect(english?.headers.get('list')).toBeUndefined()
    expect(await lettersIn(house)).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  })

  it('is kept where there is no mail server', async () => {
    const house = await testHouse()
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    expect(await lettersIn(house)).toMatchObject([{ state: 'kept', recipient: letter.to }])
  })

  it('is given up when its reader is not known, and tried again when the server is busy', async () => {
    const server = await startMailServer()
    server.plan.push('refuse reader', 'busy')
    const house = await testHouse({ outside: { smtpUrl: server.url } })
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    const [refused] = await lettersIn(house)
    expect(refused).toMatchObject({ state: 'failed' })
    expect(refused?.error).toMatch(/550/)
    expect(refused?.error).not.toMatch(/nino|example\.ge/)

    await house.change(async (tx) => tx.mail(letter))
    expect(await house.house.work()).toMatchObject([{ kind: 'send-letter', state: 'put-off' }])
    expect((await lettersIn(house))[1]).toMatchObject({ state: 'waiting' })
    house.clock.advance('PT1M')
    await house.house.work()
    expect(server.taken).toHaveLength(1)
    expect((await lettersIn(house))[1]).toMatchObject({ state: 'sent', error: null })
  })

  it('waits while it is the server, our account or our sender that is refused, and is given up for its reader or its text', async () => {
    const server = await startMailServer()
    const house = await testHouse({ outside: { smtpUrl: server.url } })
    const became = async (refusal: Refusal) => {
      server.plan.push(refusal)
      await house.change(async (tx) => tx.mail(letter))
      await house.house.work()
      return (await lettersIn(house)).at(-1)?.state
    }
    for (const refusal of [
      { at: 'greeting', says: '554 5.3.2 No service here' },
      { at: 'sender', says: '530 5.7.0 Authentication required' },
      { at: 'sender', says: '553 5.1.8 Sender address rejected' },
      { at: 'reader', says: '530 Authentication required' },
      { at: 'reader', says: '554 5.7.1 Relay access denied' },
    ] as const)
      expect([refusal, await became(refusal)]).toEqual([refusal, 'waiting'])
    for (const refusal of [
      { at: 'reader', says: '550 No such user' },
      { at: 'reader', says: '552 5.2.2 Mailbox full' },
      { at: 'text', says: '554 5.7.1 This looks like spam' },
    ] as const)
      expect([refusal, await became(refusal)]).toEqual([refusal, 'failed'])
    // What waits goes by itself as soon as the server takes it.
    house.clock.advance('PT1M')
    await house.house.work()
    expect(server.taken).toHaveLength(5)
  })

  it('leaves of the answer of a server nothing but its codes in the log and in the job; its words go with the letter', async () => {
    const server = await startMailServer()
    server.plan.push({ at: 'reader', says: '452 4.2.2 The account nino.secretovna3 is over quota, Nino Secretovna' })
    const lines: string[] = []
    const house = await testHouse({
      outside: { smtpUrl: server.url },
      logStream: { write: (line) => lines.push(line) },
    })
    await house.change(async (tx) => tx.mail(letter))
    const outcomes = await house.house.work()
    const jobs = await house.house.engine.read.selectFrom('job').select('error').execute()
    const told = `${lines.join('')} ${JSON.stringify([outcomes, jobs])}`
    expect(told).toContain('RCPT TO: 452 4.2.2')
    expect(told).not.toMatch(/secretovna|over quota/i)
    expect((await lettersIn(house))[0]?.error).toContain('over quota')
    await house.house.app.outbox.emptyFor(letter.to)
    expect((await lettersIn(house))[0]?.error).toBeNull()
  })

  it('is not given away a second time when nobody knows whether it arrived', async () => {
    const server = await startMailServer()
    server.plan.push('hang up after text')
    const house = await testHouse({ outside: { smtpUrl: server.url } })
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    expect(await lettersIn(house)).toMatchObject([{ state: 'unsure' }])

    // What a process leaves behind that was killed while the text was on its way.
    await house.change(async (tx) => tx.mail(letter))
    await house.house.app.outbox.note(2, ['waiting'], { state: 'sending' })
    await house.house.work()
    expect((await lettersIn(house))[1]).toMatchObject({ state: 'unsure' })

    house.clock.advance('P1D')
    await house.house.work()
    expect(server.taken).toHaveLength(1)
  })

  it('waits while the mail server does not answer or refuses the password, and then staff has to look', async () => {
    const server = await startMailServer()
    const wrong = new URL(server.url)
    wrong.password = 'wrong'
    const house = await testHouse({ outside: { smtpUrl: wrong.href } })
    await house.change(async (tx) => tx.mail(letter))
    for (let tries = 0; tries < 8; tries += 1) {
      await house.house.work()
      house.clock.advance('PT8H')
    }
    const [given] = await lettersIn(house)
    expect(given).toMatchObject({ state: 'failed' })
    expect(given?.error).toMatch(/EAUTH/)
  })

  it('is not held up for ever by a server that goes on talking and never answers', async () => {
    for (const [silentAt, when] of [
      ['EHLO', 'later'],
      ['.', 'unsure'],
    ] as const) {
      const server = await startStutterer(silentAt)
      const parcel = { from: 'a@example.ge', to: 'nana@example.ge', content: Buffer.from('Subject: a\r\n\r\ntext') }
      const given = give(server, parcel, async () => undefined, 400)
      await expect(given).rejects.toMatchObject({ when, reason: 'ETIMEDOUT' })
    }
  })

  it('waits while the certificate of the mail server is not right, and goes when it is', async () => {
    const { certify } = trustedAuthority()
    const house = await testHouse()
    const { outside } = house.house.app
    await house.change(async (tx) => tx.mail(letter))
    for (const [name, told] of [
      ['mail.example.ge', /ERR_TLS_CERT_ALTNAME_INVALID: DNS:mail\.example\.ge$/],
      ['127.0.0.1', undefined],
    ] as const) {
      const server = await startMailServer('test', { begins: 'at once', certificate: certify(name) })
      outside.smtpUrl = server.url
      await house.house.work()
      house.clock.advance('PT1M')
      const [kept] = await lettersIn(house)
      expect(kept?.state).toBe(told ? 'waiting' : 'sent')
      if (told) expect(kept?.error).toMatch(told)
    }
  })

  it('is emptied when it is no longer needed, or when its reader wants it so', async () => {
    const house = await testHouse()
    await house.change(async (tx) => {
      tx.mail(letter)
      tx.mail({ ...letter, to: 'John@example.org' })
    })
    await house.house.work()
    expect(await house.house.app.outbox.emptyFor('john@EXAMPLE.org')).toBe(1)
    expect((await lettersIn(house)).map(({ recipient, text }) => recipient + text)).toEqual([
      letter.to + letter.text,
      '',
    ])
    house.clock.advance('P181D')
    await house.house.work()
    expect((await lettersIn(house)).map(({ recipient, text, subject }) => recipient + text + subject)).toEqual(['', ''])
  })
})
