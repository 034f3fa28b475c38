import { type Day, dayOf, later, type Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'

const daysShown = 30
const pagesShown = 100
const sitesShown = 50

/** The first of the days that are shown, today included. */
function firstDay(now: Moment): Day {
  return dayOf(later(now, `-P${daysShown - 1}D`))
}

/** Views by day, page and site in the last 30 days, of one page or of all. */
export async function getVisits(db: Db, now: Moment, path: string | undefined) {
  const some = () =>
    db
      .selectFrom('visit')
      .select((select) => select.fn.sum<number>('views').as('views'))
      .where('day', '>=', firstDay(now))
      .$if(path !== undefined, (query) => query.where('path', '=', path ?? ''))
  const days = await some().select('day as name').groupBy('day').orderBy('day', 'desc').execute()
  const pages =
    path === undefined
      ? await some()
          .select('path as name')
          .groupBy('path')
          .orderBy('views', 'desc')
          .orderBy('path')
          .limit(pagesShown)
          .execute()
      : []
  const sites = await some()
    .select('site as name')
    .groupBy('site')
    .orderBy('views', 'desc')
    .orderBy('site')
    .limit(sitesShown)
    .execute()
  // PostgreSQL sums whole numbers into text.
  const counted = (rows: Array<{ name: string; views: number }>) =>
    rows.map(({ name, views }) => ({ name, views: Number(views) }))
  const week = dayOf(later(now, '-P6D'))
  const lastWeek = counted(days).filter(({ name }) => name >= week)
  return {
    ...{ path, days: counted(days), pages: counted(pages), sites: counted(sites) },
    week: lastWeek.reduce((sum, { views }) => sum + views, 0),
  }
}

export type VisitsFound = Awaited<ReturnType<typeof getVisits>>

/** How often one page was read in the last 30 days, and today. */
export async function countVisits(db: Db, now: Moment, path: string): Promise<{ month: number; today: number }> {
  const { days } = await getVisits(db, now, path)
  const today = dayOf(now)
  return {
    month: days.reduce((sum, { views }) => sum + views, 0),
    today: days.find(({ name }) => name === today)?.views ?? 0,
  }
}
