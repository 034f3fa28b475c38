import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('help', () => {
  it('is five to eight steps in both languages, and leads to a page that is there', async () => {
    const { house } = await testHouse()
    const pages = new Set(house.routes.filter(({ method }) => method === 'GET').map(({ url }) => url))
    const topics = house.app.help
    expect(topics.filter(({ to }) => !pages.has(to)).map(({ slug }) => slug)).toEqual([])
    for (const { slug, steps } of topics) {
      expect([slug, steps.length >= 5 && steps.length <= 8]).toEqual([slug, true])
      expect([slug, steps.filter(({ ka, en }) => !ka || !en)]).toEqual([slug, []])
    }
    expect(new Set(topics.map(({ slug }) => slug)).size).toBe(topics.length)
  })

  it('is linked on every page of the workspace that is a place of its own', async () => {
    const house = await testHouse()
    const { app, routes } = house.house
    const worker = house.worker(...app.permissions.map(({ name }) => name))
    const pages = routes.filter(({ method, url }) => method === 'GET' && /^\/staff[^:.]*$/.test(url))
    const lacking: string[] = []
    for (const { url } of pages) {
      const { status, text, headers } = await worker.get(url)
      if (status !== 200 || !headers['content-type']?.startsWith('text/html')) continue
      const topics = [...text.matchAll(/href="\/staff\/help\/([^"]+)"/g)].map(([, slug]) => slug)
      // The page of today is above all others: its help is nobody else's.
      if (topics.length === 0 || (url !== '/staff' && topics.includes('today'))) lacking.push(url)
    }
    expect(lacking.filter((url) => url !== '/staff/help')).toEqual([])
  })

  it('is linked where the task is, and tells each worker what they may do', async () => {
    const house = await testHouse()
    const writer = house.worker('write-news')
    expect((await writer.get('/staff/news/new')).text).toContain('href="/staff/help/news"')
    const chair = house.worker('settle-association', 'write-pages', 'import-sheets', 'look-after-house')
    for (const [path, slug] of [
      ['/staff/records/association/1', 'association'],
      ['/staff/records/menu-entry', 'menu'],
      ['/staff/records/person', 'records'],
      ['/staff/pages/new', 'pages'],
      ['/staff/import/person', 'import'],
      ['/staff/export', 'export'],
    ] as const)
      expect([path, (await chair.get(path)).text.match(/href="\/staff\/help\/([^"]+)"/)?.[1]]).toEqual([path, slug])
    const list = await writer.get('/staff/help')
    expect(list.text).toContain('/staff/help/pictures')
    expect(list.text).not.toContain('/staff/help/backups')
    const topic = await writer.get('/staff/help/news')
    expect(topic.text).toContain('ახლავე გამოქვეყნება')
    expect((await writer.get('/staff/help/backups')).status).toBe(404)
    expect((await house.get('/staff/help/news')).status).toBe(404)
  })
})
