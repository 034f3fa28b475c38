import { Type } from 'typebox'
import { readPage } from '#design/parts.tsx'
import { getSectionTitle } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { NewsListPage } from './pages/news-list-page.tsx'
import { NewsPage } from './pages/news-page.tsx'
import { countNewsByYear, getNews, listNewestNews, listNewsOfYear } from './queries.ts'
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
    const years = await countNewsByYear(app.db)
    const list = year === undefined ? await newest(app.db) : await ofYear(app.db, years, year, page)
    return reply.html(<NewsListPage title={title} years={years} year={year} {...list} />)
  })

  app.get<OneSlug>(newsUrl({ slug: ':slug' }), async (request, reply) => {
    const news = await getNews(app.db, request.params.slug)
    const related = await app.relatedTo('news', news.id)
    return reply.html(<NewsPage news={news} related={related} />)
  })
}

async function newest(db: Db) {
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
