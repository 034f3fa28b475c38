import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Certificate, selfSigned, trustedAuthority, unknownAuthority } from '../../../test/certificates.ts'
import { testHouse } from '../../../test/house.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { startNameServer } from '../../../test/name-server.ts'
import { listenAtAnyPort } from '../../../test/s3.ts'
import { domainFindings } from './domain-findings.ts'
import { reportLines } from './report.ts'
import { mailFindings } from './test-letter.ts'

const key = keyOf(2048)

function keyOf(modulusLength: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
  return `v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`
}

const texts: Record<string, string[]> = {
  'good.ge': ['some other text', 'v=spf1 include:spf.good.ge -all'],
  'spf.good.ge': ['v=spf1 ip4:203.0.113.0/24 ip6:2001:db8::/64 ~all'],
  'google._domainkey.good.ge': [key],
  '_dmarc.good.ge': ['v=DMARC1; p=quarantine; rua=mailto:a@good.ge'],
  'open.ge': ['v=spf1 +all'],
  'mail._domainkey.open.ge': ['v=DKIM1; p='],
  '_dmarc.open.ge': ['v=DMARC1; p=none'],
  'twice.ge': ['v=spf1 mx -all', 'v=spf1 a -all'],
  '_dmarc.twice.ge': ['v=DMARC1; p=reject', 'v=DMARC1; p=none'],
  'endless.ge': ['v=spf1 include:loop.endless.ge a mx -all'],
  'loop.endless.ge': ['v=spf1 include:endless.ge a:b a:c a:d a:e a:f a:g a:h a:i ~all'],
  '_dmarc.endless.ge': ['v=DMARC1; p=maybe'],
  'undecided.ge': ['v=spf1 mx ?all'],
  's1._domainkey.undecided.ge': [key.slice(0, -80)],
  'trial._domainkey.trial.ge': [`${key}; t=s:y`],
  '_dmarc.trial.ge': ['v=DMARC1; p=reject; pct=0'],
  'sha1._domainkey.trial.ge': [`${key}; h=sha1`],
  'tlsrpt._domainkey.trial.ge': [`${key}; s=tlsrpt`],
  'fit._domainkey.trial.ge': [`${key}; h=sha1:sha256; s=tlsrpt:email`],
  'two._domainkey.trial.ge': [key, key.replace('p=', 't=s; p=')],
  'short._domainkey.sub.trial.ge': [keyOf(512)],
  '_dmarc.sub.trial.ge': ['v=DMARC1; p=reject; sp=none'],
  'letters.good.ge': ['v=spf1 mx ~all'],
  'x1._domainkey.letters.good.ge': [key],
}

/** Each domain by what its record says of the server, which has one address of each kind. */
const policies: Record<string, [record: string, said: RegExp]> = {
  'a.ge': ['v=spf1 a:mail.example.ge -all', /^good SPF: a.ge permits the server mail.example.ge/],
  'own.a.ge': ['v=spf1 a/24//64 -all', /^good/],
  'mx.ge': ['v=spf1 mx -all', /^good/],
  'redirect.ge': ['v=spf1 redirect=spf.good.ge', /^good/],
  'mild.ge': ['v=spf1 a:mail.example.ge ?all', /^look .* does not say what becomes/],
  'nobody.ge': ['v=spf1 -all', /^wrong .* names no server/],
  'empty.ge': ['v=spf1 include:nobody.ge ~all', /^wrong .* names no server/],
  'example.ge': ['v=spf1 -ip4:203.0.113.7 ip4:203.0.113.0/24 ip6:2001:db8::/32 -all', /^wrong .* may not send/],
  'refusing.ge': ['v=spf1 -a:mail.example.ge +mx:mx.ge -all', /^wrong .* may not send/],
  'all.ge': ['v=spf1 mx:mx.ge all', /^wrong SPF: all.ge lets everybody send letters in its name\.$/],
  'wide.ge': ['v=spf1 ip4:0.0.0.0/0 -all', /^wrong SPF: wide.ge lets everybody send letters in its name\.$/],
  'later.ge': ['v=spf1 mx:mx.ge -all +all', /^good/],
  'led.ge': ['v=spf1 redirect=all.ge', /^wrong .* lets everybody .* a list that its record leads to/],
  'in.ge': ['v=spf1 include:all.ge -all', /^wrong .* lets everybody .* a list that its record leads to/],
  'open2.ge': ['v=spf1 +all', /^wrong .* lets everybody/],
  'led2.ge': ['v=spf1 redirect=open2.ge', /^wrong .* lets everybody .* a list that its record leads to/],
  'in2.ge': ['v=spf1 include:open2.ge -all', /^wrong .* lets everybody .* a list that its record leads to/],
  'not.ge': ['v=spf1 a:mail.example.ge -include:open2.ge ~all', /^good/],
  'vague.ge': ['v=spf1 redirect=mild.ge', /^look .* nor does the list its redirect= leads to/],
  // Where it sends from is its own matter, and the list of another may name it.
  'other.ge': ['v=spf1 ip4:192.0.2.1 -all', /^look .* cannot be seen from here/],
  'provider.ge': ['v=spf1 include:other.ge -all', /^look .* cannot be seen from here/],
  'hidden.ge': ['v=spf1 exists:%{i}.hidden.ge -all', /^look .* cannot be seen from here/],
  'half.ge': ['v=spf1 ip4:203.0.113.7 -all', /^look .* only some/],
  'lost.ge': ['v=spf1 include:nowhere.ge -all', /^wrong .* does not hold/],
  'slip.ge': ['v=spf1 ipv4:203.0.113.7 -all', /^wrong .* does not hold/],
  // Two of them may be no more; what stands behind the term that decides is asked by others.
  'gone.ge': ['v=spf1 a:x.gone.ge mx:y.gone.ge a:mail.example.ge -all', /^good/],
  'hollow.ge': ['v=spf1 a:mail.example.ge a:x.gone.ge mx exists:y.gone.ge -all', /^wrong .* more than two names/],
  'hollow2.ge': ['v=spf1 include:hollow3.ge a:z.gone.ge a:mail.example.ge -all', /^wrong .* more than two names/],
  'hollow3.ge': ['v=spf1 a:x.gone.ge a:y.gone.ge -all', /^look .* cannot be seen from here/],
  // Its letters come by IPv6 too, and these have no such address.
  'old.ge': ['v=spf1 a:mail.other.ge a:b.old.ge a:c.old.ge ip4:203.0.113.7 -all', /^wrong .* more than two names/],
  'there.ge': ['v=spf1 exists:mail.example.ge -all', /^wrong SPF: there.ge lets everybody send letters in its name\.$/],
  'twofold.ge': ['v=spf1 redirect=spf.good.ge redirect=spf.good.ge', /^wrong .* does not hold/],
  'loop.ge': ['v=spf1 include:loop.ge -all', /^wrong .* more than ten questions/],
}

const zone = {
  TXT: { ...texts, ...Object.fromEntries(Object.entries(policies).map(([domain, [record]]) => [domain, [record]])) },
  A: {
    'mail.example.ge': ['203.0.113.7'],
    'own.a.ge': ['203.0.113.99'],
    'mail.other.ge': ['198.51.100.1'],
    'b.old.ge': ['192.0.2.1'],
    'c.old.ge': ['192.0.2.2'],
  },
  AAAA: { 'mail.example.ge': ['2001:db8::7'], 'own.a.ge': ['2001:db8::1:2'] },
  MX: { 'mx.ge': ['mail.example.ge'] },
}

describe('the domain of the sender', () => {
  it('is said to be right or wrong by what the name service says of it, with what to do', async () => {
    const names = await startNameServer(zone)
    const said = async (domain: string, selector?: string) => {
      const asked = { sender: `temi@${domain}`, host: 'mail.example.ge', names, selector }
      return (await domainFindings(asked)).map(({ state, what }) => `${state} ${what.en.replace(/:? .*/s, '')}`)
    }
    expect(await said('good.ge')).toEqual(['good SPF', 'good DKIM', 'good DMARC'])
    expect(await said('open.ge')).toEqual(['wrong SPF', 'wrong DKIM', 'look DMARC'])
    expect(await said('twice.ge')).toEqual(['wrong SPF', 'look DKIM', 'wrong DMARC'])
    expect(await said('endless.ge')).toEqual(['wrong SPF', 'look DKIM', 'wrong DMARC'])
    expect(await said('undecided.ge')).toEqual(['look SPF', 'wrong DKIM', 'wrong DMARC'])
    expect(await said('missing.ge', 'x1')).toEqual(['wrong SPF', 'wrong DKIM', 'wrong DMARC'])
    expect(await said('trial.ge', 'trial')).toEqual(['wrong SPF', 'look DKIM', 'look DMARC'])
    expect(await said('trial.ge', 'fit')).toEqual(['wrong SPF', 'good DKIM', 'look DMARC'])
    for (const selector of ['sha1', 'tlsrpt']) {
      const [, dkim] = await domainFindings({ sender: 'temi@trial.ge', host: 'mail.example.ge', names, selector })
      expect(dkim).toMatchObject({
        state: 'wrong',
        what: { en: expect.stringContaining('does not let it sign letters') },
      })
    }
    expect(await said('trial.ge', 'two')).toEqual(['wrong SPF', 'wrong DKIM', 'look DMARC'])
    expect(await said('sub.trial.ge', 'short')).toEqual(['wrong SPF', 'wrong DKIM', 'look DMARC'])
    expect(await said('x.sub.trial.ge', 'x1')).toEqual(['wrong SPF', 'wrong DKIM', 'look DMARC'])
    // What it does not say itself is asked of the domain above.
    expect(await said('letters.good.ge', 'x1')).toEqual(['look SPF', 'good DKIM', 'good DMARC'])
    expect(await said('localhost')).toEqual(['wrong The'])
    // A domain of everybody's is not ours to change: only its own server may send for it.
    const gmail = { sender: 'tsega@gmail.com', names, selector: undefined }
    const [foreign, ...more] = await domainFindings({ ...gmail, host: 'mail.example.ge' })
    expect([foreign?.state, foreign?.toDo?.en, more]).toEqual(['wrong', expect.stringMatching(/smtp\.gmail\.com/), []])
    expect(await domainFindings({ ...gmail, host: 'smtp.gmail.com' })).toMatchObject([{ state: 'good' }])
    const silent = await domainFindings({ sender: 'a@silent.ge', host: 'h', names, selector: 'x1' })
    expect(silent.map(({ state, what }) => [state, what.en.includes('could not be checked')])).toEqual(
      Array.from({ length: 3 }, () => ['look', true]),
    )
    const [spf] = await domainFindings({ sender: 'a@missing.ge', host: 'mail.example.ge', names, selector: 'x1' })
    expect(spf?.toDo?.en).toContain('v=spf1 a:mail.example.ge ~all')
  })
})

describe('the list of those who may send', () => {
  it('is held against the addresses of the mail server, and what cannot be known is said as such', async () => {
    const names = await startNameServer(zone)
    const spfOf = async (domain: string, host: string) => {
      const [spf] = await domainFindings({ sender: `temi@${domain}`, host, names, selector: 'x1' })
      return { said: `${spf?.state} ${spf?.what.en}`, toDo: spf?.toDo?.en ?? '' }
    }
    for (const [domain, [, expected]] of Object.entries(policies))
      expect((await spfOf(domain, 'mail.example.ge')).said, domain).toMatch(expected)
    expect(await spfOf('other.ge', 'mail.other.ge')).toEqual({
      said: expect.stringMatching(/^wrong .* does not permit the server mail.other.ge/),
      toDo: expect.stringContaining('a:mail.other.ge'),
    })
    // A server that is named by its address.
    expect((await spfOf('half.ge', '203.0.113.7')).said).toMatch(/^good/)
    expect((await spfOf('half.ge', '203.0.113.8')).toDo).toContain('ip4:203.0.113.8')
    expect((await spfOf('missing.ge', '2001:db8::9')).toDo).toContain('v=spf1 ip6:2001:db8::9 ~all')
    // A term that is about the server itself comes before whatever is added further on.
    expect((await spfOf('example.ge', 'mail.example.ge')).toDo).toMatch(
      /^Pass this on to whoever looks after the domain: Take “-ip4:203\.0\.113\.7” out .* at the beginning of the record: a:mail\.example\.ge$/,
    )
    // From where a server on this machine sends is not known to it.
    for (const host of ['localhost', '127.0.0.1', 'mail'])
      expect((await spfOf('half.ge', host)).said).toMatch(/^look .* cannot be seen from here/)
    expect((await spfOf('missing.ge', '127.0.0.1')).toDo).not.toContain('127.0.0.1')
  })
})

describe('the doctor', () => {
  it('sends a letter to test, and says in both languages what became of it', async () => {
    const server = await startMailServer()
    const names = await startNameServer({ TXT: { 'temi.example.ge': ['v=spf1 mx -all'] } })
    const asked = { to: 'nino@example.ge', names, selector: undefined }
    const sent = async (smtpUrl?: string) => {
      const { house } = await testHouse({ outside: { smtpUrl } })
      const [first] = await mailFindings(house.app, asked)
      return `${first?.state} ${first?.what.en} ${first?.what.ka}`
    }
    expect(await sent()).toMatch(/^wrong No test letter can be sent/)
    const { house: silent } = await testHouse()
    const [unset] = await mailFindings(silent.app, asked)
    expect(unset?.toDo?.ka).toMatch(/^ეს გადაეცით მას, ვინც სერვერს უვლის: დააყენეთ SMTP_URL/)
    expect(await sent(server.url)).toMatch(/^good The server 127.0.0.1 took the test letter to nino@example.ge/)
    expect(server.taken.map(({ subject }) => subject)).toEqual(['საცდელი წერილი / A letter to test'])
    expect(await sent(server.url.replace(/:[^:]*@/, ':wrong@'))).toMatch(/^wrong .* refuses the user or the password/)
    expect(await sent('smtp://a%40example.ge:b@127.0.0.1:9')).toMatch(/^wrong .* does not answer/)
    server.plan.push('refuse reader')
    const refused = await sent(server.url)
    expect(refused).toMatch(
      /^wrong .* sends nothing to this recipient\. Its answer: .*550.* ამ მიმღებთან წერილს არ აგზავნის\. მისი/,
    )
    expect(refused).not.toContain('nino@')

    // What is wrong with the server or with us is not looked for in the recipient.
    for (const [refusal, says] of [
      [
        { at: 'greeting', says: '554 5.3.2 No service here' },
        /^wrong .* no letters from here at all\. Its answer: .*554/,
      ],
      [{ at: 'sender', says: '530 5.7.0 Authentication required' }, /^wrong .* sends nothing for this account/],
      [{ at: 'sender', says: '553 5.1.8 Sender rejected' }, /^wrong .* none from this sender\. .* Sender rejected/],
    ] as const) {
      server.plan.push(refusal)
      expect(await sent(server.url)).toMatch(says)
    }

    for (const answer of ['not yet', 'busy'] as const) {
      server.plan.push(answer)
      expect(await sent(server.url)).toMatch(
        /^look The server 127.0.0.1 asks to try again later\. Its answer: .*45[01]/,
      )
    }

    const { house } = await testHouse({ outside: { smtpUrl: server.url } })
    const lines = reportLines(
      [...(await house.app.findings()), ...(await mailFindings(house.app, asked))],
      'https://example.ge',
    )
    expect(lines).toContain('გასასწორებელია: DMARC: temi.example.ge არ ამბობს, რა ვუყოთ ყალბ წერილებს.')
    expect(lines).toContain('To be mended: DMARC: temi.example.ge does not say what becomes of forged letters.')
    expect(lines.join('\n')).toMatch(/გამოვიდა თუ არა\.\n {4}სად: https:\/\/example\.ge\/staff\/backups$/m)
    expect(lines.join('\n')).toMatch(/რა ვქნათ: ეს გადაეცით მას, ვინც დომენს უვლის: დაამატეთ TXT/)
    const english = lines.slice(lines.indexOf('State of the system'))
    expect(english.join('\n')).not.toMatch(/[ა-ჰ]|undefined/)
  })

  it('says what is wrong with the encryption of the mail server, and what to do', async () => {
    const { certify } = trustedAuthority()
    const names = await startNameServer({})
    const { house } = await testHouse()
    const said = async (smtpUrl: string) => {
      house.app.outside.smtpUrl = smtpUrl
      const [first] = await mailFindings(house.app, { to: 'nino@example.ge', names, selector: undefined })
      return `${first?.state} ${first?.what.en} ${first?.toDo?.en}`
    }
    const faults: Array<[certificate: Certificate, says: RegExp]> = [
      [certify('127.0.0.1'), /^good/],
      [certify('mail.example.ge'), /^wrong .* another name .* It is for: mail\.example\.ge\. Pass .* into SMTP_URL/],
      [certify('127.0.0.1', [2000, 2001]), /^wrong .* has expired\. .* to renew/],
      [certify('127.0.0.1', [2400, 2500]), /^wrong .* does not hold yet\. .* clock/],
      [selfSigned('127.0.0.1'), /^wrong .* signed its certificate itself.* that everybody trusts/],
      [unknownAuthority().certify('127.0.0.1'), /^wrong .* whom our server does not know\. .* whole chain/],
    ]
    for (const begins of ['at once', 'when asked'] as const)
      for (const [certificate, says] of faults)
        expect(await said((await startMailServer('test', { begins, certificate })).url)).toMatch(says)

    const plain = (await startMailServer()).url
    expect(await said(plain.replace('smtp:', 'smtps:'))).toMatch(/^wrong .* smtp:\/\/ in place of smtps:\/\//)
    // Who is known by an address of IPv6 for that of IPv4 is not taken for one on this machine, and told no password.
    expect(await said(plain.replace('127.0.0.1', '[::ffff:127.0.0.1]'))).toMatch(/^wrong .* offers no encryption/)
    const hasty = createServer({ ...certify('127.0.0.1'), handshakeTimeout: 100 })
    hasty.on('tlsClientError', (_error, socket) => socket.destroy())
    onTestFinished(() => void hasty.close())
    const port = await listenAtAnyPort(hasty)
    expect(await said(`smtp://a%40example.ge:b@127.0.0.1:${port}`)).toMatch(
      /^wrong .* says nothing.* smtps:\/\/ in place of smtp:\/\//,
    )
  })
})
