import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'

const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 13)' }

describe('visits', () => {
  it('are counted by page, day and site, as numbers without anything about anybody', async () => {
    const house = await testHouse({ served: true })
    await read(house, '/projects', { referer: 'https://l.facebook.com/l.php?u=secret&who=nino' })
    await read(house, '/projects?page=1', { referer: `${house.address}/` })
    await read(house, '/en/projects')
    await house.house.app.visits.keep()
    await read(house, '/projects', { referer: 'https://www.facebook.com/groups/1' })
    await house.house.app.visits.keep()
    expect(await rowsOf(house)).toEqual([
      { day: '2026-12-01', path: '/en/projects', site: '', views: 1 },
      { day: '2026-12-01', path: '/projects', site: '', views: 1 },
      { day: '2026-12-01', path: '/projects', site: 'facebook.com', views: 2 },
    ])
  })

  it('leave out workers, programs, what is not found, what is fetched in advance, files and links for one reader', async () => {
    const house = await testHouse({ served: true })
    await read(house, '/projects', { 'user-agent': 'facebookexternalhit/1.1' })
    await read(house, '/projects', { 'sec-purpose': 'prefetch' })
    for (const path of ['/no-such-page', '/feed.atom', '/robots.txt', '/sign-in', '/staff', '/search.json?q=x'])
      await read(house, path)
    await house.worker('work').get('/projects', phone)
    const receipt = await send(house, '/contact', { body: 'გამარჯობა, მეგობრებო', phone: '599123456' })
    await send(house, '/subscriptions', { email: 'nino@example.ge' })
    const { token_secret: token } = await house.house.engine.read
      .selectFrom('subscription')
      .select('token_secret')
      .executeTakeFirstOrThrow()
    for (const path of [receipt, `/subscriptions/of/${token}`, `/subscriptions/of/${token}/end`])
      await read(house, path)
    await house.house.app.visits.keep()
    expect(await rowsOf(house)).toEqual([])
  })

  it('are shown to those who may, and beside each page', async () => {
    const house = await testHouse({ served: true })
    await read(house, '/projects')
    await read(house, '/about', { referer: 'https://example.org/links' })
    await house.house.app.visits.keep()
    const worker = house.worker('read-visits')
    const { text } = await worker.get('/staff/visits')
    expect(text).toContain('example.org')
    expect(text).toContain('დღევანდელის ჩათვლით: 2.')
    expect(text).toContain('href="/staff/visits?page=%2Fabout"')
    expect((await worker.get('/staff/visits?page=%2Fprojects')).text).not.toContain('example.org')
    expect((await worker.get('/projects')).text).toContain('ნახვა: 1 ბოლო 30 დღეში, 1 დღეს')
    expect((await worker.get('/en/staff/visits')).text).not.toContain('ბოლო 30 დღეში, ')
    expect((await house.worker('work').get('/projects')).text).not.toContain('ბოლო 30 დღეში')
    expect((await house.get('/projects')).text).not.toContain('ბოლო 30 დღეში')
    expect((await house.worker('work').get('/staff/visits')).status).toBe(404)
  })
})

/** Reads twice as fast as a person: the second time it may come from memory. */
async function read(house: TestHouse, path: string, headers: Record<string, string> = {}): Promise<void> {
  await (await fetch(house.address + path, { headers: { ...phone, ...headers }, redirect: 'manual' })).text()
}

/** Sends a form as a browser does, and answers where it leads. */
async function send({ address }: TestHouse, path: string, fields: Record<string, string>): Promise<string> {
  const headers = { ...phone, origin: address }
  const sent = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const
  const answer = await fetch(address + path, sent)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

function rowsOf({ house }: TestHouse) {
  const visits = house.engine.read.selectFrom('visit').select(['day', 'path', 'site', 'views'])
  return visits.orderBy('path').orderBy('site').execute()
}
