import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { mostMegapixels } from '#platform/files/pictures.ts'
import { writeWorkbook } from '#platform/sheets/workbook.ts'
import { formOn } from '../../../test/form-on.ts'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { fieldsOf } from '../../../test/post-form.ts'
import { wordParts, zipOf } from '../../../test/zip.ts'

// One house for all, in the order of a working day; the promise that moves the clock stands last.
let house: TestHouse
let keeper: Visitor
let writer: Visitor

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
  keeper = house.worker('keep-media', 'write-news', 'read-journal')
  writer = house.worker('write-news')
})

const file = (width: number): [string, string, Uint8Array] => ['pictures', `${width}.png`, pictures.png(width)]
const listed = async (query: string) =>
  [...(await keeper.get(`/staff/media?${query}`)).text.matchAll(/href="\/staff\/media\/(\d+)"/g)].map(([, id]) => id)

/** A story with these pictures in its text, as it is sent by the button. */
async function write(title_ka: string, body_ka: string, button: Record<string, string>): Promise<string> {
  const { location: page } = await writer.post('/staff/news', { title_ka })
  await writer.post(page, { ...fieldsOf((await writer.get(page)).text), body_ka, ...button })
  return page
}

describe('pictures that come into the library', () => {
  it('come many at once, are described one after another, and never a second time', async () => {
    const taken = { credit: 'ნინო', people_consent: 'none-shown', guardian_consent: 'none-shown' }
    const first = await keeper.upload('/staff/media/new', taken, [file(40), file(41), file(42)])
    expect([first.status, first.location]).toEqual([303, '/staff/media/1'])
    expect((await keeper.get('/staff')).text).toContain('/staff/media?state=undescribed')
    const next = await keeper.post(first.location, {
      ...formOn((await keeper.get(first.location)).text),
      ...taken,
      description_ka: 'ეზო თოვლში',
      do: 'next',
    })
    expect(next.location).toBe('/staff/media/2')
    await keeper.post('/staff/media/2', { ...taken, description_ka: 'კლასი', description_en: 'A class' })
    expect(await listed('state=undescribed')).toEqual(['3'])
    expect(await listed('state=without-english')).toEqual(['3', '1'])
    for (const query of [`words=${encodeURIComponent('თოვლ')}`, 'words=40.png', `words=${encodeURIComponent('№ 1')}`])
      expect([query, await listed(query)]).toEqual([query, ['1']])
    expect(await listed('words=nowhere')).toEqual([])
    const tooLong = { ...taken, credit: 'ა'.repeat(201) }
    const refused = await keeper.upload('/staff/media/new', tooLong, [file(41), file(42)])
    const { kept_files = '' } = formOn(refused.text)
    const out = /value="(\d+)"\/?><span>[^<]*42\.png/.exec(refused.text)?.[1] ?? ''
    expect([refused.status, kept_files.length > 20, out]).toEqual([422, true, expect.stringMatching(/\d/)])
    const again = await keeper.upload('/staff/media/new', { ...tooLong, kept_files, take_out: out }, [file(40)])
    const last = { ...taken, kept_files: formOn(again.text).kept_files ?? '' }
    for (const name of ['40.png', '41.png']) expect(again.text).toContain(`აღარ გავაგზავნო: ${name}`)
    expect(again.text).not.toContain('აღარ გავაგზავნო: 42.png')
    expect((await keeper.upload('/staff/media/new', last, [])).location).toBe('/staff/media/2')
    expect((await house.worker('keep-media').upload('/staff/media/new', last, [])).status).toBe(422)
    expect((await keeper.get('/staff/media?page=2')).status).toBe(404)
    expect((await keeper.upload('/staff/media/new', taken, [file(41), file(42)])).location).toBe('/staff/media/2')
    expect(await listed('')).toEqual(['3', '2', '1'])
  })

  it('are taken even where one of them is not a picture, and that one is named', async () => {
    const broken: [string, string, Uint8Array] = ['pictures', 'ტექსტი.jpg', Buffer.from('not a picture')]
    const answer = await keeper.upload('/staff/media/new', { credit: '"><b>' }, [file(43), broken])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('ტექსტი.jpg: ეს არ არის JPEG')
    expect(answer.text).toContain('href="/staff/media/4"')
    expect(answer.text).not.toContain('"><b>')
    expect(await listed('state=without-consent')).toEqual(['4'])
    expect((await keeper.upload('/staff/media/new', {}, [])).status).toBe(422)
    expect((await house.get('/staff/media/4/480.jpeg')).status).toBe(404)
    expect((await keeper.get('/staff/media/4/480.jpeg')).headers['cache-control']).toBe('no-store')
    for (const path of ['/staff/media/4/1600.jpeg', '/staff/media/99', '/staff/media/x'])
      expect([path, (await keeper.get(path)).status]).toEqual([path, 404])
  })

  it('keep what two people wrote at once', async () => {
    const opened = formOn((await keeper.get('/staff/media/4')).text)
    await keeper.post('/staff/media/4', { ...opened, description_ka: 'პირველის აღწერა' })
    const late = await keeper.post('/staff/media/4', { ...opened, description_ka: 'მეორის აღწერა' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('პირველის აღწერა')
    const again = formOn(late.text)
    expect(again.description_ka).toBe('მეორის აღწერა')
    expect((await keeper.post('/staff/media/4', again)).status).toBe(303)
  })
})

describe('how many points a picture may have', () => {
  it('is said before it is chosen, and to whoever has sent one with more', async () => {
    const { location: page } = await writer.post('/staff/news', { title_ka: 'სურათი' })
    const huge: [string, string, Uint8Array] = ['pictures', 'a.png', pictures.says.png(9000, 9000)]
    const taken = `ვიღებთ ${mostMegapixels} მეგაპიქსელამდე`
    for (const [by, path] of [[keeper, '/staff/media/new'] as const, [writer, page] as const]) {
      expect((await by.get(path)).text).toContain(`15 მბ-მდე და ${mostMegapixels} მეგაპიქსელამდე`)
      const fields = path === page ? fieldsOf((await by.get(path)).text) : {}
      const answer = await by.upload(path, { ...fields, description_ka: 'ეზო', people_consent: 'none-shown' }, [huge])
      expect([answer.status, answer.text.includes(`a.png: სურათს ძალიან ბევრი პიქსელი აქვს. ${taken}`)]).toEqual([
        422,
        true,
      ])
    }
    expect((await house.get('/en/services')).text).toContain(`each at most 10 MB and ${mostMegapixels} megapixels.`)
    const wish = { what: 'other', description: 'A frame', phone: '599 12-34-56' }
    const refused = await house.upload('/en/services/enquiries', wish, [huge])
    expect(refused.text).toContain(`too many pixels. We take up to ${mostMegapixels} megapixels`)
  })
})

describe('a document of a text', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  const bring = async (page: string, name: string, content: Uint8Array) =>
    writer.upload(page, { ...fieldsOf((await writer.get(page)).text), do: 'document' }, [['documents', name, content]])

  it('is there for everybody only as long as the text is, by what is in its bytes, and is never opened here', async () => {
    const { location: page } = await writer.post('/staff/news', { title_ka: 'ანგარიში' })
    const sheet = await writeWorkbook('x', [['x']])
    const naming = (word: string) => Buffer.from(`${pdf}`.replace('/Type', word))
    const packing = (objects: string) => {
      const packed = deflateSync(objects)
      const head = `%PDF-1.5\n2 0 obj<</Type/Obj#53tm/Filter/FlateDecode/N 1/First 4/Length ${packed.length}>>stream\r\n`
      return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream endobj\n%%EOF\n')])
    }
    const macro = { name: 'word/vbaProject.bin', content: Buffer.from('x') }
    const late = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(256 * 1024 - 15, ' '), naming('/S/J#61vaScript ')])
    for (const [name, content, words] of [
      ['a.pdf', Buffer.from('<html>%PDF-1.4'), 'ეს არც PDF-ია'],
      ['b.pdf', naming('/JavaScript'), 'ფაილში მაკრო, JavaScript'],
      ['b1.pdf', naming('/S/J#61vaScript'), 'ფაილში მაკრო, JavaScript'],
      ['b2.pdf', naming('/S/L#61unch'), 'ფაილში მაკრო, JavaScript'],
      ['b3.pdf', naming('/S/#4c#61#75#6E#63#68'), 'ფაილში მაკრო, JavaScript'],
      ['b4.pdf', late, 'ფაილში მაკრო, JavaScript'],
      ['b5.pdf', packing('<</S/JavaScript/JS(app.alert(1))>>'), 'ფაილში მაკრო, JavaScript'],
      ['b6.pdf', packing(' '.repeat(9_000_000)), 'ფაილი გახსნისას ძალიან დიდი ხდება'],
      ['c.pdf', pdf.subarray(0, 40), 'ფაილი დაზიანებულია'],
      ['d.xlsx', sheet.subarray(0, -9), 'ფაილი დაზიანებულია'],
      ['e.xlsx', Buffer.concat([sheet, Buffer.from('<html>')]), 'ფაილი დაზიანებულია'],
      ['m.docm', zipOf([...wordParts, macro]), 'ფაილში მაკრო, JavaScript'],
      ['p.exe', Buffer.from('MZ\x90\0'), 'ეს არც PDF-ია'],
    ] as const) {
      const answer = await bring(page, name, content)
      expect([name, answer.status, answer.text.includes(`${name}: ${words}`)]).toEqual([name, 422, true])
    }
    const elsewhere = await bring(page, '../../a.pdf', pdf)
    expect([elsewhere.status, elsewhere.text.includes('აირჩიეთ ფაილი')]).toEqual([422, false])
    expect(elsewhere.text).toContain('a.pdf: ფაილის სახელში „../“ წერია')
    const zeros = Buffer.alloc(20_000_000)
    for (const [name, part, words] of [
      ['f.docx', { name: 'word/media/a.bmp', content: zeros }, 'f.docx: ფაილი გახსნისას ძალიან დიდი ხდება'],
      ['g.docx', { name: 'word/a.bmp', content: zeros, says: 9 }, 'g.docx: ფაილი გახსნისას ძალიან დიდი ხდება'],
      ['h.docx', { name: '../../evil.txt', content: Buffer.from('x') }, 'h.docx: ეს ფაილი საეჭვოა'],
      ['i.docx', { name: 'C:\\evil.txt', content: Buffer.from('x') }, 'i.docx: ეს ფაილი საეჭვოა'],
    ] as const) {
      const answer = await bring(page, name, zipOf([...wordParts, part]))
      expect([name, answer.status, answer.text.includes(words)]).toEqual([name, 422, true])
    }
    expect((await bring(page, 'წლის_ანგარიში.doc', packing('<</Type/Catalog/Pages 3 0 R>>'))).status).toBe(303)
    expect((await bring(page, 'ხარჯები.pdf', sheet)).status).toBe(303)
    const { body_ka } = fieldsOf((await writer.get(page)).text)
    expect(body_ka).toBe('[[file:/files/5|წლის ანგარიში]]\n\n[[file:/files/6|ხარჯები]]')
    expect((await house.get('/files/5')).status).toBe(404)
    const made = await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'preview' })
    const token = new URL(made.location, 'http://x').searchParams.get('preview')
    expect((await house.get(`/previews/${token}`)).text).toContain(`/previews/${token}/pictures/5`)
    expect((await house.get(`/previews/${token}/pictures/5`)).headers['content-disposition']).toMatch(/^attachment/)
    expect((await house.get(`/previews/${token}/pictures/1`)).status).toBe(404)

    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'publish' })
    expect((await house.get('/news/angarishi')).text).toMatch(/href="\/files\/6"[^>]*>ხარჯები<.*XLSX · \d+\u00a0კბ/)
    const answer = await house.get('/en/files/5')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''%E1/)
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect((await house.get('/files/5', { 'if-none-match': answer.headers.etag ?? '' })).status).toBe(304)
    expect((await house.get('/files/1')).status).toBe(404)
    expect((await keeper.get('/staff/media/5')).text).toContain('[[file:/files/5|')
    const form = formOn((await keeper.get('/staff/media/5')).text)
    expect((await keeper.post('/staff/media/5', { ...form, description_en: 'Report' })).status).toBe(303)
    expect((await keeper.post('/staff/media/5/closing', { why: 'ზედმეტია' })).status).toBe(409)
    await writer.post(page, { ...fieldsOf((await writer.get(page)).text), do: 'withdraw' })
    expect((await house.get('/files/5')).status).toBe(404)
    for (const id of [5, 6]) await keeper.post(`/staff/media/${id}/closing`, { why: 'მეორე ტესტისთვის' })
  })
})

describe('a picture of the library', () => {
  it('is chosen for a text, keeps its point in sight, and tells where it stands', async () => {
    await keeper.post('/staff/media/1', { ...formOn((await keeper.get('/staff/media/1')).text), ...focus })
    await write('ზამთარი', '![](picture:1) ![](picture:2)\n\n![](picture:999)', { do: 'publish' })
    const draft = await write('მონახაზი', 'ტექსტი', {})
    const offered = JSON.parse((await writer.get(`${draft}/library.json?words=3`)).text)
    expect(offered).toMatchObject({ pictures: [{ media: 4 }, { media: 3 }], isMore: false })
    expect((await writer.get(`${draft}/library?words=nowhere`)).text).toContain('ასეთი სურათი არ არის')
    expect((await writer.get(`${draft}/library`)).text).toContain('![](picture:3)')
    await writer.post(`${draft}/library`, { media: ['3', '999'] })
    expect(fieldsOf((await writer.get(draft)).text).body_ka).toBe('ტექსტი\n\n![](picture:3)')
    // Those who keep the library are led to what each of its pictures shows.
    expect((await keeper.get(draft)).text).toContain('href="/staff/media/3"')
    expect((await keeper.get(`${draft}/pictures/1?width=480`)).status).toBe(200)
    await house.house.work()
    const { text } = await house.get('/news/zamtari')
    expect(text).toMatch(/class="focus-x-2 focus-y-8"/)
    expect(text).toContain('alt="ეზო თოვლში"')
    expect(await listed('state=unused')).toEqual(['4'])
    const shown = (await keeper.get('/staff/media/1')).text
    expect(shown).toContain('ზამთარი</a>')
    expect(shown).toMatch(/href="\/staff\/journal\/\d+"/)
    expect((await keeper.get('/staff/media/3')).text).toContain('იწერება, ჯერ არ ჩანს')
    const mistaken = await keeper.post('/staff/media/1', { focus_x: '101' })
    expect(mistaken.status).toBe(422)
  })

  it('that is seen keeps its consent and its place, and the refusal names where', async () => {
    const form = formOn((await keeper.get('/staff/media/1')).text)
    const back = await keeper.post('/staff/media/1', { ...form, people_consent: 'no', credit: 'ახალი ავტორი' })
    expect(back.status).toBe(409)
    for (const words of ['თანხმობა ჯერ ვერ შეიცვლება', 'ზამთარი</a>', 'value="ახალი ავტორი"'])
      expect(back.text).toContain(words)
    const closing = await keeper.post('/staff/media/1/closing', { why: 'ზედმეტია' })
    expect([closing.status, closing.text.includes('ზამთარი</a>')]).toEqual([409, true])
    expect((await house.get('/news/zamtari')).text).toContain('alt="ეზო თოვლში"')
    const at = { publish_on_day: '9', publish_on_month: '12', publish_on_year: '2026', publish_time: '09:00' }
    await keeper.post('/staff/media/4', { people_consent: 'yes', guardian_consent: 'none-shown' })
    await write('მომავალი', '![](picture:4)', { ...at, do: 'schedule' })
    expect((await keeper.post('/staff/media/4/closing', { why: 'ზედმეტია' })).status).toBe(409)
  })

  it('is taken out with a reason, gone from what is written, and back by one button for 30 days', async () => {
    expect((await keeper.get('/staff/media/3/closing')).text).toContain('მონახაზი</a>')
    expect((await keeper.post('/staff/media/3/closing', { why: '' })).status).toBe(422)
    await keeper.post('/staff/media/3/closing', { why: 'ორჯერ აიტვირთა' })
    expect(await listed('')).toEqual(['4', '2', '1'])
    expect(await listed('state=closed')).toEqual(['6', '5', '3'])
    expect((await keeper.post('/staff/media/3', { description_ka: 'x' })).status).toBe(404)
    expect((await keeper.get('/staff/media/3')).text).toContain('ორჯერ აიტვირთა')
    expect((await keeper.post('/staff/media/3/reopening', {})).status).toBe(303)
    expect((await keeper.post('/staff/media/3/reopening', {})).status).toBe(404)
    await keeper.post('/staff/media/3/closing', { why: 'მაინც ზედმეტია' })
    house.clock.advance('P31D')
    const late = house.worker('keep-media')
    expect((await late.post('/staff/media/3/reopening', {})).status).toBe(409)
    expect((await late.get('/staff/media/3/480.jpeg')).status).toBe(200)
    await house.house.app.jobs.find(({ kind }) => kind === 'closed-pictures')?.work(house.house.app, {})
    expect((await late.get('/staff/media/3/480.jpeg')).status).toBe(404)
    expect((await late.get('/staff/media/3')).status).toBe(200)
  })
})

const focus = { focus_x: '20', focus_y: '80' }
