import { beforeEach, describe, expect, it } from 'vitest'
import { drawLetter } from '#design/letter.tsx'
import { inventedPack, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await testHouse({ pack: inventedPack })
})

describe('somebody who wants news by mail', () => {
  it('is subscribed only after opening the letter, narrows it, and ends it with one click that leaves nothing', async () => {
    expect((await house.get('/')).text).toContain('href="/subscriptions"')
    expect((await house.post('/subscriptions', { email: 'nino' })).status).toBe(422)
    const { status, location } = await house.post('/en/subscriptions', { email: 'Nino@Example.ge' })
    expect([status, location]).toEqual([303, '/en/subscriptions/asked'])
    const link = linkIn((await letters())[0]?.text)
    expect(await states()).toEqual(['asked'])

    expect((await house.get(link)).text).toContain('Confirm your subscription')
    expect(await states()).toEqual(['asked'])
    await house.post(`${link}/confirmation`, {})
    expect(await states()).toEqual(['confirmed'])

    const page = await house.get(link)
    const [, topic = ''] = /value="(direction:\d+)"/.exec(page.text) ?? []
    await house.post(link, { topics: [topic, 'direction:99999'] })
    expect((await house.get(link)).text).toMatch(new RegExp(`value="${topic}" checked`))

    expect((await house.get(`${link}/end`)).text).toContain('No letters any more')
    expect(await states()).toEqual(['confirmed'])
    const ended = await house.post(`${link}/end`, { 'List-Unsubscribe': 'One-Click' })
    expect(ended.text).toContain('The subscription has ended')
    expect(await states()).toEqual(['ended'])
    expect(await everything()).not.toContain('nino@example.ge')
    expect((await house.get(link)).status).toBe(404)
    expect((await house.post(`${link}/end`, {})).status).toBe(200)
  })

  it('is told nothing about others, and gets one letter however often somebody asks for that address', async () => {
    const first = await house.post('/subscriptions', { email: 'nino@example.ge' })
    for (const email of ['nino@example.ge', 'NINO@example.ge'])
      expect(await house.post('/subscriptions', { email })).toMatchObject({ status: 303, location: first.location })
    expect(await letters()).toHaveLength(1)
    await house.post(`${linkIn((await letters())[0]?.text)}/confirmation`, {})
    house.clock.advance('PT2H')
    expect((await house.post('/subscriptions', { email: 'nino@example.ge' })).location).toBe(first.location)
    expect((await letters()).map(({ subject }) => subject)).toContain('სიახლეები უკვე გამოწერილი გაქვთ')
    await house.post('/subscriptions', { email: 'program@example.ge', homepage: 'https://spam.example' })
    expect(await states()).toEqual(['confirmed'])
  })

  it('and does not confirm within seven days is forgotten', async () => {
    await house.house.work()
    await house.post('/subscriptions', { email: 'nino@example.ge' })
    house.clock.advance('P8D')
    await house.house.work()
    expect(await states()).toEqual(['ended'])
    expect(await everything()).not.toContain('nino@example.ge')
  })
})

describe('an address that is asked for again', () => {
  it('is subscribed as it was asked for last, until it is confirmed', async () => {
    await house.post('/subscriptions', { email: 'nino@example.ge', topics: ['direction:1'] })
    house.clock.advance('PT2H')
    await house.post('/en/subscriptions', { email: 'nino@example.ge', topics: ['direction:2'] })
    const link = linkIn((await letters())[1]?.text)
    await house.post(`${link}/confirmation`, {})
    const { text } = await house.get(link)
    expect([...text.matchAll(/value="(direction:\d+)" checked/g)].map(([, topic]) => topic)).toEqual(['direction:2'])
    const rows = await house.house.engine.read.selectFrom('subscription').select(['language', 'state']).execute()
    expect(rows).toEqual([{ language: 'en', state: 'confirmed' }])
  })

  it('of two processes at once has one subscription after it is confirmed, and none after it is ended', async () => {
    const begin = (token_secret: string, state: 'asked' | 'confirmed') =>
      house.change((tx) => {
        const times = { asked_at: tx.now, confirmed_at: null, closed_at: null }
        return tx.create('subscription', { email: 'nino@example.ge', language: 'ka', state, token_secret, ...times })
      })
    for (const token of ['one', 'two']) await begin(token, 'asked')
    await house.post('/subscriptions/of/two/confirmation', {})
    expect(await states()).toEqual(['ended', 'confirmed'])
    await begin('three', 'confirmed')
    await house.post('/subscriptions/of/two/end', {})
    expect(await states()).toEqual(['ended', 'ended', 'ended'])
    expect(await everything()).not.toContain('nino@example.ge')
  })
})

describe('a newsletter', () => {
  it('that waits for the mail server is not sent when its story was taken back, or its reader has ended it', async () => {
    house = await testHouse({ pack: inventedPack, outside: { smtpUrl: 'smtp://127.0.0.1:9?from=imereti@example.ge' } })
    for (const name of ['stays', 'ends', 'stopped']) await confirmed(`${name}@example.ge`, [])
    const id = await storyNumber()
    await house.worker('send-newsletter').post(`/staff/subscriptions/news/${id}/sending`, {})
    await house.house.work()
    const waiting = (await letters()).filter(({ state }) => state === 'waiting')
    expect(waiting.map(({ recipient }) => recipient)).toEqual([
      'stays@example.ge',
      'ends@example.ge',
      'stopped@example.ge',
    ])
    const mailer = house.worker('read-outbox')
    const page = `/staff/mail/${waiting[2]?.id}`
    expect((await mailer.get(page)).text).not.toContain(`${page}/sending`)
    expect((await mailer.post(`${page}/end`, {})).status).toBe(303)
    expect((await letters())[2]?.state).toBe('aside')
    await house.post(waiting[1]?.unsubscribe ?? '', {})
    expect(await everything()).not.toContain('ends@')
    await house.change(async (tx) => {
      const story = await tx.selectFrom('news').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await tx.close('news', story, 'taken back')
    })
    house.clock.advance('PT1M')
    await house.house.work()
    expect((await letters()).map(({ state }) => state)).toEqual(['aside', 'aside', 'aside'])
  })

  it('that is not translated says so, and in which language it stands', async () => {
    await house.post('/en/subscriptions', { email: 'john@example.org' })
    await house.post(`${linkIn((await letters())[0]?.text)}/confirmation`, {})
    const id = await storyNumber()
    await house.change(async (tx) => {
      const story = await tx.selectFrom('news').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await tx.amend('news', story, { title_en: '', lead_en: '' })
    })
    await house.worker('send-newsletter').post(`/staff/subscriptions/news/${id}/sending`, {})
    await house.house.work()
    const [, letter] = await letters()
    expect(letter?.text).toMatch(/^This story is in Georgian only\.\n\n[^\n]*\p{Script=Georgian}/u)
    expect(letter?.text).not.toContain(letter?.subject)
    const frame = { name: 'Imereti', origin: 'https://example.ge', answersTo: 'a@example.ge' }
    const html = drawLetter({ ...frame, language: 'en' }, { subject: letter?.subject ?? '', text: letter?.text ?? '' })
    expect(html.match(/<(?:html|h1|p)[^>]*lang="\w\w"/g)?.map((tag) => tag.slice(1, 3) + tag.slice(-4))).toEqual([
      'ht"en"',
      'h1"ka"',
      'p "ka"',
    ])
  })

  it('goes once to everybody whose topics it concerns, in their language, in batches', async () => {
    const { concerned, other } = await topicsOfStory()
    for (let reader = 0; reader < 60; reader += 1) await confirmed(`all-${reader}@example.ge`, [])
    await confirmed('concerned@example.ge', [concerned])
    await confirmed('other@example.ge', [other])
    const worker = house.worker('send-newsletter')
    const page = await worker.get('/staff/subscriptions')
    expect(page.text).toContain('გაგზავნა: 61 წერილი')
    expect(page.text).not.toContain('@example.ge')
    expect((await house.worker('work').get('/staff/subscriptions')).status).toBe(404)

    const id = await storyNumber()
    expect((await worker.post('/staff/subscriptions/news/999/sending', {})).status).toBe(404)
    expect((await worker.post(`/staff/subscriptions/news/${id}/sending`, {})).status).toBe(303)
    expect((await worker.post(`/staff/subscriptions/news/${id}/sending`, {})).status).toBe(409)
    const before = (await letters()).length
    await house.house.work()
    const sent = (await letters()).slice(before)
    expect(sent).toHaveLength(61)
    expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(61)
    expect(sent.map(({ recipient }) => recipient)).toContain('concerned@example.ge')
    expect(sent.map(({ recipient }) => recipient)).not.toContain('other@example.ge')
    expect(sent[0]?.text).toContain('/news/spring-is-clean')
    expect(sent[0]?.unsubscribe).toMatch(/^\/subscriptions\/of\/[^/]+\/end$/)
    expect((await worker.get('/staff/subscriptions')).text).toContain('დაწერილია: 61 წერილი')
  })
})

function letters() {
  return house.house.engine.read.selectFrom('mail').selectAll().orderBy('id').execute()
}

async function states() {
  const rows = await house.house.engine.read.selectFrom('subscription').select('state').orderBy('id').execute()
  return rows.map(({ state }) => state)
}

/** The path of the link in a letter. */
function linkIn(text: string | undefined): string {
  const [, link = ''] = /http:\/\/localhost:8080(\S+)/.exec(text ?? '') ?? []
  return link
}

/** What the house holds of a subscription, its letters and the journal with it. */
async function everything(): Promise<string> {
  const { read } = house.house.engine
  return JSON.stringify([
    await read.selectFrom('subscription').selectAll().execute(),
    await read.selectFrom('mail').selectAll().execute(),
    await read.selectFrom('journal').selectAll().execute(),
  ])
}

async function confirmed(email: string, topics: string[]): Promise<void> {
  const rows = topics.map((topic) => topic.split(':'))
  await house.change(async (tx) => {
    const columns = { email, language: 'ka' as const, state: 'confirmed' as const, token_secret: email }
    const id = await tx.create('subscription', { ...columns, asked_at: tx.now, confirmed_at: tx.now, closed_at: null })
    for (const [kind, number] of rows)
      await tx.create('subscription_topic', {
        ...{
          subscription_id: id,
          kind: kind === 'place' ? 'place' : 'direction',
          number: Number(number),
          closed_at: null,
        },
      })
  })
}

async function storyNumber(): Promise<number> {
  const story = house.house.engine.read.selectFrom('news').select('id').where('slug', '=', 'spring-is-clean')
  return (await story.executeTakeFirstOrThrow()).id
}

/** A place the story concerns, and one it does not. */
async function topicsOfStory(): Promise<{ concerned: string; other: string }> {
  const { read } = house.house.engine
  const places = await read
    .selectFrom('news_project')
    .innerJoin('project_place', 'project_place.project_id', 'news_project.project_id')
    .select('project_place.place_id')
    .where('news_project.news_id', '=', await storyNumber())
    .execute()
  const numbers = places.map(({ place_id }) => place_id)
  const other = await read.selectFrom('place').select('id').where('id', 'not in', numbers).executeTakeFirstOrThrow()
  return { concerned: `place:${numbers[0]}`, other: `place:${other.id}` }
}
