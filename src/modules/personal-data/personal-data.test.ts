import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { everything } from '../../../test/everything.ts'
import { formOn } from '../../../test/form-on.ts'
import { type Answer, type Fields, type TestHouse, testHouse } from '../../../test/house.ts'
import { bytesOnDisk } from '../../../test/on-disk.ts'
import { pictures } from '../../../test/pictures.ts'
import { declaredColumns } from '../../../test/watch.ts'
import { isOfTheMachine, isTold } from './facts.ts'

const base = '/staff/personal-data'

/** What the boxes on a page name, and whether they are ticked. */
function boxes({ text }: Answer): Array<[string, boolean]> {
  const inputs = text.match(/<input[^>]*name="row"[^>]*>/g) ?? []
  return inputs.map((input) => [/value="([^"]*)"/.exec(input)?.[1] ?? '', /\schecked/.test(input)])
}

async function houseOfNino(): Promise<TestHouse> {
  const house = await testHouse()
  await house.post('/contact', { body: 'ტუმბო გაფუჭდა', name: 'ნინო ქვარცხავა', phone: '599 12-34-56' })
  await house.post('/contact', { body: 'მეზობელი ნინო ქვარცხავამ მითხრა', name: 'გია', phone: '577111222' })
  await house.post('/en/contact', { body: 'Call me', phone: '+995 (599) 123456', email: 'Nino.Kv@example.ge' })
  await house.upload(
    '/services/enquiries',
    { what: 'other', description: 'ერთი კარი მინდა სახლისთვის', phone: '599123456', name: 'ნინო' },
    [['pictures', 'ninos-door.jpg', pictures.jpeg()]],
  )
  await house.change(async (tx) => {
    tx.mail({ to: 'nino.kv@example.ge', language: 'ka', subject: 'პასუხი', text: 'ქალბატონო ნინო ქვარცხავა' })
  })
  return house
}

describe('what is held about one person', () => {
  it('is found in any spacing, capitals, script and case, and handed over as a file', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const found = await worker.post(`${base}/search`, { phone: '(0)599.12.34.56', email: 'NINO.KV@example.ge' })
    expect(found.status).toBe(200)
    expect(found.headers['cache-control']).toBe('no-store')
    expect(boxes(found)).toEqual([
      ['message:1', true],
      ['message:3', true],
      ['enquiry:1', true],
      ['mail:1', true],
      ['message:2', false],
    ])
    const byName = await worker.post(`${base}/search`, { name: 'Nino Kvartskhava' })
    expect(boxes(byName)).toEqual([
      ['message:1', false],
      ['message:3', false],
      ['enquiry:1', false],
      ['mail:1', false],
      ['message:2', false],
    ])
    const fields = { row: ['message:1', 'message:3'], reason: 'asked-by-the-person' }
    const text = await worker.post(`${base}/served`, { ...fields, what: 'text' })
    expect(text.headers['content-disposition']).toContain('personal-data.txt')
    for (const held of ['ტელეფონი / Telephone: 599 12-34-56', 'ტუმბო გაფუჭდა', 'Nino.Kv@example.ge', 'შეიქმნა / made'])
      expect(text.text).toContain(held)
    const json = JSON.parse((await worker.post(`${base}/served`, { ...fields, what: 'json' })).text)
    expect(json.rows.map(({ table }: { table: string }) => table)).toEqual(['message', 'message'])
    expect((await worker.get(base)).text).toContain('გადაეცა')
  })

  it('is handed over as far as it is still there, and nothing is written down where nothing is', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const chosen = { row: ['message:1', 'message:2', 'draft:999'], reason: 'asked-by-the-person' }
    expect((await worker.post(`${base}/served`, { ...chosen, row: 'message:1', what: 'erase' })).status).toBe(303)
    const left = JSON.parse((await worker.post(`${base}/served`, { ...chosen, what: 'json' })).text)
    expect(left.rows.map(({ table, number }: Record<string, unknown>) => [table, number])).toEqual([['message', 2]])
    for (const row of ['message:1', 'draft:999'])
      expect([row, (await worker.post(`${base}/served`, { ...chosen, row, what: 'text' })).status]).toEqual([row, 404])
    const requests = house.house.engine.read.selectFrom('personal_data_request').select(['kind', 'rows']).orderBy('id')
    expect(await requests.execute()).toEqual([
      { kind: 'erased', rows: 1 },
      { kind: 'handed-over', rows: 1 },
    ])
  })

  it('is erased everywhere for good, and the journal stays whole and holds no name', async () => {
    const house = await houseOfNino()
    const worker = house.worker('handle-personal-data')
    const rows = boxes(await worker.post(`${base}/search`, { phone: '599123456', email: 'nino.kv@example.ge' }))
    const before = await everything(house.house.engine)
    for (const trace of ['12-34-56', 'ქვარცხავა', 'Nino.Kv', 'ninos-door', 'ერთი კარი'])
      expect([trace, before.includes(trace)]).toEqual([trace, true])

    const fields: Fields = { row: [...rows.map(([name]) => name), 'message:2'], reason: 'asked-by-the-person' }
    const gone = await worker.post(`${base}/served`, { ...fields, what: 'erase' })
    expect([gone.status, gone.location]).toEqual([303, `${base}?erased=5`])
    expect((await worker.get(`${base}?erased=5`)).text).toContain('სამუდამოდ წაიშალა 5 ჩანაწერი')
    expect((await house.house.app.findings()).map(({ what }) => what.en).join()).not.toContain('could not be sent')
    const after = await everything(house.house.engine)
    for (const trace of ['12-34-56', '599123456', 'ქვარცხავა', /nino.kv/i, 'ninos-door', 'ერთი კარი', 'ტუმბო'])
      expect([trace, after.search(trace)]).toEqual([trace, -1])

    await house.house.engine.clearOverwritten(house.clock.now())
    const onDisk = await bytesOnDisk(house)
    expect(onDisk.includes('ხონ')).toBe(true)
    for (const trace of ['ტუმბო გაფუჭდა', 'Nino.Kv', 'ninos-door'])
      expect([trace, onDisk.includes(trace)]).toEqual([trace, false])

    const { isWhole, sentences } = await verifyHouse(house.house.engine, undefined)
    expect([isWhole, sentences.en[0]]).toEqual([true, expect.stringMatching(/\d+ of them with their content erased/)])
    expect(boxes(await worker.post(`${base}/search`, { phone: '599123456', name: 'ნინო' }))).toEqual([
      [expect.stringContaining('worker:'), false],
    ])
    expect((await house.worker('read-messages').get('/staff/inbox')).text).not.toContain('№ 1 ')
  })

  it('is shown without what would open a door, and a letter keeps its words', async () => {
    const house = await houseOfNino()
    const token = 'k'.repeat(43)
    await house.change(async (tx) => {
      tx.mail({
        to: 'chief@example.ge',
        language: 'ka',
        subject: 'შესვლა',
        text: `გახსენით: https://t.ge/welcome/${token}`,
      })
    })
    const worker = house.worker('handle-personal-data')
    const found = await worker.post(`${base}/search`, { email: 'chief@example.ge' })
    const [[row = ''] = []] = boxes(found)
    const fields = { row: [row], reason: 'asked-by-the-person' }
    const handed = [
      found,
      await worker.post(`${base}/served`, { ...fields, what: 'text' }),
      await worker.post(`${base}/served`, { ...fields, what: 'json' }),
    ]
    for (const { text } of handed) expect([text.includes('/welcome/…'), text.includes(token)]).toEqual([true, false])
    const url = `${base}/rows/${row.replace(':', '/')}`
    expect(found.text).not.toContain(url)
    expect((await worker.get(url)).status).toBe(404)
    expect((await worker.post(url, { recipient: 'mine@example.ge', reason: 'found-wrong' })).status).toBe(404)
  })

  it('takes somebody published off every page and out of the search', async () => {
    const house = await testHouse()
    const person = await house.house.engine.read.selectFrom('person').selectAll().executeTakeFirstOrThrow()
    const surname = person.name_ka.split(' ').at(-1) ?? ''
    await house.change((tx) => tx.erase({ table: 'person', id: person.id }, 'asked-by-the-person'))
    expect((await house.get('/contact')).text).not.toContain(surname)
    const found = JSON.parse((await house.get(`/search.json?${new URLSearchParams({ q: person.name_ka })}`)).text)
    expect(JSON.stringify(found)).not.toContain('person:')
    expect((await everything(house.house.engine)).includes(person.name_ka)).toBe(false)
  })
})

describe('erasing', () => {
  it('is for declared tables, by those who may, of what was chosen, and for a reason', async () => {
    const house = await houseOfNino()
    const reader = house.worker('read-messages')
    const fields = { row: 'message:1', what: 'erase', reason: 'asked-by-the-person' }
    expect((await reader.post(`${base}/served`, fields)).status).toBe(404)
    const worker = house.worker('handle-personal-data')
    expect((await worker.post(`${base}/served`, { ...fields, row: 'association:1' })).status).toBe(404)
    expect((await worker.post(`${base}/served`, { ...fields, row: 'message:99' })).status).toBe(404)
    expect((await worker.post(`${base}/served`, { ...fields, reason: 'ნინომ ითხოვა' })).status).toBe(422)
    expect((await worker.post(`${base}/search`, {})).status).toBe(422)
    expect((await worker.get(`${base}/rows/journal/1`)).status).toBe(404)
    expect((await everything(house.house.engine)).includes('12-34-56')).toBe(true)
    const refused = house.change((tx) => tx.erase({ table: 'project', id: 1 }, 'kept-long-enough'))
    await expect(refused).rejects.toThrow('declares no personal data')
  })

  it('leaves nothing of a row that was written and erased in one change', async () => {
    const house = await testHouse()
    await house.change(async (tx) => {
      const id = await tx.create('file', {
        ...{ content_hash: 'f'.repeat(64), type: 'image/png', bytes: 1, width: 1, height: 1, name: 'ქვარცხავა.png' },
        ...{ stored_at: tx.now, kept_until: null, closed_at: null },
      })
      await tx.erase({ table: 'file', id }, 'should-never-have-been-kept')
    })
    expect((await everything(house.house.engine)).includes('ქვარცხავა')).toBe(false)
    expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
  })
})

describe('what a subscription holds', () => {
  it('is handed over with what was chosen, and all of it goes', async () => {
    const house = await testHouse()
    await house.post('/subscriptions', { email: 'maka@example.ge', topics: ['direction:3', 'place:10'] })
    const worker = house.worker('handle-personal-data')
    const fields = { row: ['subscription:1'], reason: 'asked-by-the-person' }
    const { text } = await worker.post(`${base}/served`, { ...fields, what: 'text' })
    for (const held of [
      'maka@example.ge',
      'Language: ',
      'not confirmed yet',
      'a direction',
      'Number: 3',
      'a place',
      'Number: 10',
    ])
      expect([held, text.includes(held)]).toEqual([held, true])
    const json = (await worker.post(`${base}/served`, { ...fields, what: 'json' })).text
    expect(json).toContain('"column": "asked_at"')
    expect(json).not.toMatch(/POST \/|_hash|_secret/)
    await worker.post(`${base}/served`, { ...fields, what: 'erase' })
    const topics = await house.house.engine.read.selectFrom('subscription_topic').select('closed_at').execute()
    expect(topics.map(({ closed_at }) => closed_at !== null)).toEqual([true, true])
  })
})

describe('a worker', () => {
  it('is corrected and erased by an administrator alone, and the last of them not at all', async () => {
    const house = await testHouse()
    const chief = house.worker('administer-house', 'handle-personal-data')
    await chief.get(base)
    const { id, email } = await house.house.engine.read.selectFrom('worker').selectAll().executeTakeFirstOrThrow()
    const row = { row: [`worker:${id}`], what: 'erase', reason: 'asked-by-the-person' }
    const change = { name: 'ნინო', email: 'mine@example.ge', reason: 'found-wrong' }
    const officer = house.worker('handle-personal-data')
    for (const answer of [
      await officer.post(`${base}/served`, row),
      await officer.post(`${base}/rows/worker/${id}`, change),
    ])
      expect([answer.status, answer.text.includes('ვინც ადმინისტრატორიცაა')]).toEqual([422, true])
    const untouched = { ...formOn((await officer.get(`${base}/rows/worker/${id}`)).text), reason: 'found-wrong' }
    expect((await officer.post(`${base}/rows/worker/${id}`, untouched)).status).toBe(422)
    expect(await house.house.engine.read.selectFrom('personal_data_request').selectAll().execute()).toEqual([])
    const session = { ...row, row: ['session:1'] }
    expect((await officer.post(`${base}/served`, session)).status).toBe(422)
    expect((await chief.post(`${base}/served`, row)).text).toContain('ეს ბოლო ადმინისტრატორია')
    for (const wrong of ['', 'ნინო@example.ge'])
      expect((await chief.post(`${base}/rows/worker/${id}`, { ...change, email: wrong })).status).toBe(422)
    expect(
      (await house.house.engine.read.selectFrom('worker').select('email').where('id', '=', id).executeTakeFirst())
        ?.email,
    ).toBe(email)
    await house.post('/sign-in/forgotten', { email })
    house.clock.advance('PT2S')
    await house.house.work()
    const letter = await house.house.engine.read.selectFrom('mail').select('text').executeTakeFirstOrThrow()
    const link = /\/welcome\/[\w-]+/.exec(letter.text)?.[0] ?? ''
    expect((await house.get(link)).status).toBe(200)
    expect((await chief.post(`${base}/rows/worker/${id}`, { ...change, email: 'Mine@Example.ge' })).status).toBe(303)
    expect((await house.get(link)).status).toBe(404)
    const { email: kept } = await house.house.engine.read
      .selectFrom('worker')
      .select('email')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toBe('mine@example.ge')
    const second = house.worker('administer-house', 'handle-personal-data')
    await second.get(base)
    const chiefs = await house.house.engine.read
      .selectFrom('worker_permission')
      .select('worker_id')
      .where('permission', '=', 'administer-house')
      .execute()
    const all = { ...row, row: chiefs.map(({ worker_id }) => `worker:${worker_id}`) }
    expect(all.row.length).toBeGreaterThan(1)
    expect((await chief.post(`${base}/served`, all)).status).toBe(409)
    expect((await second.get(base)).status).toBe(200)
  })
})

describe('every table', () => {
  it('that holds something about a person has every column handed over, or left to the machine', async () => {
    const { house } = await testHouse()
    const columns = declaredColumns()
    const untold = house.app.personal.flatMap((declared) => {
      const others = (columns[declared.table] ?? []).filter((column) => !(column in declared.columns))
      return others
        .filter((column) => !isTold(declared, column) && !isOfTheMachine(column))
        .map((column) => `${declared.table}.${column}`)
    })
    expect(untold).toEqual([])
  })

  it('with a name, a telephone or an e-mail of somebody declares it', async () => {
    const { house } = await testHouse()
    const declared = new Map(house.app.personal.map(({ table, columns }) => [table as string, Object.keys(columns)]))
    // The address of the association itself, and words that are about no person.
    const ofNobody = new Set([
      ...['association.email', 'association.email_label_ka', 'association.email_label_en', 'association.phone'],
      ...['journal.table_name', 'backup.name', 'restore_trial.name', 'recovery_sheet.key_name'],
      // What the association writes to be read by everybody.
      'written_version.content_secret',
    ])
    const telling = /^(name|phone.*|email.*|recipient|sender|.*_(name|phone|email)|content_secret|password_hash)$/
    const undeclared = Object.entries(declaredColumns()).flatMap(([table, columns]) =>
      columns
        .filter((column) => telling.test(column) && !declared.get(table)?.includes(column))
        .map((column) => `${table}.${column}`)
        .filter((name) => !ofNobody.has(name)),
    )
    expect(undeclared).toEqual([])
  })
})
