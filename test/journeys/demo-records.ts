import { expect } from 'vitest'
import type { Db, TableName } from '#platform/database.ts'
import { demoCase, demoEnquiries, demoIncident, demoMessages, demoReplies } from '../../src/house/demo/letters.ts'
import { demoStories } from '../../src/house/demo/stories.ts'
import { modules } from '../../src/modules.ts'
import type { Visitor } from '../house.ts'
import type { Journey } from './journey.ts'

/** What a record of the demonstration is for: a page, and what is seen there because the record is. */
type Seen = readonly [at: string, shows: string]

interface Kind {
  table: TableName
  /** Which record it is, by what stands in this column. */
  column: string
  seen: ReadonlyMap<string, Seen>
}

/** Rows that come with a record and are seen with it. */
const parts = ['enquiry_picture', 'file', 'worker_role', 'written_media', 'written_version']

const stories: Record<keyof typeof demoStories, Seen> = {
  cleaning: ['/en/news/:slug', 'I thought there would be five of us.'],
  reading: ['/news/:slug', 'ბოლო ვადა'],
  georgianOnly: ['/en/news/:slug', 'has not been translated yet'],
  draft: ['/staff/news/:id', 'მონახაზი</span>'],
  tomorrow: ['/staff/news/:id', 'თავისით გამოქვეყნდება'],
  withdrawn: ['/staff/news/:id', 'საიტიდან მოხსნილია'],
}

const messages: Record<keyof typeof demoMessages, Seen> = {
  answered: ['/staff/inbox?state=answered', 'ვისზეა: დემო გიორგი'],
  called: ['/staff/inbox/message/:id', 'ელ. ფოსტა არ დაუტოვებია'],
  underWay: ['/staff/inbox/message/:id', 'ინგლისურად მოგვწერა'],
  fresh: ['/staff/inbox', demoMessages.fresh.text],
  closed: ['/staff/inbox?state=closed', demoMessages.closed.text],
  spam: ['/staff/inbox?state=spam', demoMessages.spam.text],
}

const enquiries: Record<keyof typeof demoEnquiries, Seen> = {
  fresh: ['/staff/inbox/enquiry/:id', '<img'],
  answered: ['/staff/inbox/enquiry/:id', demoReplies.souvenirs.split('\n').at(2) ?? ''],
}

const replies: Record<keyof typeof demoReplies, Seen> = {
  circle: ['/staff/inbox/message/1', 'პასუხი ელ. ფოსტით'],
  askedLibrarian: ['/staff/inbox/message/1', demoReplies.askedLibrarian],
  bench: ['/staff/inbox/message/2', demoReplies.bench],
  souvenirs: ['/staff/inbox/enquiry/1', 'პასუხი ელ. ფოსტით'],
}

const kinds: Kind[] = [
  { table: 'news', column: 'title_ka', seen: declared(demoStories, ({ title_ka }) => title_ka, stories) },
  { table: 'message', column: 'body', seen: declared(demoMessages, ({ text }) => text, messages) },
  { table: 'enquiry', column: 'description', seen: declared(demoEnquiries, ({ text }) => text, enquiries) },
  { table: 'inbox_entry', column: 'text', seen: declared(demoReplies, (text) => text, replies) },
  {
    table: 'rights_case',
    column: 'person_secret',
    seen: new Map([[demoCase.person, ['/staff/personal-data/cases', demoCase.person]]]),
  },
  {
    table: 'incident',
    column: 'what_secret',
    seen: new Map([[demoIncident.what, ['/staff/personal-data/incidents', demoIncident.what]]]),
  },
  { table: 'newsletter', column: 'news_id', seen: new Map([['1', ['/staff/subscriptions', 'იგზავნება']]]) },
  {
    ...{ table: 'media_item', column: 'id' },
    seen: new Map([
      ['1', ['/staff/media/:id', demoStories.cleaning.title_ka]],
      ['2', ['/staff/media', 'ინგლისური აკლია']],
      ['3', ['/staff/media/:id', demoStories.reading.title_ka]],
    ]),
  },
  {
    ...{ table: 'subscription', column: 'email' },
    seen: new Map([
      ['demo-first@example.ge', ['/staff/subscriptions', 'ქართული']],
      ['demo-second@example.ge', ['/staff/subscriptions', 'ინგლისური']],
      ['demo-unconfirmed@example.ge', ['/staff/subscriptions', 'ელოდება დადასტურებას']],
    ]),
  },
  {
    ...{ table: 'answer_template', column: 'title' },
    seen: new Map(
      ['მივიღეთ', 'დამატებით გვჭირდება', 'ვერ დაგიკავშირდით'].map((one) => [one, ['/staff/inbox/message/1', one]]),
    ),
  },
  {
    ...{ table: 'worker', column: 'name' },
    seen: new Map([
      ['დემო ნინო', ['/staff/news/1', 'დემო ნინო']],
      ['დემო გიორგი', ['/staff/inbox/message/1', 'დემო გიორგი']],
    ]),
  },
]

function declared<Name extends string, One>(
  all: Record<Name, One>,
  words: (one: One) => string,
  seen: Record<Name, Seen>,
): Map<string, Seen> {
  return new Map(Object.entries<One>(all).map(([name, one]) => [words(one), seen[name as Name]]))
}

/** Every record that the demonstration makes is seen somewhere; `since` is the last line of the journal before it. */
export async function everyRecordServes({ house, links }: Journey, since: number): Promise<void> {
  const { read } = house.house.engine
  const made = await rowsMade(read, since)
  const known = [...kinds.map(({ table }) => table), 'invitation', ...parts]
  expect([...made.keys()].filter((table) => !known.includes(table))).toEqual([])
  const worker = house.worker(...modules.flatMap((module) => module.permissions ?? []).map(({ name }) => name))
  const unseen: string[] = []
  for (const kind of kinds) unseen.push(...(await unseenOf(read, kind, made.get(kind.table) ?? [], worker)))
  expect(unseen).toEqual([])
  expect(links).toHaveLength(made.get('invitation')?.length ?? 0)
  for (const { role, token } of links)
    expect([role, (await house.get(`/welcome/${token}`)).status]).toEqual([role, 200])
}

async function unseenOf(db: Db, { table, column, seen }: Kind, made: number[], worker: Visitor): Promise<string[]> {
  const rows: Array<Record<string, unknown>> = await db
    .selectFrom(table as 'news')
    .selectAll()
    .where('id', 'in', made)
    .execute()
  const unseen: string[] = []
  const names = rows.map((row) => String(row[column]))
  expect([table, ...names.sort()]).toEqual([table, ...[...seen.keys()].sort()])
  for (const row of rows) {
    const [at, shows] = seen.get(String(row[column])) ?? ['', '']
    const path = at.replace(':id', String(row.id)).replace(':slug', String(row.slug))
    if (!(await worker.get(path)).text.includes(shows)) unseen.push(`${path} does not show ${shows}`)
  }
  return unseen
}

async function rowsMade(db: Db, since: number): Promise<Map<string, number[]>> {
  const lines = await db
    .selectFrom('journal')
    .select(['table_name', 'row_id'])
    .where('id', '>', since)
    .where('action', '=', 'create')
    .execute()
  return new Map(
    [...Map.groupBy(lines, (line) => line.table_name)].map(([table, all]) => [table, all.map((one) => one.row_id)]),
  )
}
