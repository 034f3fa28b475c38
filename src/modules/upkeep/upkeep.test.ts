import { describe, expect, it } from 'vitest'
import { selfSigned } from '../../../test/certificates.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { modules } from '../../modules.ts'

const letter = { to: 'nino@example.ge', language: 'ka', subject: 'დასტური', text: 'გამარჯობა!' } as const

function lastWhy({ house }: TestHouse): Promise<string | null | undefined> {
  const lines = house.engine.read.selectFrom('journal').select('content').orderBy('id', 'desc').limit(1)
  return lines.executeTakeFirst().then((line) => line?.content)
}

it('a page that is not there, and a form from elsewhere, are told as such also while the database is away', async () => {
  const house = await testHouse()
  expect((await house.get('/nowhere')).status).toBe(404)
  await house.house.engine.read.destroy()
  for (const path of ['/nowhere', '/staff', '/en/staff/news'])
    expect([path, (await house.get(path)).status]).toEqual([path, 404])
  const foreign = await house.house.app.inject({
    ...{ method: 'POST', url: '/contact', payload: new URLSearchParams({ body: 'ტუმბო' }).toString() },
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([foreign.statusCode, foreign.body.includes('ტუმბო')]).toEqual([403, true])
})

describe('a machine that asks', () => {
  it('is told whether the house serves', async () => {
    const house = await testHouse()
    const good = await house.get('/healthz')
    expect([good.status, good.text, good.headers['cache-control']]).toEqual([200, '{"state":"good"}', 'no-store'])
    await house.house.engine.read.destroy()
    const wrong = await house.get('/healthz')
    expect([wrong.status, wrong.text, wrong.headers['cache-control']]).toEqual([503, '{"state":"wrong"}', 'no-store'])
  })

  it('is given measures for the token, or to a worker who may; to anybody else there are none', async () => {
    const house = await testHouse({ outside: { metricsToken: 'a long token' } })
    await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })
    await house.change(async (tx) => tx.mail(letter))
    expect((await house.get('/metrics')).status).toBe(404)
    expect((await house.get('/metrics', { authorization: 'Bearer another token' })).status).toBe(404)
    expect((await house.worker('read-messages').get('/metrics')).status).toBe(404)
    expect((await house.worker('look-after-house').get('/metrics')).status).toBe(200)

    const { text, headers } = await house.get('/metrics', { authorization: 'Bearer a long token' })
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toMatch(/temi_answers_total\{method="POST",route="\/contact",status="303"\} 1/)
    expect(text).toMatch(/temi_change_seconds_count\{result="kept"\} [1-9]/)
    expect(text).toMatch(/temi_letters\{state="waiting"\} 1/)
    expect(text).toMatch(/temi_jobs\{state="waiting"\} 1/)
    expect(text).toMatch(/temi_memory_bytes\{kind="rss"\} \d{7}/)
    expect(text).toMatch(/temi_event_loop_delay_seconds/)
    expect(text).toMatch(/temi_pages\{what="answered"\} \d/)
    expect(text).toMatch(/temi_database_up 1/)

    await house.house.engine.read.destroy()
    const away = await house.get('/metrics', { authorization: 'Bearer a long token' })
    expect(away.status).toBe(200)
    expect(away.text).toMatch(/temi_database_up 0/)
    expect(away.text).toMatch(/temi_memory_bytes\{kind="rss"\} \d{7}/)
    expect(away.text).not.toMatch(/temi_(?:jobs|letters)\{/)
    const closed = await testHouse()
    expect((await closed.get('/metrics', { authorization: 'Bearer undefined' })).status).toBe(404)
  })
})

describe('the state of the house', () => {
  it('tells of jobs that are not done, and not of those that wait for the clock to be trusted', async () => {
    const house = await testHouse()
    const saidOfJobs = async () =>
      (await house.house.app.findings()).map(({ what }) => what.en).filter((what) => what.startsWith('Jobs are not'))
    await house.house.work()
    house.clock.advance('PT15M')
    await house.house.work()
    house.clock.advance('PT30M')
    expect(await saidOfJobs()).toEqual([])
    await house.change(async (tx) => tx.job('restore-trial', {}))
    house.clock.advance('PT20M')
    const since = 'Jobs are not being done: the oldest should have begun on 1 December 2026, 13:45.'
    expect(await saidOfJobs()).toEqual([since])
  })

  it('is said in both languages, what is most urgent first, and to nobody else', async () => {
    const house = await testHouse({ hasPublicUrl: true, outside: { smtpUrl: 'smtp://127.0.0.1:9' } })
    await house.change(async (tx) => tx.mail(letter))
    for (let tries = 0; tries < 8; tries += 1) {
      await house.house.work()
      house.clock.advance('PT8H')
    }
    expect((await house.get('/staff/house')).status).toBe(404)
    expect((await house.worker('read-messages').get('/staff/house')).status).toBe(404)
    const { text } = await house.worker('look-after-house').get('/staff/house')
    expect(text).toContain('1 წერილი ვერ გაიგზავნა.')
    // Letters are about people: who may not read them is not sent there.
    expect(text).not.toContain('href="/staff/mail')
    expect(text).toMatch(/ეს ჯერ არავის შეუძლია \(„სისტემის დაწერილი [^<]*<a[^>]* href="\/staff\/permissions"/)
    expect((await house.worker('look-after-house', 'read-outbox').get('/staff/house')).text).toContain('/staff/mail"')
    const told = (await house.worker('look-after-house').get('/staff/house')).text
    expect(told).toMatch(/სთხოვეთ თანამშრომელს, რომელსაც ეს შეუძლია \(„სისტემის დაწერილი [^<]*<span>ნინო<\/span>\./)
    const english = house.worker('look-after-house')
    await english.get('/staff/house')
    await house.change(async (tx) => {
      const row = await tx.selectFrom('worker').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
      await tx.amend('worker', row, { language: 'en' })
    })
    expect((await english.get('/staff/house')).text).toMatch(
      /Ask a worker who may do this[^<]*<span lang="ka">ნინო<\/span>\./,
    )
    expect((await house.worker('look-after-house').get('/staff/help/trouble')).text).toContain('წერია, ვის სთხოვოთ')
    expect(text).toContain('საიტის მისამართი დაშიფრული არ არის')
    expect(text.indexOf('გასასწორებელია')).toBeLessThan(text.indexOf('გადახედეთ'))
    expect(text.indexOf('გადახედეთ')).toBeLessThan(text.indexOf('წესრიგშია'))
    expect(house.house.app.jobs.filter(({ label }) => !label)).toEqual([])
    const findings = await house.house.app.findings()
    for (const { what, toDo } of findings) {
      expect(what.en).toMatch(/^[ -~–]+$/)
      expect(what.ka).toMatch(/[ა-ჰ]/)
      expect(toDo === undefined).toBe(findings.find((one) => one.what === what)?.state === 'good')
    }
  })
})

describe('a part that cannot be examined', () => {
  it('is a finding itself, and hides nobody else’s', async () => {
    const broken = {
      name: 'bells',
      label: { ka: 'ზარები', en: 'Bells' },
      findings: async () => {
        throw new URIError('URI malformed')
      },
    }
    const logged: string[] = []
    const house = await testHouse({
      modules: [...modules, broken],
      logStream: { write: (line) => void logged.push(line) },
    })
    const { status, text } = await house.worker('look-after-house').get('/staff/house')
    expect([status, text.includes('ვერ შემოწმდა: „ზარები“.')]).toEqual([200, true])
    expect(text).toContain('აღდგენის ფურცელი ჯერ არ დაბეჭდილა')
    expect((await house.worker('look-after-house').get('/staff')).status).toBe(200)
    expect(logged.join('')).toMatch(/"part":"bells".*URI malformed/)
  })
})

describe('a job that went wrong', () => {
  it('is shown with what went wrong, and tried again or set aside by a worker who answers for it', async () => {
    let isTorn = true
    const ring = {
      kind: 'ring',
      label: { ka: 'ზარის დარეკვა', en: 'Ringing the bell' },
      tries: 1,
      work: async () => {
        if (isTorn) throw new Error('the rope of "Nino" is torn')
      },
    }
    const swing = {
      ...{ kind: 'swing', label: { ka: 'ზარის გაქანება', en: 'Swinging the bell' }, tries: 2 },
      work: async () => {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      },
    }
    const house = await testHouse({ modules: [...modules, { name: 'bells', jobs: [ring, swing] }] })
    await house.change(async (tx) => tx.job('swing', {}))
    await house.house.work()
    const worker = house.worker('look-after-house')
    const waiting = (await worker.get('/staff/jobs')).text
    expect(waiting).toMatch(/ხელახლა ცდას ელოდება: 1[^№]*შემდეგი ცდა: [^№]*№ 1 · ზარის გაქანება/)
    expect(waiting).toMatch(/სერვერი არ პასუხობს\..*<p class="small" lang="en">ECONNREFUSED: connect/s)
    expect(waiting).not.toContain('ყველაფერი შესრულდა')
    expect(waiting.match(/<a[^>]*aria-current="page"[^>]*>/g)).toEqual([expect.stringContaining('href="/staff/jobs"')])
    expect((await house.worker('look-after-house').get('/staff/house')).text).toContain('ელოდება: 1 დავალება')
    expect(await house.house.work()).toEqual([])
    expect((await worker.post('/staff/jobs/1/try', {})).location).toBe('/staff/jobs')
    expect(await house.house.work()).toMatchObject([{ kind: 'swing', state: 'failed' }])
    await house.change(async (tx) => {
      tx.job('ring', {})
      tx.job('ring', {})
    })
    await house.house.work()
    const jobs = house.house.engine.read.selectFrom('job').select('id').where('kind', '=', 'ring').orderBy('id')
    const [first, second] = (await jobs.execute()).map(({ id }) => id)
    const { text } = await worker.get('/staff/jobs')
    expect(text).toContain(`№ ${first} · ზარის დარეკვა`)
    expect(text).toContain('<p class="small" lang="en">the rope of … is torn</p>')
    expect(text).toContain('სერვერი არ პასუხობს.')
    expect((await worker.post('/staff/jobs/1/end', {})).location).toBe('/staff/jobs')
    expect(text).toContain('დალაგება')

    isTorn = false
    expect((await worker.post(`/staff/jobs/${first}/try`, {})).location).toBe('/staff/jobs')
    expect((await worker.post(`/staff/jobs/${second}/end`, {})).location).toBe('/staff/jobs')
    expect(await lastWhy(house)).toContain('will not be done')
    expect((await worker.post(`/staff/jobs/${second}/end`, {})).status).toBe(409)
    expect((await worker.post(`/staff/jobs/${second}/try`, {})).status).toBe(409)
    expect((await worker.post('/staff/jobs/77/try', {})).status).toBe(404)
    expect(await house.house.work()).toEqual([{ kind: 'ring', state: 'done' }])
    expect((await worker.get('/staff/jobs')).text).toContain('ყველაფერი შესრულდა')
  })
})

describe('the outbox', () => {
  it('shows what was kept, to those who may read letters, and sends it when somebody says so', async () => {
    const server = await startMailServer()
    const house = await testHouse({ outside: { smtpUrl: server.url } })
    await house.change(async (tx) => {
      for (const number of [1, 2, 3]) tx.mail({ ...letter, to: `reader${number}@example.ge` })
    })
    for (const id of [1, 2, 3]) await house.house.app.outbox.note(id, ['waiting'], { state: 'kept' })
    await house.house.work()
    expect(server.taken).toEqual([])

    expect((await house.worker('look-after-house').get('/staff/mail')).status).toBe(404)
    const worker = house.worker('read-outbox')
    const first = (await worker.get('/staff/mail')).text
    expect(first).toMatch(/<h1>ფოსტა<\/h1>.*შენახული <span>3<\/span>.*საყურადღებო არაფერია.*შენახულია 3 წერილი\./s)
    expect((await worker.get('/staff/mail?state=kept')).text).toContain('reader2@example.ge')
    const found = await worker.get('/staff/mail?q=READER3')
    expect(found.text).toContain('reader3@example.ge')
    expect(found.text).not.toContain('reader2@example.ge')
    expect((await worker.get('/staff/mail/1')).text).toContain('გამარჯობა!')
    expect((await worker.get('/staff/mail/9')).status).toBe(404)

    expect((await worker.post('/staff/mail/1/end', {})).location).toBe('/staff/mail')
    expect(await lastWhy(house)).toContain('will not be sent')
    expect(await lastWhy(house)).not.toContain('example.ge')
    await worker.post('/staff/mail/sending', {})
    await house.house.work()
    expect(server.taken.map((one) => one.subject)).toEqual([letter.subject, letter.subject])
    expect((await worker.post('/staff/mail/2/sending', {})).status).toBe(409)
    expect((await worker.get('/staff/mail/2')).text).toContain('გაიგზავნა')

    server.plan.push('not yet')
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    expect((await worker.get('/staff/mail/4')).text).toContain(
      'სერვერი ითხოვს, რომ წერილი მოგვიანებით გაიგზავნოს. სისტემა თვითონ ცდის ხელახლა.',
    )

    server.plan.push('refuse reader')
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    const list = (await worker.get('/staff/mail')).text
    expect(list).toContain('<div class="small muted">საფოსტო სერვერმა წერილი არ მიიღო.')
    expect(list).toMatch(/მათთვის, ვინც სერვერს უვლის[\s\S]*<p class="small" lang="en">EENVELOPE at RCPT TO: 550/)

    server.plan.push({ at: 'sender', says: '553 5.1.8 Sender address rejected' })
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    expect((await worker.get('/staff/mail/6')).text).toContain(
      'საფოსტო სერვერი ამ გამგზავნის წერილებს არ იღებს. სისტემა თვითონ ცდის ხელახლა.',
    )
    // Why a letter waits that could not be given away safely, and for whoever looks after the server, what to do.
    const certificate = selfSigned('127.0.0.1')
    house.house.app.outside.smtpUrl = (await startMailServer('test', { begins: 'when asked', certificate })).url
    await house.change(async (tx) => tx.mail(letter))
    await house.house.work()
    expect((await worker.get('/staff/mail/7')).text).toMatch(
      /სერტიფიკატი თვითონ აქვს ხელმოწერილი[^<]*სისტემა თვითონ ცდის ხელახლა\..*მათთვის, ვინც სერვერს უვლის.*რომელსაც ყველა ენდობა/s,
    )
    const waiting = (await worker.get('/staff/mail?state=waiting')).text
    expect(waiting).toContain('მოგვიანებით გაიგზავნოს. სისტემა თვითონ ცდის ხელახლა.')
  })
})

describe('the page of the house', () => {
  it('checks mail and domain at the press of a button, and tells what each version has brought', async () => {
    const server = await startMailServer()
    const sent = await testHouse({ outside: { smtpUrl: `${server.url}?from=temi@temi.localhost` } })
    const worker = sent.worker('look-after-house')
    const { status, text } = await worker.post('/en/staff/house/examination', {})
    expect([status, server.taken.map(({ subject }) => subject)]).toEqual([200, ['საცდელი წერილი / A letter to test']])
    for (const words of ['საცდელი წერილი მიიღო', 'temi.localhost ინტერნეტში არ არსებობს']) expect(text).toContain(words)
    const said = (await worker.get('/staff/house')).text
    expect(said).toContain('საფოსტო სერვერი მითითებულია')
    // A mail server that is silent has not been found in order.
    sent.house.app.outside.smtpUrl = 'smtp://127.0.0.1:9?from=temi@temi.localhost'
    const silent = (await worker.post('/staff/house/examination', {})).text
    expect(silent).toContain('სერვერი 127.0.0.1 არ პასუხობს')
    expect(silent).not.toContain('საფოსტო სერვერი მითითებულია')
    const updates = await worker.get('/en/staff/updates')
    expect(updates.text).toMatch(/ბაზის ბოლო განახლება.*სულ \d+ ნაბიჯი/s)
    expect(updates.text).toContain('<h2>ბოლო ცვლილებები</h2>')
    const { ka, en } = await sent.house.app.updateNotes()
    const versions = (notes: string) => notes.match(/^## \[[^\]]+\]/gm)
    expect(versions(ka)).toEqual(versions(en))
    expect(updates.text).toContain('<h3>დაემატა</h3>')
    expect((await sent.worker('read-messages').get('/staff/updates')).status).toBe(404)
  })
})
