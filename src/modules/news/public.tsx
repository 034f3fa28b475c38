import { Type } from 'typebox'
import { readPage } from '#design/parts.tsx'
import { getPageWords, getSectionTitle } from '#modules/settings/index.ts'
import { findMoved, type Previewed, partsFor, previewRoutes } from '#modules/writing/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { inAddress } from '#platform/language.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { newsKind } from './kind.tsx'
import { NewsListPage } from './pages/news-list-page.tsx'
import { NewsPage } from './pages/news-page.tsx'
import {
  countNewsByYear,
  findNews,
  getNews,
  getNewsRow,
  listNewestNews,
  listNewsOfYear,
  listProjectsAmong,
} from './queries.ts'
import type { NewsOwn } from './tables.ts'
import { newsListUrl, newsUrl } from './urls.ts'

/** So many stories stand on the first page; the others are found under their year. */
const newestShown = 20
/** An archive of more goes on, on further pages. */
const onePage = 50

const byYear = {
  schema: {
    querystring: Type.Object({
      year: Type.Optional(Type.String({ maxLength: 10 })),
      page: Type.Optional(Type.String({ maxLength: 10 })),
    }),
  },
} as const

export function publicRoutes(app: App): void {
  app.get(newsListUrl, byYear, async (request, reply) => {
    const { year, page } = request.query
    const title = await getSectionTitle(app.db, 'news')
    const years = await keptRead(app.db, countNewsByYear)
    const list = year === undefined ? await newest(app.db, page) : await ofYear(app.db, years, year, page)
    const lede = await getPageWords(app.db, 'news-lede')
    return reply.html(<NewsListPage title={title} lede={lede} years={years} year={year} {...list} />)
  })

  app.get<OneSlug>(newsUrl({ slug: ':slug' }), async (request, reply) => {
    const { slug } = request.params
    const moved = (await findNews(app.db, slug)) ? undefined : await findMoved(app.db, newsKind, slug)
    if (moved) return reply.redirect(inAddress(request.language, newsUrl({ slug: moved })), 301)
    const news = await getNews(app.db, slug)
    const related = await app.relatedTo('news', news.id)
    return reply.html(<NewsPage news={news} related={related} parts={await partsFor(app, news)} />)
  })

  previewRoutes(app, newsKind, (previewed) => drawPreview(app, previewed))
}

async function drawPreview(app: App, { post, content, parts, until }: Previewed<NewsOwn>) {
  const { expired_at } = await getNewsRow(app.db, post.id)
  const projects = await listProjectsAmong(app.db, content.projects)
  return <NewsPage news={{ ...post, ...content, expired_at, projects }} related={[]} parts={parts} until={until} />
}

async function newest(db: Db, asked: string | undefined) {
  // There is no further page of the newest: older news stand under their year.
  if (readPage(asked, newestShown, 0) === undefined) throw new NotFound('page of the newest news')
  return { news: await listNewestNews(db, newestShown), part: undefined }
}

type Years = Awaited<ReturnType<typeof countNewsByYear>>

async function ofYear(db: Db, years: Years, year: string, asked: string | undefined) {
  const count = years.find((one) => one.year === year)?.count ?? 0
  const page = readPage(asked, onePage, count)
  if (count === 0 || page === undefined) throw new NotFound(`news of ${year}`)
  const news = await listNewsOfYear(db, year, { from: (page - 1) * onePage, count: onePage })
  return { news, part: { page, size: onePage, count } }
}
