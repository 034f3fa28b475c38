import { beforeAll, describe, expect, it } from 'vitest'
import { editablesOf } from '#platform/editable.ts'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { formToken } from '#platform/tokens.ts'
import { textOf } from '../../../test/crawl.ts'
import { formOn } from '../../../test/form-on.ts'
import { origin, type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { modules } from '../../modules.ts'

// One house for all: each promise opens its own form, and the one that moves the clock stands last.
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

/** The number of a record by its name in addresses. */
async function numberOf(table: 'project' | 'organisation' | 'about_text', slug: string) {
  const rows = await house.house.engine.read.selectFrom(table).select(['id', 'slug']).execute()
  return rows.find((row) => row.slug === slug)?.id ?? 0
}

async function opened(visitor: Visitor, path: string): Promise<Record<string, string>> {
  return formOn((await visitor.get(path)).text)
}

const every = ['manage-projects', 'edit-texts', 'settle-association'] as const

describe('a project', () => {
  it('has its date corrected with a reason: page, journal, search, feed and open data say so', async () => {
    const manager = house.worker('manage-projects')
    const path = `/staff/records/project/${await numberOf('project', 'literacy-future')}`
    const form = {
      ...(await opened(manager, path)),
      starts_on_year: '2014',
      starts_on_month: '5',
      title_ka: 'წიგნიერების ზეიმი',
    }
    const refused = await manager.post(path, { ...form, starts_on_month: '13', why: ' ' })
    expect([refused.status, refused.text.includes('value="2014"')]).toEqual([422, true])
    for (const words of ['2 შეცდომაა', 'ასეთი თარიღი არ არის', 'რატომ იცვლება – სამი'])
      expect(refused.text).toContain(words)
    const from = encodeURIComponent('/en/projects/literacy-future')
    const saved = await manager.post(`${path}?from=${from}`, { ...form, why: 'ხელშეკრულებაში ასე წერია' })
    expect([saved.status, saved.location]).toEqual([303, '/en/projects/literacy-future'])
    expect((await house.get('/en/projects/literacy-future')).text).toContain('May 2014')
    expect((await house.get('/data/projects.csv')).text).toContain('2014-05')
    expect((await house.get('/search.json?q=ზეიმი')).text).toContain('project:literacy-future')
    expect((await house.get('/projects/literacy-future/feed.atom')).text).toContain('წიგნიერების ზეიმი')
    const history = (await manager.get(`${path}/history`)).text
    for (const words of ['ხელშეკრულებაში ასე წერია', '2014 წლის მაისი', '2015 წელი', 'ნინო'])
      expect(history).toContain(words)
  })

  it('that two people edit at once loses nothing: the later save is refused and shows both', async () => {
    const [nino, gia] = [house.worker('manage-projects'), house.worker('manage-projects')]
    const path = `/staff/records/project/${await numberOf('project', 'literacy-future')}`
    const [hers, his] = [await opened(nino, path), await opened(gia, path)]
    const why = 'ასე მითხრეს'
    await nino.post(path, { ...hers, goal_ka: 'ნინოს მიზანი', tags: 'ნინოს სიტყვა', why })
    const late = await gia.post(path, { ...his, goal_ka: 'გიას მიზანი', text_en: "Gia's <b>text</b>", why })
    expect(late.status).toBe(409)
    expect(late.text).not.toContain('გაგზავნა ვერ მოხერხდა')
    const kept = formOn(late.text)
    expect(kept).toMatchObject({ goal_ka: 'გიას მიზანი', text_en: "Gia's <b>text</b>", tags: 'ნინოს სიტყვა', why })
    expect(late.text).toMatch(/<dd>გიას მიზანი<\/dd>.*<dd>ნინოს მიზანი<\/dd>/s)
    const { location } = await gia.post(path, kept)
    expect((await gia.get(location)).text).toContain('შენახულია.')
    expect(await opened(gia, path)).toMatchObject({ goal_ka: 'გიას მიზანი', tags: 'ნინოს სიტყვა' })
    expect((await gia.post(path, { goal_ka: 'ვერსიის გარეშე', why })).status).toBe(409)
  })

  it('gets results, places and organisations, and loses them, with its form', async () => {
    const manager = house.worker('manage-projects')
    const path = `/staff/records/project/${await numberOf('project', 'literacy-future')}`
    const form = await opened(manager, path)
    const contents = async () => /<div id="contents">.*?<form/s.exec((await manager.get(path)).text)?.[0] ?? ''
    expect(await contents()).not.toContain('ინგლისური აკლია')
    const link = Object.keys(form).find((name) => /^organisations-\d+-role$/.test(name)) ?? ''
    await manager.post(path, {
      ...form,
      ...{ 'results-new1-text_ka': 'ახალი შედეგი', 'results-new1-text_en': 'A new result' },
      'results-new2-text_ka': 'შედეგი თარგმანის გარეშე',
      [link.replace('role', 'gone')]: 'on',
      why: 'ანგარიშიდან',
    })
    expect((await house.get('/en/projects/literacy-future')).text).toContain('A new result')
    expect(await contents()).toMatch(/#field-results">შედეგები<.{0,300}ინგლისური აკლია.*#part-text/s)
    const after = await opened(manager, path)
    expect(Object.keys(after)).not.toContain(link)
    const history = textOf((await manager.get(`${path}/history`)).text)
    expect(history).toContain('შედეგი: ახალი შედეგი – დაემატა')
    for (const happened of ['დაემატა', 'წაიშალა'])
      expect(history).toMatch(new RegExp(`ორგანიზაცია: [^–]{5,} – ${happened}`))
    const wrong = await manager.post(path, { ...after, 'organisations-new1-organisation_id': '99999', why: 'სხვა' })
    expect([wrong.status, wrong.text.includes('field-organisations-new1-organisation-id')]).toEqual([422, true])
    const years = { starts_on_year: '2020', ends_on_year: '2019', ends_on_month: '', ends_on_day: '' }
    const early = await manager.post(path, { ...after, ...years, why: 'სხვა' })
    expect([early.status, early.text.includes('დასაწყისზე ადრეა')]).toEqual([422, true])
  })
})

describe('a text in two languages', () => {
  it('goes out of date when the other side changes, until somebody looks at it', async () => {
    const editor = house.worker('edit-texts')
    const path = `/staff/records/about/${await numberOf('about_text', 'mission')}`
    const undone = async (query = '') => (await editor.get(`/staff/texts?kind=about${query}`)).text.split('<li').length
    const nothing = await undone()
    expect(textOf((await editor.get(path)).text)).toContain('ტექსტი ასოციაციის შესახებ № ')
    await editor.post(path, { ...(await opened(editor, path)), text_ka: 'ახალი მისია.', why: 'კრების ოქმი' })
    expect((await editor.get(path)).text).toContain('მოძველდა: ქართული შეიცვალა')
    expect(await undone('&language=en&state=outdated')).toBe(nothing + 1)
    const keeper = house.worker('read-journal', 'undo-changes')
    const takeBack = async () => {
      const { line } = await house.house.app.db.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
      return (await keeper.post(`/staff/journal/${line}/undoing`, { why: 'ცუდად წერია' })).status
    }
    expect([await takeBack(), await undone()]).toEqual([303, nothing])
    expect([await takeBack(), await undone('&language=en&state=outdated')]).toEqual([303, nothing + 1])
    await editor.post(path, { ...(await opened(editor, path)), 'text_en-fits': 'on', why: 'შევადარე' })
    expect(await undone()).toBe(nothing)
    const draft = { text_en: 'A new mission.', 'text_en-draft': 'on', why: 'თარგმანი' }
    for (const result of [nothing, nothing + 1]) {
      await editor.post(path, { ...(await opened(editor, path)), ...draft })
      expect(await undone('&state=draft')).toBe(nothing + 1)
      if (result === nothing) expect([await takeBack(), await undone()]).toEqual([303, nothing])
    }
    await editor.post(path, { ...(await opened(editor, path)), text_ka: 'ახალი მისია', fits: 'on', why: 'წერტილი' })
    expect((await editor.get(path)).text).not.toContain('მოძველდა')
    const kept = await opened(editor, path)
    expect(kept).toMatchObject({ text_en: 'A new mission.', 'text_en-draft': 'on' })
    expect((await house.get('/en/about')).text).not.toContain('A new mission.')
    const late = await opened(editor, path)
    await editor.post(path, { ...kept, text_en: 'A better mission.', why: 'თარგმანი' })
    const refused = await editor.post(path, { ...late, text_en: 'Another mission.', why: 'თარგმანი' })
    expect([refused.status, refused.text.includes('A better mission.')]).toEqual([409, true])
    const { 'text_en-draft': _draft, ...done } = await opened(editor, path)
    await editor.post(path, { ...done, why: 'თარგმანი მზადაა' })
    expect((await house.get('/en/about')).text).toContain('A better mission.')
    expect(await undone()).toBe(nothing)
  })
})

describe('every kind that is edited', () => {
  const editables = editablesOf(modules)

  it('has a form that changes nothing when it is sent back as it is', async () => {
    const worker = house.worker(...every)
    const lines = async () =>
      (await house.house.engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()).line
    for (const { kind, fields } of editables) {
      const list = await worker.get(`/staff/records/${kind}`)
      const paths = [...list.text.matchAll(new RegExp(`/staff/records/${kind}/\\d+(?=")`, 'g'))].map(([path]) => path)
      expect([kind, paths.length]).not.toEqual([kind, 0])
      for (const path of paths.slice(0, 1)) {
        const page = await worker.get(path)
        for (const { type, label } of fields)
          expect([type, page.text]).toEqual([type, expect.stringContaining(label.ka)])
        const isLong = ['project', 'service', 'association'].includes(kind)
        expect([kind, page.text.includes('id="contents"')]).toEqual([kind, isLong])
        const before = await lines()
        const sent = await worker.post(path, { ...formOn(page.text), why: 'არაფერი' })
        expect([path, sent.status, await lines()]).toEqual([path, 303, before])
        expect((await worker.get(`${path}/history`)).status).toBe(200)
      }
    }
  }, 60_000)

  it('is there for those who may, and for nobody else', async () => {
    const other = house.worker('read-messages')
    for (const { kind, create, close } of editables) {
      const paths = [`/staff/records/${kind}`, `/staff/records/${kind}/1`, `/staff/records/${kind}/1/history`]
      if (create) paths.push(`/staff/records/${kind}/new`)
      if (close) paths.push(`/staff/records/${kind}/1/closing`)
      for (const path of paths) expect([path, (await other.get(path)).status]).toEqual([path, 404])
      expect((await house.get(`/staff/records/${kind}/1`)).status).toBe(404)
    }
    for (const what of ['1', '1/closing', '1/reopening', 'new']) {
      expect((await other.post(`/staff/records/project/${what}`, { why: 'ჩემი' })).status).toBe(404)
    }
    expect((await other.get('/staff/records')).text).toContain('უფლებამოსილება ჯერ არ გაქვთ')
    expect((await house.get('/')).text).not.toContain('/staff/')
    const all = await house.worker(...every).get('/staff/records')
    expect(editables.filter(({ kind }) => !all.text.includes(`/staff/records/${kind}"`))).toEqual([])
  })

  it('takes nothing that would do harm', async () => {
    const worker = house.worker(...every)
    const path = '/staff/records/org/1'
    const form = await opened(worker, path)
    const hostile = { ...form, name_ka: '"><script>alert(1)</script>', kind: 'kolkhoz', why: '<img src=x>' }
    const refused = await worker.post(path, hostile)
    expect([refused.status, refused.text.includes('<script>alert')]).toEqual([422, false])
    for (const from of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\tb'])
      expect((await worker.post(`${path}?from=${encodeURIComponent(from)}`, { ...form, why: 'უკან' })).location).toBe(
        `${path}?saved=yes`,
      )
    const back = await worker.post(`${path}?from=${encodeURIComponent('/projects?q=თემი')}`, { ...form, why: 'უკან' })
    expect([back.status, back.location]).toEqual([303, '/projects?q=%E1%83%97%E1%83%94%E1%83%9B%E1%83%98'])
    expect((await worker.get('/staff/records/org/99999')).status).toBe(404)
    expect((await worker.get('/staff/records/org/x')).status).toBe(404)
    expect((await worker.get(`/staff/records/org?q=${encodeURIComponent('"><b>%_')}`)).text).not.toContain('<b>%')
    expect((await worker.post(path, { ...form, name_ka: 'ა'.repeat(201), why: 'გრძელი' })).status).toBe(422)
  })
})

describe('a record', () => {
  it('that is sent twice from one page is made once, also at once', async () => {
    const session = await house.session('settle-association')
    const fresh = { name_ka: 'ახალი', role_ka: 'მოხალისე', line_ka: 'ახალი, მოხალისე', why: 'მოვიდა' }
    const send = (fields: Record<string, string>, tab = 'the-first-page') =>
      house.house.app.inject({
        method: 'POST',
        url: '/staff/records/person/new',
        headers: { origin, cookie: `${sessionCookie}=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...fields, tab, form_token: formToken(session) }).toString(),
      })
    const refused = await send({ ...fresh, role_ka: '' })
    expect([refused.statusCode, refused.headers['set-cookie']]).toEqual([422, undefined])
    const [first, second] = await Promise.all([send(fresh), send(fresh)])
    const [third, ...others] = [
      await send(fresh),
      await send({ ...fresh, why: 'სხვაა' }),
      await send(fresh, 'another-page'),
    ]
    const to = first.headers.location
    expect([second, third].map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
      [first, first].map(() => [303, to]),
    )
    expect(second.headers['set-cookie']).toContain('arrived-the-first-page=1')
    expect(new Set(others.map(({ headers }) => headers.location)).add(to).size).toBe(3)
  })

  it('is added, taken away with a reason, gone everywhere, and brought back by one button for 30 days', async () => {
    const manager = house.worker('manage-projects')
    const fresh = {
      ...{ title_ka: 'ჭა სოფელში', title_en: 'A Well in the Village', text_ka: 'ჭას ვთხრით.', text_en: '' },
      ...{ kind: 'project', state: 'ongoing', starts_on_year: '2026', why: 'დავიწყეთ' },
    }
    expect((await manager.post('/staff/records/project/new', { ...fresh, title_ka: '' })).status).toBe(422)
    const added = await manager.post('/staff/records/project/new', fresh)
    expect((await manager.get(added.location)).text).toContain('შენახულია.')
    const path = added.location.split('?')[0] ?? ''
    const seen = async () => {
      const pages = ['/projects', '/', '/search.json?q=ჭა', '/feed.atom', '/sitemap.xml', '/data/projects.csv']
      const found = []
      for (const page of pages) if (/a-well-in-the-village/.test((await house.get(page)).text)) found.push(page)
      return [(await house.get('/projects/a-well-in-the-village')).status, found.length]
    }
    expect(await seen()).toEqual([200, 6])
    expect((await manager.post(`${path}/closing`, { why: '' })).status).toBe(422)
    const closed = await manager.post(`${path}/closing`, { why: 'ორჯერ ჩაიწერა' })
    expect(await seen()).toEqual([404, 0])
    expect((await manager.get(closed.location)).text).toContain('ჭა სოფელში')
    expect((await manager.post(path, { why: 'მაინც' })).status).toBe(404)
    const back = await manager.post(`${path}/reopening`, {})
    expect((await manager.get(back.location)).text).toContain('დაბრუნდა')
    expect(await seen()).toEqual([200, 6])
    await manager.post(`${path}/closing`, { why: 'ორჯერ ჩაიწერა' })
    house.clock.advance('P31D')
    const late = house.worker('manage-projects')
    expect((await late.get(closed.location)).text).not.toContain(`action="${path}/reopening"`)
    expect((await late.post(`${path}/reopening`, {})).status).toBe(409)
    const own = '/staff/records/org/1'
    expect((await late.get(own)).text).not.toContain(`${own}/closing`)
    expect((await late.post(`${own}/closing`, { why: 'შეცდომით' })).text).toContain('ეს თავად ასოციაციაა')
    expect((await late.get('/staff/records/org/2')).text).toContain('org/2/closing')
  })
})
