import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzip } from '@cj-tech-master/excelts/archive'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { type Answer, type Fields, origin, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { fieldsOf } from '../../../test/post-form.ts'
import { declaredColumns } from '../../../test/watch.ts'
import { sessionCookie } from '../../platform/sessions/sessions.ts'
import { formToken } from '../../platform/tokens.ts'

const base = '/staff/personal-data'
const nino = { phone: '599 12-34-56', email: 'nino.kv@example.ge', name: 'ნინო ქვარცხავა' }
const ofFamily = '577 22 33 44'

/**
 * Nino wrote by telephone and once more with her e-mail, asked for a door and subscribed; her neighbour has mentioned
 * her. She and Luka have written by the telephone of the family, and Luka subscribed as well.
 */
async function village(): Promise<TestHouse> {
  const house = await testHouse()
  await house.post('/contact', { body: 'ტუმბო გაფუჭდა', name: nino.name, phone: nino.phone })
  await house.post('/contact', { body: 'კიდევ გწერთ', phone: '+995 599123456', email: 'Nino.Kv@example.ge' })
  await house.post('/contact', { body: 'ნინო ქვარცხავამ მითხრა', name: 'გია ბერიძე', email: 'gia@example.ge' })
  await house.upload(
    '/services/enquiries',
    { what: 'other', description: 'ერთი კარი მინდა', email: nino.email, phone: '595 00 00 01' },
    [['pictures', 'ninos-door.jpg', pictures.jpeg()]],
  )
  await house.post('/contact', { body: 'სახლიდან ვწერ', name: nino.name, phone: ofFamily })
  await house.post('/contact', { body: 'მეც', name: 'ლუკა ქვარცხავა', phone: ofFamily, email: 'luka@example.ge' })
  for (const email of [nino.email, 'luka@example.ge', 'gia@example.ge']) await house.post('/subscriptions', { email })
  return house
}

/** What the boxes of one name on a page say, and whether they are ticked. */
function boxes({ text }: Answer, name = 'row'): Array<[string, boolean]> {
  const inputs = text.match(new RegExp(`<input[^>]*type="checkbox" name="${name}"[^>]*>`, 'g')) ?? []
  return inputs.map((input) => [/value="([^"]*)"/.exec(input)?.[1] ?? '', /\schecked/.test(input)])
}

const namesOf = (page: Answer, name?: string) => boxes(page, name).map(([one]) => one)

/** The answer as it comes, and what is in it where it is an archive. */
async function taken(house: TestHouse, fields: Fields) {
  const token = await house.session('handle-personal-data')
  const pairs = Object.entries({ ...fields, form_token: formToken(token) })
  const body = new URLSearchParams(pairs.flatMap(([name, given]) => [given].flat().map((one) => [name, one])))
  const answer = await house.house.app.inject({
    ...{ method: 'POST', url: `${base}/served`, payload: body.toString() },
    headers: { origin, cookie: `${sessionCookie}=${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
  const members = new Map<string, Buffer>()
  if (answer.headers['content-type'] !== 'application/zip') return { answer, members }
  for await (const entry of unzip(answer.rawPayload).entries())
    members.set(entry.path, Buffer.from(await entry.bytes()))
  return { answer, members }
}

describe('a search by one thing', () => {
  it('goes on by what the records themselves name, ticks what was asked for alone, and says why the rest is there', async () => {
    const house = await village()
    const worker = house.worker('handle-personal-data')
    const byPhone = await worker.post(`${base}/search`, { phone: nino.phone })
    expect(boxes(byPhone)).toEqual([
      ...[
        ['message:1', true],
        ['message:2', true],
      ],
      ...[
        ['subscription:1', false],
        ['enquiry:1', false],
        ['mail:1', false],
      ],
      // By her name, which nobody gave, and in the words of another.
      ...[
        ['message:4', false],
        ['message:3', false],
      ],
    ])
    expect(byPhone.text).toMatch(
      /ელ. ფოსტით Nino.Kv@example.ge<[^>]*><p class="hint">წერია აქ: № 2 · საკონტაქტო ფორმით/,
    )
    expect(byPhone.text).toContain('ნახსენებია სხვის ჩანაწერში')
    for (const other of ['luka@example.ge', 'gia@example.ge'])
      expect([other, namesOf(byPhone, 'also').includes(`email:${other}`)]).toEqual([other, false])

    for (const sought of [{ name: 'Nino Kvartskhava' }, { email: nino.email }]) {
      const found = namesOf(await worker.post(`${base}/search`, sought))
      for (const row of ['message:1', 'message:2', 'subscription:1', 'enquiry:1', 'mail:1'])
        expect([sought, row, found.includes(row)]).toEqual([sought, row, true])
      expect([found.includes('message:5'), found.includes('subscription:2')]).toEqual(['name' in sought, false])
    }

    const also = namesOf(byPhone, 'also').filter((one) => one.startsWith('email:'))
    const again = await worker.post(`${base}/search`, { phone: nino.phone, also })
    expect(
      boxes(again)
        .filter(([, isTicked]) => isTicked)
        .map(([name]) => name),
    ).toEqual([...['message:1', 'message:2', 'subscription:1', 'enquiry:1', 'mail:1']])
  })

  it('is found by what somebody has written into the field of the name', async () => {
    const house = await testHouse()
    await house.post('/contact', { body: 'ერთი', name: 'ნინო nino.kv@example.ge', phone: '577 00 00 01' })
    await house.post('/contact', { body: 'ორი', name: 'ქვარცხავა 599 12 34 56', phone: '577 00 00 02' })
    const officer = house.worker('handle-personal-data')
    for (const [clue, row] of [
      [{ email: nino.email }, 'message:1'],
      [{ phone: nino.phone }, 'message:2'],
    ] as const)
      expect(namesOf(await officer.post(`${base}/search`, clue))).toEqual([row])
  })

  it('goes on by what was written down of a request as well', async () => {
    const house = await village()
    const worker = house.worker('handle-personal-data')
    const request = { wish: 'know', channel: 'visit', person: `${nino.name}, 599 12 34 56, ანუ nk@example.ge` }
    expect((await worker.post(`${base}/cases/new`, request)).status).toBe(303)
    const found = await worker.post(`${base}/search`, { name: nino.name })
    expect(namesOf(found)).toContain('rights_case:1')
    expect(namesOf(found, 'also')).toContain('email:nk@example.ge')
  })

  it('is kept nowhere, also where the session is over when it is sent', async () => {
    const house = await village()
    const worker = house.worker('handle-personal-data')
    await worker.get(base)
    house.clock.advance('P31D')
    const sent = await worker.post(`${base}/search`, { name: 'ელენე ხვიჩია' })
    expect([sent.status, sent.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(base)}`])
    const drafts = await house.house.engine.read.selectFrom('draft').select('content_secret').execute()
    expect(JSON.stringify(drafts)).not.toContain('ხვიჩია')
  })

  it('keeps those apart who share a telephone, until somebody has said who is meant', async () => {
    const house = await village()
    const worker = house.worker('handle-personal-data')
    const found = await worker.post(`${base}/search`, { phone: ofFamily })
    expect(boxes(found)).toEqual([
      ['message:4', false],
      ['message:5', false],
    ])
    expect(found.text).toContain('სხვადასხვა სახელი წერია: ნინო ქვარცხავა, ლუკა ქვარცხავა')
    expect(namesOf(found, 'also')).toContain('email:luka@example.ge')
    expect(found.text).toContain('ამით ჯერ არ გვიძებნია')
    const hers = await worker.post(`${base}/search`, { phone: ofFamily, also: `name:${nino.name}` })
    expect(boxes(hers).filter(([, isTicked]) => isTicked)).toEqual([['message:4', true]])
    for (const [row, isThere] of [
      ['message:2', true],
      ['subscription:1', true],
      ['subscription:2', false],
    ] as const)
      expect([row, namesOf(hers).includes(row)]).toEqual([row, isThere])
  })

  it('and what was chosen of it is erased, and only that; nothing finds it any more', async () => {
    const house = await village()
    const worker = house.worker('handle-personal-data')
    const page = await worker.post(`${base}/search`, nino)
    const rows = namesOf(page).filter((name) => name !== 'message:3' && name !== 'message:5')
    expect(rows).toContain('subscription:1')
    const nothing = await worker.post(`${base}/served`, { ...nino, what: 'erase', reason: 'asked-by-the-person' })
    expect([nothing.status, namesOf(nothing).length > 0]).toEqual([422, true])
    const fields = { ...nino, row: rows, what: 'erase', reason: 'asked-by-the-person' }
    expect((await worker.post(`${base}/served`, fields)).status).toBe(303)
    for (const sought of [{ phone: nino.phone }, { email: nino.email }])
      expect(namesOf(await worker.post(`${base}/search`, sought))).toEqual([])
    expect(namesOf(await worker.post(`${base}/search`, { name: nino.name }))).toEqual(['message:3'])
    expect(namesOf(await worker.post(`${base}/search`, { email: 'luka@example.ge' }))).toEqual([
      ...['message:5', 'subscription:2', 'mail:2'],
    ])
    const lines = await house.house.engine.read.selectFrom('journal').selectAll().execute()
    expect(JSON.stringify(lines)).not.toMatch(/ნინო ქვარცხავა"|nino\.kv|12-34-56/i)
    expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
  })
})

describe('the texts of the association', () => {
  it('are looked through, public or not, in any case of the name, and lead to their forms those who may', async () => {
    const house = await village()
    const writer = house.worker('write-news')
    const write = async (title_ka: string, body_ka: string, how: string) => {
      const { location } = await writer.post('/staff/news', { title_ka })
      const fields = fieldsOf((await writer.get(location)).text)
      await writer.post(location, { ...fields, lead_ka: 'ამბავი', body_ka, do: how })
      return location
    }
    const shown = await write('ახალი ჭა', 'მადლობა **ნინო** ქვარცხავას დახმარებისთვის.', 'publish')
    const draft = await write('ჯერ არ გამოსულა', 'დავურეკოთ: nino.kv@example.ge', 'save')
    await write('სულ სხვა ამბავი', 'მადლობა გია ბერიძეს.', 'publish')

    const line = await house.house.engine.read.selectFrom('project_text').selectAll().executeTakeFirstOrThrow()
    // It begins as what is stored as several texts does.
    await house.change((tx) => tx.amend('project_text', line, { text_ka: '{"ნინო ქვარცხავამ" წარადგინა.' }))

    const officer = house.worker('handle-personal-data')
    const found = await officer.post(`${base}/search`, nino)
    expect(boxes(found, 'place')).toEqual([
      [shown, false],
      [`/staff/records/project/${line.project_id}`, false],
      [draft, false],
    ])
    expect(found.text).toContain('მადლობა ნინო ქვარცხავას დახმარებისთვის.')
    expect(found.text).not.toContain(`href="${shown}"`)
    expect(found.text).toContain('ასწორებს, ვისაც ეს შეუძლია')
    const both = await house.worker('handle-personal-data', 'write-news').post(`${base}/search`, nino)
    expect(both.text).toContain(`href="${shown}"`)

    const { answer } = await taken(house, {
      ...{ ...nino, row: 'message:1', place: shown, what: 'text', reason: 'asked-by-the-person' },
    })
    expect(answer.body).toContain('ახალი ჭა')
    expect(answer.body).not.toContain('ჯერ არ გამოსულა')
    expect(answer.body).toContain('სად არ გვიძებნია / Where was not searched')
    const byPhone = await officer.post(`${base}/search`, { phone: '555 99 99 99' })
    expect(byPhone.text).toContain('<li>სახელით:')
    const empty = await officer.post(`${base}/search`, { name: 'არავინ ამისთანა' })
    for (const words of ['არაფერი მოიძებნა', 'სად არ გვიძებნია', 'სარეზერვო ასლებ'])
      expect([words, empty.text.includes(words)]).toEqual([words, true])
  })

  it('are every table in which the association writes in two languages', async () => {
    const { house } = await testHouse()
    const { app } = house
    const covered = new Set<string>([...app.written, ...app.personal].map(({ table }) => table))
    // The titles of pages a second time, and what roles are called.
    const ofNobody = ['page_in_menu', 'role']
    const open = Object.entries(declaredColumns()).flatMap(([table, columns]) =>
      columns.some((column) => column.endsWith('_ka')) && !covered.has(table) ? table : [],
    )
    expect(open.filter((table) => !ofNobody.includes(table))).toEqual([])
  })
})

describe('what is handed over', () => {
  it('holds the pictures that were sent, for nobody but those who may, and they become public by nothing', async () => {
    const house = await village()
    const fields = { ...nino, row: ['message:1', 'enquiry:1'], reason: 'asked-by-the-person' }
    const { answer, members } = await taken(house, { ...fields, what: 'text' })
    expect(answer.headers['content-disposition']).toContain('personal-data.zip')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect([...members.keys()]).toEqual(['files/1.jpeg', 'personal-data.txt'])
    expect((await sharp(members.get('files/1.jpeg')).metadata()).format).toBe('jpeg')
    const text = String(members.get('personal-data.txt'))
    for (const held of ['ტუმბო გაფუჭდა', 'ninos-door.jpg', 'File in this archive: files/1.jpeg'])
      expect([held, text.includes(held)]).toEqual([held, true])

    const json = await taken(house, { ...fields, what: 'json' })
    const told = JSON.parse(String(json.members.get('personal-data.json')))
    expect(told.rows.map(({ table }: { table: string }) => table)).toEqual(['message', 'enquiry', 'file'])
    expect(told.rows.flatMap(({ file }: { file?: string }) => file ?? [])).toEqual(['files/1.jpeg'])
    expect(told.not_searched.length).toBeGreaterThan(3)
    const stranger = house.worker('read-enquiries', 'administer-house')
    expect((await stranger.post(`${base}/served`, { ...fields, what: 'text' })).status).toBe(404)
    const file = await house.house.engine.read.selectFrom('file').selectAll().executeTakeFirstOrThrow()
    expect(file.published_at).toBeNull()
    await expect.poll(() => readdirSync(join(house.filesFolder, 'incoming'))).toEqual([])
  })

  it('says of a form that was not finished what its fields are called, in both languages', async () => {
    const house = await testHouse()
    const day = { wanted_on_day: '15', wanted_on_month: '12', wanted_on_year: '2030' }
    const begun = { what: 'other', size: '40 × 60', ...day, name: nino.name, phone: nino.phone }
    expect((await house.upload('/services/enquiries', begun, [['pictures', 'door.png', pictures.png()]])).status).toBe(
      422,
    )
    const worker = house.worker('handle-personal-data')
    const found = await worker.post(`${base}/search`, { phone: nino.phone })
    const inGeorgian = `რა გსურთ?: სხვა რამე · ზომა: 40 × 60 · როდისთვის გინდათ?: 15 12 2030 · თქვენი სახელი: ${nino.name} · ტელეფონი:`
    expect(found.text).toContain(inGeorgian)
    const served = { row: 'draft:1', reason: 'asked-by-the-person' }
    const { members } = await taken(house, { ...served, what: 'text' })
    const text = String(members.get('personal-data.txt'))
    for (const line of ['ზომა / Size: 40 × 60', 'სხვა რამე / Something else', `Your name: ${nino.name}`])
      expect(text).toContain(line)
    expect(text).not.toMatch(/^(size|name|phone|wanted_on\w*): /m)
  })
})
