import { load } from './load.ts'
import { accepted } from './parts.ts'
import { type House, startServer } from './server.ts'
import type { Row } from './table.ts'

const halfAYear = 'from_day=1&from_month=1&from_year=2026&until_day=1&until_month=6&until_year=2026'

const lists: Array<[what: string, paths: string[]]> = [
  ['today', ['/staff']],
  ['posts', ['/staff/news', '/staff/news?page=60', '/staff/news?state=published&words=demo']],
  ['pictures', ['/staff/media', '/staff/media?page=200', '/staff/media?words=demo']],
  ['pictures nobody uses', ['/staff/media?state=unused']],
  ['pictures to choose for a post', ['/staff/news/1/library.json', '/staff/news/1/library.json?words=demo']],
  ['records', ['/staff/records']],
  ['organisations', ['/staff/records/org', '/staff/records/org?q=demo']],
  ['projects', ['/staff/records/project']],
  ['places', ['/staff/records/place', '/staff/records/place?q=demo']],
  [
    'people, services and the other kinds',
    ['person', 'service', 'direction', 'day-off', 'about', 'menu-entry'].map((kind) => `/staff/records/${kind}`),
  ],
  ['pages', ['/staff/pages']],
  ['texts that are not done', ['/staff/texts']],
  ['inbox', ['/staff/inbox', '/staff/inbox?state=all&page=20', '/staff/inbox?state=all&q=demo']],
  [
    'journal',
    ['/staff/journal', '/staff/journal?what=news', '/staff/journal?own_work=shown', `/staff/journal?${halfAYear}`],
  ],
  ['what is erased next, and templates', ['/staff/inbox/ending', '/staff/inbox/templates']],
  ['workers and permissions', ['/staff/workers', '/staff/permissions']],
  ['requests and incidents', ['/staff/personal-data/cases', '/staff/personal-data/incidents']],
  ['letters, jobs and backups', ['/staff/mail', '/staff/jobs', '/staff/backups']],
  ['subscriptions', ['/staff/subscriptions']],
  ['visits', ['/staff/visits']],
  ['news for everybody', ['/news', '/en/news?year=2014']],
]

const times = 200

/** Every list of the workspace with 2,000 posts and 5,000 pictures, one worker after another. */
export async function measureWorkspace(house: House, session: string): Promise<Row[]> {
  const server = await startServer(house)
  const headers = { ...accepted, cookie: `temi_session=${session}` }
  const rows: Row[] = []
  for (const [what, paths] of lists) {
    const wanted = { url: server.origin, connections: 1, headers, paths }
    await load({ ...wanted, amount: 12 })
    const before = await server.told()
    const { p50, p99, wrong, count } = await load({ ...wanted, amount: times })
    const cost = ((await server.told()).cpu - before.cpu) / count
    const errors = wrong > 0 ? `; ${wrong} wrong answers` : ''
    rows.push({
      what: `2,000 posts and 5,000 pictures: ${what}`,
      measured: `CPU ${cost.toFixed(1)} ms a page; by the clock p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${errors}`,
      wanted: 'p99 < 100 ms',
      holds: p99 < 100 && wrong === 0,
    })
  }
  await server.stop()
  return rows
}
