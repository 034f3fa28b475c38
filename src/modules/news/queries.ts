import { sql } from 'kysely'
import type { Db, Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { NewsOwn } from './tables.ts'

/** Written out: a database that is given the word apart does not see that it stands in an index. */
const published = sql.lit<'published'>('published')

/** The published news, the newest first: all, or those among the given numbers. */
export function listNews(db: Db, among?: number[]) {
  return open(db)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .execute()
}

/** The same without the stories themselves. */
export function listNewsInShort(db: Db, among?: number[]) {
  return inLists(db)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .execute()
}

/** So many of the newest. */
export function listNewestNews(db: Db, count: number) {
  return inLists(db).limit(count).execute()
}

export function listNewsOfYear(db: Db, year: string, { from, count }: { from: number; count: number }) {
  return inLists(db)
    .where('published_on', '>=', `${year}-01-01`)
    .where('published_on', '<=', `${year}-12-31`)
    .offset(from)
    .limit(count)
    .execute()
}

/** The years that have news, the newest first, each with how much. */
export async function countNewsByYear(db: Db): Promise<Array<{ year: string; count: number }>> {
  const year = sql<string>`substr(published_on, 1, 4)`
  return db
    .selectFrom('news')
    .select((select) => [year.as('year'), select.fn.countAll<number>().as('count')])
    .where('closed_at', 'is', null)
    .where('state', '=', published)
    .groupBy(year)
    .orderBy(year, 'desc')
    .execute()
}

export async function getNews(db: Db, slug: string) {
  const news = await open(db).where('slug', '=', slug).executeTakeFirst()
  if (!news) throw new NotFound(`news ${slug}`)
  return { ...news, projects: await projectsOf(db, news.id) }
}

export async function findNews(db: Db, slug: string) {
  return (await open(db).where('slug', '=', slug).executeTakeFirst()) && getNews(db, slug)
}

/** A story for those who write, whatever its state. */
export async function getNewsRow(db: Db, id: number): Promise<Row<'news'>> {
  const news = await db
    .selectFrom('news')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!news) throw new NotFound(`news ${id}`)
  return news
}

/** A story that was taken away. */
export async function getClosedNewsRow(db: Db, id: number): Promise<Row<'news'>> {
  const closed = db.selectFrom('news').selectAll().where('id', '=', id).where('closed_at', 'is not', null)
  const news = await closed.executeTakeFirst()
  if (!news) throw new NotFound(`closed news ${id}`)
  return news
}

/** What only news has, as everybody reads it. */
export async function getNewsOwn(db: Db, id: number): Promise<NewsOwn> {
  const { expires_on } = await getNewsRow(db, id)
  return { expires_on, projects: (await listProjectLinks(db, id)).map((link) => link.project_id) }
}

export function listProjectLinks(db: Db, news: number): Promise<Row<'news_project'>[]> {
  return db
    .selectFrom('news_project')
    .selectAll()
    .where('news_id', '=', news)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** The projects a story is about, as far as they are there. */
export async function listProjectsAmong(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('project')
    .select(['id', 'slug', 'title_ka', 'title_en'])
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export type NewsWithProjects = Awaited<ReturnType<typeof getNews>>

/** More stand under their years. */
const mostOfProject = 50

/**
 * The newest stories about a project. Its links are few and read first: asked story by story whether it has one, a
 * database would go through all there are.
 */
export function listNewsOfProject(db: Db, project: number) {
  const linked = db
    .selectFrom('news_project')
    .select('news_project.news_id')
    .where('news_project.project_id', '=', project)
    .where('news_project.closed_at', 'is', null)
  return inLists(db).where('news.id', 'in', linked).limit(mostOfProject).execute()
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

/** Without the story itself, which lists have no room for. */
function inLists(db: Db) {
  return open(db).clearSelect().select(['id', 'slug', 'title_ka', 'title_en', 'lead_ka', 'lead_en', 'published_on'])
}

export type NewsInList = Awaited<ReturnType<typeof listNewestNews>>[number]

function open(db: Db) {
  return db
    .selectFrom('news')
    .selectAll('news')
    .where('news.closed_at', 'is', null)
    .where('news.state', '=', published)
    .orderBy('news.published_on', 'desc')
    .orderBy('news.id', 'desc')
}
