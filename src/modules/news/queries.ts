import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** The news, the newest first: all, or those among the given numbers. */
export function listNews(db: Db, among?: number[]) {
  return open(db)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .execute()
}

export type News = Awaited<ReturnType<typeof listNews>>[number]

/** So many of the newest. */
export function listNewestNews(db: Db, count: number) {
  return open(db).limit(count).execute()
}

export function listNewsOfYear(db: Db, year: string) {
  return open(db).where('published_on', '>=', `${year}-01-01`).where('published_on', '<=', `${year}-12-31`).execute()
}

/** The years that have news, the newest first, each with how much. */
export async function countNewsByYear(db: Db): Promise<Array<{ year: string; count: number }>> {
  const days = await open(db).clearSelect().select('published_on').execute()
  const years = Map.groupBy(days, ({ published_on }) => published_on.slice(0, 4))
  return [...years].map(([year, { length }]) => ({ year, count: length }))
}

export async function getNews(db: Db, slug: string) {
  const news = await open(db).where('slug', '=', slug).executeTakeFirst()
  if (!news) throw new NotFound(`news ${slug}`)
  return { ...news, projects: await projectsOf(db, news.id) }
}

export type NewsWithProjects = Awaited<ReturnType<typeof getNews>>

/** The stories about a project, the newest first. */
export function listNewsOfProject(db: Db, project: number) {
  return open(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('news_project')
          .select('news_project.id')
          .whereRef('news_project.news_id', '=', 'news.id')
          .where('news_project.project_id', '=', project)
          .where('news_project.closed_at', 'is', null),
      ),
    )
    .execute()
}

function projectsOf(db: Db, news: number) {
  return db
    .selectFrom('news_project as link')
    .innerJoin('project', 'project.id', 'link.project_id')
    .select(['project.id', 'project.slug', 'project.title_ka', 'project.title_en'])
    .where('link.news_id', '=', news)
    .where('link.closed_at', 'is', null)
    .where('project.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

function open(db: Db) {
  return db
    .selectFrom('news')
    .selectAll('news')
    .where('news.closed_at', 'is', null)
    .orderBy('news.published_on', 'desc')
    .orderBy('news.id', 'desc')
}
