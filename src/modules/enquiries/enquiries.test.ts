import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { By } from '#platform/database.ts'
import { addFile } from '#platform/files/files.ts'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'

const wish = { what: 'other', description: 'მინდა ხის ჩარჩო <კაკლის>', phone: '599 12-34-56', name: 'ნანა' }

function draftIn(html: string): string {
  return /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))
}

/** Pictures as the rows tell of them, all they would take a day. */
async function bringGigabyte({ house }: TestHouse, by: By): Promise<void> {
  const file = { content_hash: '0'.repeat(64), type: 'image/png', bytes: 1024 ** 3, width: 1, height: 1 } as const
  await house.door.change(by, 'test', (tx) => addFile(tx, { ...file, name: 'large.png' }, { waits: true }))
}

describe('an enquiry', () => {
  it('is stored with its pictures before it is confirmed, and workers who may see both', async () => {
    const house = await testHouse()
    const fields = {
      ...wish,

      wanted_on_day: '5',
      wanted_on_month: '3',
      wanted_on_year: '27',
    }
    const sent = await house.upload('/services/enquiries', fields, [
      ['pictures', 'ჩარჩო.jpg', pictures.jpeg()],
      ['pictures', '', new Uint8Array()],
      ['pictures', 'b.png', pictures.png()],
    ])
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/services\/receipts\//)])
    const receipt = await house.get(sent.location)
    expect(receipt.text).toContain('განაცხადის ნომერი: 1')
    expect(receipt.text).not.toContain('ნანა')

    const worker = house.worker('read-enquiries')
    const { text } = await worker.get('/staff/inbox/enquiry/1')
    for (const shown of ['მინდა ხის ჩარჩო &lt;კაკლის>', '2027 წლის 5 მარტი', 'ჩარჩო.jpg', 'ახალი'])
      expect(text).toContain(shown)
    const picture = await worker.get('/staff/enquiries/1/pictures/1')
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(picture.headers['cache-control']).toBe('no-store')
    expect(picture.headers['content-security-policy']).toContain('sandbox')
    for (const stranger of [house, house.worker('read-messages')]) {
      expect((await stranger.get('/staff/enquiries/1/pictures/1')).status).toBe(404)
      expect((await stranger.get('/staff/inbox/enquiry/1')).status).toBe(404)
    }
    expect((await worker.get('/staff/enquiries/1/pictures/3')).status).toBe(404)
  })

  it('loses neither words nor pictures when something is wrong, and pictures can be taken out', async () => {
    const house = await testHouse()
    const fields = {
      what: 'other',
      description: 'A frame',
      name: 'Nana "N"',
      wanted_on_day: '31',
      wanted_on_month: '2',
    }
    const refused = await house.upload('/en/services/enquiries', fields, [
      ['pictures', 'one.jpg', pictures.jpeg()],
      ['pictures', 'two.webp', pictures.webp()],
      ['pictures', 'three.heic', pictures.heic()],
    ])
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/<title>Error: /)
    for (const kept of [
      'A frame',
      'value="Nana &quot;N&quot;"',
      'value="31"',
      'Do not send: one.jpg',
      'Do not send: two.webp',
    ])
      expect(refused.text).toContain(kept)
    expect(refused.text.match(/three.heic: we cannot open HEIC/g)).toHaveLength(2)
    for (const mistake of [/Write day, month and year/g, /Write a phone number/g])
      expect(refused.text.match(mistake)).toHaveLength(2)

    const draft = draftIn(refused.text)
    const waiting = await house.get(`/en/services/drafts/${draft}`)
    expect(waiting.text).toContain('Do not send: two.webp')
    expect(waiting.headers['cache-control']).toBe('no-store')
    const mended = { ...fields, wanted_on_day: '', wanted_on_month: '', email: 'n@example.ge', draft, remove: '1' }
    const sent = await house.upload('/en/services/enquiries', mended, [['pictures', 'four.png', pictures.png()]])
    expect(sent.status).toBe(303)

    const { text } = await house.worker('read-enquiries').get('/staff/inbox/enquiry/1')
    expect(text).not.toContain('one.jpg')
    for (const name of ['two.webp', 'four.png']) expect(text).toContain(name)
    expect((await house.get(`/services/drafts/${draft}`)).status).toBe(404)
    expect((await house.upload('/en/services/enquiries', mended, [])).location).toBe(sent.location)
  })

  it('that is sent twice has one receipt, also at once', async () => {
    const house = await testHouse()
    const once = () => house.upload('/services/enquiries', wish, [['pictures', 'a.png', pictures.png()]])
    const first = await once()
    house.clock.advance('PT9M')
    expect((await once()).location).toBe(first.location)
    const other = await house.upload('/services/enquiries', wish, [['pictures', 'a.png', pictures.png(41)]])
    expect(other.location).not.toBe(first.location)
    house.clock.advance('PT2M')
    expect((await once()).location).not.toBe(first.location)
  })

  it('takes no file that only calls itself a picture, and says why', async () => {
    const house = await testHouse()
    const hidden = Buffer.concat([pictures.jpeg(), Buffer.from('<script>alert(1)</script>')])
    const archive = Buffer.concat([pictures.jpeg(), Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
    const wrong: Array<[Uint8Array, RegExp]> = [
      [Buffer.from('<svg onload="alert(1)">'), /not a JPEG, PNG or WebP/],
      [Buffer.from('GIF89a'), /not a JPEG, PNG or WebP/],
      [new Uint8Array(), /the file is empty/],
      [pictures.says.png(60_000, 60_000), /too many pixels/],
      [pictures.says.webp(16_000_000, 4), /too many pixels/],
      [pictures.says.png(0, 5), /damaged/],
      [pictures.jpeg().subarray(0, 24), /damaged/],
      [Buffer.concat([pictures.png(), Buffer.from('more')]), /more in this file/],
      [hidden, /more in this file/],
      [archive, /more in this file/],
      [Buffer.alloc(10 * 1024 * 1024 + 1, pictures.jpeg()), /larger than 10 MB/],
    ]
    for (const [content, sentence] of wrong) {
      const answer = await house.upload('/en/services/enquiries', wish, [['pictures', '/etc/x.jpg', content]])
      expect(answer.status).toBe(422)
      expect(answer.text).toMatch(sentence)
      expect(answer.text).toContain('x.jpg:')
      expect(answer.text).not.toContain('etc/')
    }
    for (const name of ['../../../etc/x.jpg', '..\\x.jpg', 'a/../x.jpg']) {
      const answer = await house.upload('/en/services/enquiries', wish, [['pictures', name, pictures.jpeg()]])
      expect([name, answer.status]).toEqual([name, 422])
      expect(answer.text).toContain('x.jpg: there is “../” in the name of this file')
      expect(answer.text).toContain(`value="${wish.name}"`)
    }
    expect(filesIn(house.filesFolder)).toEqual([])
    const many = Array.from({ length: 7 }, (_, at): [string, string, Uint8Array] => [
      'pictures',
      `${at}.png`,
      pictures.png(at + 1),
    ])
    const answer = await house.upload('/en/services/enquiries', wish, many)
    expect(answer.text).toContain('no more than five pictures')
    expect(answer.text.match(/Do not send/g)).toHaveLength(5)
  })

  it('brings no more pictures than strangers may bring in a day; those of workers do not count, and are taken', async () => {
    const house = await testHouse()
    const send = (visitor: Visitor, name: string) =>
      visitor.upload('/en/services/enquiries', { ...wish, name }, [['pictures', 'a.png', pictures.png()]])
    await bringGigabyte(house, { worker: 1 })
    expect((await send(house, 'first')).status).toBe(303)
    await bringGigabyte(house, 'public')
    const refused = await send(house, 'second')
    expect([refused.status, refused.text.includes('value="second"')]).toEqual([422, true])
    expect(refused.text).toContain('a.png: there is no room for more pictures today')
    const own = await house.worker('keep-media').upload('/staff/media/new', {}, [['pictures', 'b.png', pictures.png()]])
    expect(own.status).toBe(303)
    const told = async () => (await house.house.app.findings()).filter(({ what }) => what.en.includes('24 hours'))
    expect(await told()).toHaveLength(1)
    house.clock.advance('P1DT1M')
    expect(await told()).toEqual([])
    expect((await send(house, 'second')).status).toBe(303)
  })

  it('that nobody sent is forgotten after seven days, with its pictures', async () => {
    const house = await testHouse()
    const refused = await house.upload('/services/enquiries', { ...wish, phone: '' }, [
      ['pictures', 'a.png', pictures.png()],
    ])
    const draft = draftIn(refused.text)
    await house.upload('/services/enquiries', wish, [['pictures', 'b.png', pictures.jpeg()]])
    house.clock.advance('P6D')
    await house.house.tidy()
    expect(filesIn(house.filesFolder)).toHaveLength(2)
    house.clock.advance('P1DT2H')
    await house.house.tidy()
    expect(filesIn(house.filesFolder)).toHaveLength(1)
    expect((await house.get(`/services/drafts/${draft}`)).status).toBe(404)
    const late = await house.upload('/en/services/enquiries', { ...wish, draft }, [])
    expect([late.status, late.text.includes('seven days have passed')]).toEqual([422, true])
    const rows = await house.house.engine.read.selectFrom('draft').select('content_secret').execute()
    expect(rows).toEqual([{ content_secret: '' }])
  })

  it('works without pictures, and a form that cannot be taken apart is no mistake of ours', async () => {
    const house = await testHouse()
    expect((await house.post('/services/enquiries', wish)).status).toBe(303)
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x']) {
      const answer = await house.post('/services/enquiries', wish, { 'content-type': type })
      expect([type, answer.status]).toEqual([type, 400])
    }
    const worker = house.worker('read-enquiries')
    const own = await worker.upload('/services/enquiries', { ...wish, name: 'own' }, [
      ['pictures', 'a.png', pictures.png()],
    ])
    expect(own.status).toBe(303)
    expect((await house.post('/services/enquiries', { ...wish, what: '999' })).status).toBe(422)
    expect(
      (
        await house.post('/services/enquiries', {
          ...wish,
          wanted_on_day: '1',
          wanted_on_month: '1',
          wanted_on_year: '2020',
        })
      ).status,
    ).toBe(422)
  })
})

describe('what looks like the work of a program', () => {
  it.each([
    ['fills the field nobody sees', async () => ({ homepage: 'http://x.example' })],
    ['advertises', async () => ({ description: 'http://a.ge www.b.ge https://c.ge' })],
  ])('%s: it is kept as suspected, and the sender sees the same', async (_why, given) => {
    const house = await testHouse()
    const fields = await given()
    const sent = await house.post('/services/enquiries', { ...wish, ...fields })
    expect((await house.get(sent.location)).text).toContain('განაცხადის ნომერი: 1')
    const worker = house.worker('read-enquiries')
    const isIn = async (list: string) => (await worker.get(list)).text.includes('id="enquiry-1"')
    expect([await isIn('/staff/inbox'), await isIn('/staff/inbox?state=spam')]).toEqual([false, true])
    await worker.post('/staff/inbox/enquiry/1/state', { state: 'new' })
    expect([await isIn('/staff/inbox'), await isIn('/staff/inbox?state=spam')]).toEqual([true, false])
  })

  it('is not seen in what people send', async () => {
    const house = await testHouse()
    await house.post('/services/enquiries', { ...wish, description: 'როგორც აქ: https://facebook.com/x' })
    const { text } = await house.worker('read-enquiries').get('/staff/inbox/enquiry/1')
    expect([text.includes('>ახალი<'), text.includes('>საეჭვო<')]).toEqual([true, false])
  })
})

describe('a telephone number', () => {
  it.each(['599123456', '+995 599 12 34 56', '(0436) 22-33-44', '599\u00a012\u202f34\u201356', '00995.599.123.456'])(
    'may be written %s',
    async (phone) => {
      const house = await testHouse()
      expect((await house.post('/services/enquiries', { ...wish, phone })).status).toBe(303)
    },
  )

  it.each(['12', 'დამირეკეთ', '599-----------123', '+995 599 12 34 5'])(
    'is asked for again when it is %s',
    async (phone) => {
      const house = await testHouse()
      expect((await house.post('/services/enquiries', { ...wish, phone })).status).toBe(422)
    },
  )
})
