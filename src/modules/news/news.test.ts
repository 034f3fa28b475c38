import { describe, expect, it } from 'vitest'
import { inventedPack, testHouse } from '../../../test/house.ts'
import { publishNews } from './actions.ts'

describe('the page of news', () => {
  it('says that there are none yet, under the association’s own heading', async () => {
    const house = await testHouse()
    const { text } = await house.get('/news')
    expect(text).toMatch(/<h1>სიახლეები<\/h1>/)
    expect(text).toContain('სიახლე ჯერ არ არის')
    expect((await house.get('/news?year=2019')).status).toBe(404)
  })

  it('lists them, the newest first, and by year', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text } = await house.get('/news')
    expect(text).toMatch(/<h1>ამბები<\/h1>/)
    expect(text.indexOf('გზა ზამთარშიც ღიაა')).toBeLessThan(text.indexOf('წყარო გაიწმინდა'))
    expect(text).toContain('href="/news?year=2020"')

    const archive = await house.get('/en/news?year=2020')
    expect(archive.text).toContain('The spring has been cleaned')
    expect(archive.text).not.toContain('The road stays open')
    expect(archive.text).toMatch(/<link rel="canonical" href="[^"]*\/en\/news\?year=2020"\/>/)
    for (const year of ['2019', '0', 'x', '2020%27--', '%00', '99999999999'])
      expect([year, (await house.get(`/news?year=${year}`)).status >= 500]).toEqual([year, false])
  })
})

describe('a story', () => {
  it('has a page in both languages, in paragraphs, that leads to the projects it is about', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text } = await house.get('/en/news/spring-is-clean')
    expect(text).toContain('<p class="measure">The water is clear again.</p>')
    expect(text).toContain('Thanks to everybody who came.')
    expect(text).toContain('2 October 2020')
    expect(text).toContain('href="/en/projects/upper-spring"')
    expect((await house.get('/news/no-such-story')).status).toBe(404)
  })

  it('stands on the page of that project', async () => {
    const house = await testHouse({ pack: inventedPack })
    expect((await house.get('/projects/upper-spring')).text).toContain('href="/news/spring-is-clean"')
    expect((await house.get('/projects/old-road')).text).not.toContain('/news/')
  })

  it('is gone from everywhere once it is closed', async () => {
    const house = await testHouse({ pack: inventedPack })
    await house.change(async (tx) => {
      const story = await tx
        .selectFrom('news')
        .selectAll()
        .where('slug', '=', 'spring-is-clean')
        .executeTakeFirstOrThrow()
      await tx.close('news', story, 'withdrawn')
    })
    for (const path of ['/news/spring-is-clean', '/cards/news/spring-is-clean.png', '/news?year=2020'])
      expect([path, (await house.get(path)).status]).toEqual([path, 404])
    for (const path of ['/news', '/feed.atom', '/sitemap.xml', '/projects/upper-spring'])
      expect((await house.get(path)).text).not.toContain('spring-is-clean')
  })

  it('comes back escaped, whatever it holds', async () => {
    const house = await testHouse()
    const hostile = `</script><script>alert(1)</script>"'&`
    const words = { title_ka: hostile, title_en: '', lead_ka: hostile, lead_en: '', body_ka: hostile, body_en: '' }
    await house.change((tx) => publishNews(tx, { slug: 'hostile', published_on: '2026-11-30', ...words }))
    const { text } = await house.get('/en/news/hostile')
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('lang="ka"')
  })
})
