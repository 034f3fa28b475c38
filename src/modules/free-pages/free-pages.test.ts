import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { fieldsOf } from '../../../test/post-form.ts'

const words = { title_en: 'How to become a member', lead_ka: 'ვინ და როგორ.', lead_en: 'Who and how.' }
const everywhere = ['/', '/sitemap.xml', `/search?q=${encodeURIComponent('განცხადება')}`]

describe('a free page', () => {
  it('is public from its hour to its hour: at its address, in the menu, in the search and in the sitemap', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const writer = house.worker('write-pages')
    const { location: page } = await writer.post('/staff/pages', { title_ka: 'როგორ გავხდეთ წევრი' })
    const fields = { ...fieldsOf((await writer.get(page)).text), ...words, body_ka: 'დაწერეთ **განცხადება**.' }
    const picture = { description_ka: 'კრება', people_consent: 'yes', in_footer: 'on', do: 'picture' }
    const files: Array<[string, string, Uint8Array]> = [['pictures', 'a.jpg', pictures.jpeg()]]
    expect((await writer.upload(page, { ...fields, ...picture }, files)).status).toBe(303)
    const again = { ...fieldsOf((await writer.get(page)).text), in_footer: 'on' }
    const from = { publish_on_day: '2', publish_on_month: '12', publish_on_year: '2026', publish_time: '09:00' }
    const to = { unpublish_on_day: '5', unpublish_on_month: '12', unpublish_on_year: '2026', unpublish_time: '18:00' }
    expect((await writer.post(page, { ...again, ...from, ...to, do: 'schedule' })).status).toBe(303)
    const found = async () => {
      await house.house.work()
      const answers = [await house.get('/pages/rogor-gavkhdet-tsevri')]
      for (const path of everywhere) answers.push(await house.get(path))
      return answers.map(({ status, text }, index) => (index === 0 ? status === 200 : text.includes('rogor-gavkhdet')))
    }
    expect(await found()).toEqual([false, false, false, false])
    house.clock.reach('2026-12-02T05:00:00Z')
    expect(await found()).toEqual([true, true, true, true])
    const { text } = await house.get('/pages/rogor-gavkhdet-tsevri')
    expect(text).toContain('<strong>განცხადება</strong>')
    expect(text).toContain('alt="კრება"')
    expect((await house.get('/en/pages/rogor-gavkhdet-tsevri')).text).toContain('<h1>How to become a member</h1>')
    expect((await house.get('/cards/page/rogor-gavkhdet-tsevri.png')).status).toBe(200)
    const edit = `href="${page}"`
    expect(text).not.toContain(edit)
    expect((await writer.get('/pages/rogor-gavkhdet-tsevri')).text).toContain(edit)
    const copy = /\/media\/[0-9a-f]{64}\.jpeg/.exec(text)?.[0] ?? ''
    expect((await house.get(copy)).status).toBe(200)
    const inMenu = async () => (await house.get('/contact')).text.includes('rogor-gavkhdet')
    await writer.post(`${page}/closing`, { why: 'შეცდომით' })
    expect([(await house.get('/pages/rogor-gavkhdet-tsevri')).status, await inMenu()]).toEqual([404, false])
    await writer.post(`${page}/reopening`, {})
    expect([(await house.get('/pages/rogor-gavkhdet-tsevri')).status, await inMenu()]).toEqual([200, true])
    house.clock.reach('2026-12-05T14:00:00Z')
    expect(await found()).toEqual([false, false, false, false])
    expect((await house.get(copy)).status).toBe(404)
  })

  it('keeps versions, leads from former addresses, is shown by a link, and is written by nobody who may not', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const [writer, other] = [house.worker('write-pages'), house.worker('write-pages')]
    const { location: page } = await writer.post('/staff/pages', { title_ka: 'წესდება' })
    const hers = fieldsOf((await other.get(page)).text)
    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), body_ka: 'პირველის ტექსტი' })
    const conflict = await other.post(page, { ...hers, body_ka: 'მეორის ტექსტი', in_footer: 'on', do: 'publish' })
    expect((await other.get(conflict.location)).text).toContain('<ins>მეორის</ins>')
    await other.post(`${conflict.location}/restoring`, {})
    const now = await writer.get(page)
    expect(fieldsOf(now.text).body_ka).toBe('მეორის ტექსტი')
    expect(now.text).toMatch(/name="in_footer"[^>]*checked/)
    const made = await writer.post(page, { ...fieldsOf(now.text), do: 'preview' })
    const token = new URL(made.location, 'http://x').searchParams.get('preview')
    expect((await house.get(`/pages/previews/${token}`)).text).toContain('მეორის ტექსტი')
    expect((await house.get(`/previews/${token}`)).status).toBe(404)

    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'publish' })
    const moved = { ...fieldsOf((await writer.get(page)).text), slug: 'statute', do: 'publish' }
    await writer.post(page, moved)
    expect((await house.get('/en/pages/tsesdeba')).location).toBe('/en/pages/statute')
    expect((await house.get('/news/tsesdeba')).status).toBe(404)
    for (const path of ['/staff/pages', page, `${page}/versions`])
      expect((await house.worker('write-news').get(path)).status).toBe(404)
    expect((await writer.get('/staff/pages?state=published')).text).toContain('წესდება')
    expect((await writer.get('/staff/news')).status).toBe(404)
  })
})
