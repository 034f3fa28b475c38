import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { fieldsOf } from '../../../test/post-form.ts'

/** Begins a post as a worker would, and answers its page and what stands in its fields. */
async function begun(house: TestHouse, writer: Visitor) {
  const { location } = await writer.post('/staff/news', { title_ka: 'ახალი სკოლა სოფელში' })
  return { house, writer, page: location, fields: fieldsOf((await writer.get(location)).text) }
}

const words = { title_en: 'A new school in the village', lead_ka: 'სკოლა გაიხსნა.', lead_en: 'The school has opened.' }

describe('a post', () => {
  it('is written in two languages, with a picture, for tomorrow morning, and is public then and not before', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const picture = { description_ka: 'ბავშვები ეზოში', description_en: 'Children in the yard', people_consent: 'yes' }
    const body_ka =
      '## პირველი დღე\n\nმოვიდა **ყველა**.\n\n- ერთი\n- ორი\n\n[[project:literacy-future]]\n\n[[project:nowhere]]'
    const first = { ...fields, ...words, body_ka, body_en: 'Everybody came.' }
    const files: Array<[string, string, Uint8Array]> = [['pictures', 'a.jpg', pictures.jpeg()]]
    expect((await writer.upload(page, { ...first, do: 'picture' }, files)).status).toBe(422)
    expect((await writer.upload(page, { ...first, ...picture, do: 'picture' }, files)).location).toBe(
      `${page}#pictures`,
    )

    const again = fieldsOf((await writer.get(page)).text)
    expect(again.body_ka).toBe(`${body_ka}\n\n![](picture:1)`)
    const at = { publish_on_day: '2', publish_on_month: '12', publish_on_year: '2026', publish_time: '9' }
    expect((await writer.post(page, { ...again, ...at, do: 'schedule' })).status).toBe(303)
    expect((await house.get('/news/akhali-skola-sopelshi')).status).toBe(404)
    for (const path of ['/news', '/feed.atom', '/sitemap.xml', '/search?q=სკოლა'])
      expect((await house.get(path)).text).not.toContain('akhali-skola')

    // 09:00 in Tbilisi.
    house.clock.reach('2026-12-02T04:59:00Z')
    await house.house.work()
    expect((await house.get('/news/akhali-skola-sopelshi')).status).toBe(404)
    house.clock.reach('2026-12-02T05:00:00Z')
    await house.house.work()
    await house.house.work()
    const { text } = await house.get('/news/akhali-skola-sopelshi')
    expect(text).toContain('<h2>პირველი დღე</h2>')
    expect(text).toContain('<strong>ყველა</strong>')
    expect(text).toContain('alt="ბავშვები ეზოში"')
    expect(text).toMatch(/src="\/media\/[0-9a-f]{64}\.jpeg"/)
    expect(text).toContain('href="/projects/literacy-future"')
    for (const path of ['/news', '/feed.atom', '/sitemap.xml', `/search?q=${encodeURIComponent('ყველა')}`])
      expect([path, (await house.get(path)).text.includes('akhali-skola')]).toEqual([path, true])
  })

  it('without English waits on the page of today; one that will have it at its time does not', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const at = { publish_on_day: '2', publish_on_month: '12', publish_on_year: '2026', publish_time: '09:00' }
    const both = { body_ka: 'ტექსტი', body_en: 'Text' }
    await writer.post(page, { ...fields, ...words, ...both, ...at, title_ka: 'სკოლა გაიხსნა', do: 'schedule' })
    expect((await writer.get('/staff')).text).not.toContain('ინგლისური ტექსტის გარეშე')
    const list = (await writer.get('/staff/news')).text
    expect(list).toContain('სკოლა გაიხსნა')
    expect(list.match(/ინგლისურად ჯერ არ წერია/g)).toHaveLength(1)

    const scheduled = await begun(house, writer)
    await writer.post(scheduled.page, { ...scheduled.fields, ...words, ...at, body_ka: 'ტექსტი', do: 'schedule' })
    const georgian = await begun(house, writer)
    await writer.post(georgian.page, { ...georgian.fields, do: 'publish' })
    // It has no lead: nothing is said of the language of what is not there.
    const [, story] = /href="(\/news\/[^"]+)"/.exec((await writer.get(georgian.page)).text) ?? []
    for (const path of ['/', '/news', story ?? ''])
      expect([path, (await house.get(path)).text.includes('(ინგლისურად)')]).toEqual([path, false])
    const today = (await writer.get('/staff')).text.replaceAll(/<[^>]*>/g, ' ')
    expect(today).toMatch(/2[^0-9]{1,60}სიახლე ინგლისური ტექსტის გარეშე/)
    const waiting = (await writer.get('/staff/news?state=without-english')).text
    const shown = [page, scheduled.page, georgian.page].map((path) => waiting.includes(`href="${path}"`))
    expect(shown).toEqual([false, true, true])
  })

  it('keeps what two people wrote at once, shows both, and brings back the one that is chosen', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const other = house.worker('write-news')
    const hers = { ...fieldsOf((await other.get(page)).text), ...words }
    await writer.post(page, { ...fields, ...words, body_ka: 'პირველის ტექსტი' })
    const conflict = await other.post(page, { ...hers, body_ka: 'მეორის ტექსტი', do: 'publish' })
    expect(conflict.location).toMatch(/versions\/\d+$/)
    expect((await house.get('/news/akhali-skola-sopelshi')).status).toBe(404)
    const { text } = await other.get(conflict.location)
    expect(text).toContain('<del>პირველის</del>')
    expect(text).toContain('<ins>მეორის</ins>')

    await other.post(`${conflict.location}/restoring`, {})
    expect(fieldsOf((await writer.get(page)).text).body_ka).toBe('მეორის ტექსტი')
    const versions = (await writer.get(`${page}/versions`)).text
    expect(versions.match(/versions\/\d+"/g)?.length).toBeGreaterThanOrEqual(2)
  })

  it('is saved while it is written: the same page again, and again after its answer was lost', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const save = async (body_ka: string, began_from: string) =>
      JSON.parse((await writer.post(`${page}/autosave`, { ...fields, began_from, body_ka })).text)
    expect(await save('ერთი', '0')).toMatchObject({ revision: 1 })
    expect(await save('ერთი ორი', '0')).toMatchObject({ revision: 2 })
    expect(await save('ერთი ორი', '0')).toMatchObject({ revision: 2 })
    expect((await house.get(page)).status).toBe(404)
    expect((await writer.post(`${page}/autosave`, { ...fields, slug: 'Not Good' })).status).toBe(422)
    const other = house.worker('write-news')
    const stale = { ...fields, tab: 'another-page', began_from: '0', body_ka: 'სხვა' }
    expect(JSON.parse((await other.post(`${page}/autosave`, stale)).text).beside).toMatch(/versions/)
  })

  it('takes as long a text as its form says in Georgian in both languages, and says of a longer one how much it takes', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const text = `${'სოფელი '.repeat(5714)}ვ`
    const sent = { ...fields, ...words, body_ka: text, body_en: text }
    expect((await writer.upload(page, sent, [])).status).toBe(303)
    const kept = fieldsOf((await writer.get(page)).text)
    expect([kept.body_ka, kept.body_en]).toEqual([text, text])
    expect((await writer.upload(page, { ...kept, body_ka: `${text}ვვ` }, [])).status).toBe(422)
    const tooLong = await writer.upload(page, { ...kept, body_ka: text.repeat(20) }, [])
    expect(tooLong.status).toBe(413)
    expect(tooLong.text).toContain('2048 კილობაიტს იტევს – დაახლოებით 699 ათას ქართულ ასოს')
  })

  it('stays as it was for everybody until its changes are published; its old address leads to the new one', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    await writer.post(page, { ...fields, ...words, body_ka: 'ძველი', do: 'publish' })
    const again = fieldsOf((await writer.get(page)).text)
    await writer.post(page, { ...again, body_ka: 'ახალი', slug: 'new-school' })
    expect((await house.get('/news/akhali-skola-sopelshi')).text).toContain('ძველი')
    const last = fieldsOf((await writer.get(page)).text)
    await writer.post(page, { ...last, do: 'publish' })
    expect((await house.get('/en/news/akhali-skola-sopelshi')).location).toBe('/en/news/new-school')
    expect((await house.get('/news/akhali-skola-sopelshi')).status).toBe(301)
    expect((await house.get('/news/new-school')).text).toContain('ახალი')
    const other = await begun(house, house.worker('write-news'))
    expect(other.fields.slug).toBe('akhali-skola-sopelshi-2')
    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'withdraw' })
    expect((await house.get('/news/new-school')).status).toBe(404)
  })

  it('is taken away with a reason, gone everywhere, found among the deleted, and back by one button for 30 days', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const picture = { description_ka: 'ეზო', credit: 'ნინო', people_consent: 'none-shown', do: 'picture' }
    const chosen: Array<[string, string, Uint8Array]> = [['pictures', 'a.jpg', pictures.jpeg()]]
    const refused = await writer.upload(page, { ...fields, ...words, ...picture, description_ka: '' }, chosen)
    const kept = { kept_files: /name="kept_files" value="([^"]+)"/.exec(refused.text)?.[1] ?? '' }
    expect([refused.status, refused.text.includes('a.jpg'), kept.kept_files.length > 20]).toEqual([422, true, true])
    await writer.upload(page, { ...fields, ...words, ...picture, ...kept }, [])
    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'publish' })
    await house.house.work()
    const copy = /\/media\/[0-9a-f]{64}\.jpeg/.exec((await house.get('/news/akhali-skola-sopelshi')).text)?.[0] ?? ''
    const seen = async (by = writer) => {
      const paths = ['/news/akhali-skola-sopelshi', copy]
      return Promise.all(paths.map(async (path) => (await by.get(path)).status))
    }
    expect(await seen()).toEqual([200, 200])
    const english = (await house.get('/en/news/akhali-skola-sopelshi')).text
    expect(english).toMatch(/<img[^>]*alt="ეზო" lang="ka"/)
    expect(english).toContain('<figcaption><span lang="ka">ნინო</span>')
    const asked = await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'close' })
    expect(asked.location).toBe(`${page}/closing`)
    expect((await writer.post(`${page}/closing`, { why: '' })).status).toBe(422)
    expect((await house.worker('read-messages').post(`${page}/closing`, { why: 'შეცდომით' })).status).toBe(404)
    expect((await writer.post(`${page}/closing`, { why: 'შეცდომით' })).location).toBe('/staff/news?state=closed')
    expect(await seen()).toEqual([404, 404])
    const back = async (by: typeof writer, of = page) => (await by.get(of)).text.includes(`action="${of}/reopening"`)
    expect([await back(writer), (await house.worker('read-messages').get(page)).status]).toEqual([true, 404])
    expect((await writer.get('/staff/news')).text).not.toContain('ახალი სკოლა სოფელში')
    expect((await writer.get('/staff/news?state=closed')).text).toContain('დაბრუნება: ახალი სკოლა სოფელში')
    house.clock.advance('P29D')
    const later = house.worker('write-news')
    expect((await later.post(`${page}/reopening`, {})).location).toBe(page)
    expect([...(await seen(later)), await back(later)]).toEqual([200, 200, false])

    const draft = await begun(house, later)
    const at = { publish_on_day: '2', publish_on_month: '1', publish_on_year: '2027', publish_time: '09:00' }
    await later.post(draft.page, { ...draft.fields, ...at, do: 'schedule' })
    await later.post(`${draft.page}/closing`, { why: 'აღარ გვჭირდება' })
    house.clock.advance('P31D')
    await house.house.work()
    expect((await house.get('/news/akhali-skola-sopelshi-2')).status).toBe(404)
    const late = house.worker('write-news')
    expect((await late.get('/staff/news?state=closed')).text).toContain('ვეღარ დაბრუნდება')
    expect([await back(late, draft.page), (await late.post(`${draft.page}/reopening`, {})).status]).toEqual([
      false,
      409,
    ])
  })

  it('is found by the title it has and the one it had, and is listed while its English is not done', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const both = { ...words, body_ka: 'ქართული', body_en: 'English' }
    await writer.post(page, { ...fields, ...both, do: 'publish' })
    const listed = async (query: string) => (await writer.get(`/staff/${query}`)).text.includes(`href="${page}"`)
    expect(await listed('texts')).toBe(false)
    const renamed = { ...fieldsOf((await writer.get(page)).text), title_ka: 'კარი გაიღო' }
    await writer.post(page, renamed)
    for (const word of ['სკოლა', 'გაიღო'])
      expect([word, await listed(`news?words=${encodeURIComponent(word)}`)]).toEqual([word, true])
    expect([await listed('texts?state=outdated'), await listed('news?state=english-behind')]).toEqual([true, true])
    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'fits' })
    expect([await listed('texts'), await listed('news?state=english-behind')]).toEqual([false, false])
    const georgian = { ...fieldsOf((await writer.get(page)).text), body_en: '', do: 'publish' }
    await writer.post(page, georgian)
    expect([await listed('texts?state=missing&language=en'), await listed('texts?language=ka')]).toEqual([true, false])
    expect((await house.worker('edit-texts').get('/staff/texts')).text).not.toContain(`href="${page}"`)
  })

  it('is taken down and its call ends when it was settled', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const ends = { unpublish_on_day: '5', unpublish_on_month: '12', unpublish_on_year: '2026', unpublish_time: '18:00' }
    const call = { expires_on_day: '3', expires_on_month: '12', expires_on_year: '2026' }
    const later = { publish_on_day: '6', publish_on_month: '12', publish_on_year: '2026', publish_time: '9:00' }
    const tooSoon = await writer.post(page, { ...fields, ...words, ...ends, ...later, do: 'schedule' })
    expect([tooSoon.status, tooSoon.text]).toEqual([422, expect.stringContaining('გამოქვეყნების მერე უნდა იყოს')])
    await writer.post(page, { ...fields, ...words, ...ends, ...call, do: 'publish' })
    const path = '/en/news/akhali-skola-sopelshi'
    expect((await writer.get(page)).text).toContain('თავისით მოიხსნება: 2026 წლის 5 დეკემბერი, 18:00 (თბილისის დრო)')
    // A clock that is ahead for one look brings nothing about.
    for (const moment of ['2027-06-01T09:00:00Z', '2026-12-01T09:10:00Z']) {
      house.clock.set(moment)
      await house.house.work()
    }
    expect((await house.get(path)).text).toContain('Open until 3 December 2026')
    house.clock.reach('2026-12-03T20:00:00Z')
    await house.house.work()
    expect((await house.get(path)).text).toContain('Ended on 3 December 2026')
    house.clock.reach('2026-12-05T14:00:00Z')
    await house.house.work()
    expect((await house.get(path)).status).toBe(404)
  })

  it('is read by somebody outside through a link for seven days, and kept by nobody', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const made = await writer.post(page, { ...fields, ...words, body_ka: 'საიდუმლო', do: 'preview' })
    const token = new URL(made.location, 'http://x').searchParams.get('preview')
    const answer = await house.get(`/previews/${token}`)
    expect(answer.text).toContain('საიდუმლო')
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>')
    expect(answer.headers['cache-control']).toBe('no-store')
    house.clock.reach('2026-12-08T09:00:01Z')
    expect((await house.get(`/previews/${token}`)).status).toBe(404)
    expect((await house.get('/previews/guessed')).status).toBe(404)
  })

  it('shows nobody who has not agreed, and is there for nobody who may not write', async () => {
    const house = await testHouse()
    const { writer, page, fields } = await begun(house, house.worker('write-news'))
    const refused = { description_ka: 'კაცი', people_consent: 'no', do: 'picture' }
    await writer.upload(page, { ...fields, ...words, ...refused }, [['pictures', 'a.jpg', pictures.jpeg()]])
    const again = fieldsOf((await writer.get(page)).text)
    const at = { publish_on_day: '1', publish_on_month: '1', publish_on_year: '2030', publish_time: '09:00' }
    expect((await writer.post(page, { ...again, ...at, do: 'schedule' })).status).toBe(422)
    const answer = await writer.post(page, { ...again, title_ka: '', title_en: 'Typed and kept', do: 'publish' })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer.text)).toMatchObject({ title_en: 'Typed and kept', body_ka: again.body_ka })
    const beside = (name: string) => new RegExp(`id="field-${name}-error"[^>]*>([^<]*)`).exec(answer.text)?.[1] ?? ''
    expect([beside('body-ka'), beside('title-ka')]).toEqual([
      expect.stringContaining('თანხმობა'),
      expect.stringContaining('ჯერ არ წერია'),
    ])
    expect((await house.get('/news/akhali-skola-sopelshi')).status).toBe(404)
    for (const path of ['/staff/news', page, `${page}/versions`, `${page}/pictures/1`])
      expect((await house.worker('read-messages').get(path)).status).toBe(404)
    const list = await writer.get('/staff/news?state=draft&words=სკოლა')
    expect(list.text).toContain('ახალი სკოლა სოფელში')
    expect((await writer.get('/staff/news?state=published')).text).toContain('ასეთი სიახლე არ არის')
  })
})
