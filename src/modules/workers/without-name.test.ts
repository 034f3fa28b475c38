import { describe, expect, it } from 'vitest'
import { giveSheet } from '#modules/backups/index.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { formOn } from '../../../test/form-on.ts'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { fieldsOf } from '../../../test/post-form.ts'

const thread = '/staff/inbox/message/1'
const permissions = [
  ...(['administer-house', 'read-messages', 'write-news', 'keep-media', 'settle-association', 'read-journal'] as const),
  ...(['manage-workers', 'look-after-house', 'undo-changes', 'handle-personal-data'] as const),
]

async function keyOn(worker: Visitor): Promise<string> {
  return /name="key" value="([^"]+)"/.exec((await worker.get(thread)).text)?.[1] ?? ''
}

/** Eteri, the first worker: all that a page may tell of anybody. Answers where it is told. */
async function eteriWorks(house: TestHouse, eteri: Visitor): Promise<string[]> {
  await house.post('/contact', { body: 'წყალი არ მოდის.', name: 'ნანა', email: 'nana@example.ge' })
  await eteri.post(`${thread}/assignee`, { assignee: '1' })
  await eteri.post(`${thread}/note`, { note: 'ჯერ ტუმბო ვნახოთ', key: await keyOn(eteri) })
  await eteri.post(`${thread}/answer`, { text: 'ხვალ მოვალთ.', key: await keyOn(eteri) })
  const { location: story } = await eteri.post('/staff/news', { title_ka: 'ახალი ჭა' })
  for (const body_ka of ['ჭა გაიხსნა.', 'ჭა გაიხსნა, მადლობა.']) {
    await eteri.post(story, { ...fieldsOf((await eteri.get(story)).text), body_ka, do: 'save' })
    house.clock.advance('PT11M')
  }
  const versions = (await eteri.get(`${story}/versions`)).text
  const version = new RegExp(`${story}/versions/\\d+`).exec(versions)?.[0] ?? ''
  await eteri.upload('/staff/media/new', { credit: 'ნინო', people_consent: 'none-shown' }, [
    ['pictures', 'yard.jpg', pictures.jpeg()],
  ])
  const record = '/staff/records/association/1'
  const form = formOn((await eteri.get(record)).text)
  expect((await eteri.post(record, { ...form, why: 'ახალი ნომერი', phone: '599 00 11 22' })).status).toBe(303)
  const { archiveRecipient } = await openKeys(house.dataFolder)
  await house.change((tx) => giveSheet(tx, nameOfKey(archiveRecipient)))
  expect((await eteri.post('/staff/backups/recovery-sheet', {})).status).toBe(303)
  return [story, `${story}/versions`, version, '/staff/media/1', `${record}/history`]
}

/** What a reader has before the eyes, with a mark where a line ends. */
function read(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const lines = body.replaceAll(/<\/(p|h\d|dt|dd|li|div|option|a)>/g, '⏎').replaceAll(/<[^>]*>/g, '')
  return lines.replaceAll(/\s+/g, ' ')
}

/** A name that is lacking between two words, or a line that begins with what follows a name. */
const lacking = /⏎ ?[,·]|With whom: ?⏎|Now with ?⏎|\bby ?[:.,⏎]|ახლა უძღვება|(ვისზეა|შექმნა): ?⏎|, ?\.(⏎| )|: ?\.(⏎| )/

/** The first worker in a choice of people. */
const offered = /<option[^>]* value="1"|name="assignee" value="1"/

const called = { ka: 'თანამშრომელი № 1', en: 'Worker No 1' }

const told = {
  ka: [
    ['/staff/inbox?state=all', 'ვისზეა: თანამშრომელი № 1'],
    [thread, 'ვისზეა⏎თანამშრომელი № 1⏎'],
    [thread, 'ახლა თანამშრომელი № 1 უძღვება'],
    [thread, 'შენიშვნა კოლეგებისთვის⏎თანამშრომელი № 1, '],
    [thread, 'პასუხი ელ. ფოსტით⏎თანამშრომელი № 1, '],
    ['/staff/workers', 'თანამშრომელი № 1'],
    ['/staff/journal?own_work=shown', 'თანამშრომელი № 1⏎'],
    ['/staff/backups', 'თანამშრომელი № 1'],
  ],
  en: [
    ['/staff/inbox?state=all', 'With whom: Worker No 1'],
    [thread, 'With whom⏎Worker No 1⏎'],
    [thread, 'Now with Worker No 1'],
    [thread, 'Note for colleagues⏎Worker No 1, '],
    [thread, 'Answer by mail⏎Worker No 1, '],
    ['/staff/workers', 'Worker No 1'],
    ['/staff/journal?own_work=shown', 'Worker No 1⏎'],
    ['/staff/backups', 'Worker No 1'],
  ],
} as const

describe('a worker whose name was erased', () => {
  it('is told of by number wherever one is named, and nothing is given to them any more', async () => {
    const house = await testHouse()
    const eteri = house.worker(...permissions)
    await eteri.get('/staff')
    const chief = house.worker(...permissions)
    const pages = await eteriWorks(house, eteri)
    for (const page of [thread, '/staff/inbox'])
      expect([page, offered.test((await chief.get(page)).text)]).toEqual([page, true])
    const erased = { row: 'worker:1', what: 'erase', reason: 'asked-by-the-person' }
    expect((await chief.post('/staff/personal-data/served', erased)).status).toBe(303)

    for (const language of ['ka', 'en'] as const) {
      await chief.post('/staff/access/name', { name: 'ნანული', language })
      const expected = [...told[language], ...pages.map((page) => [page, called[language]] as const)]
      for (const [page, words] of expected) {
        const text = read((await chief.get(page)).text)
        expect([page, text.includes(words) || text]).toEqual([page, true])
        expect([page, lacking.exec(text)?.[0]]).toEqual([page, undefined])
      }
    }
    for (const page of [thread, '/staff/inbox?state=all'])
      expect([page, offered.test((await chief.get(page)).text)]).toEqual([page, false])
    await chief.post(`${thread}/assignee`, { assignee: '1' })
    const message = house.house.engine.read.selectFrom('message').select('assignee_id')
    expect(await message.executeTakeFirst()).toEqual({ assignee_id: null })
  })
})
