import { Type } from 'typebox'
import { getSectionTitle } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { NewsListPage } from './pages/news-list-page.tsx'
import { NewsPage } from './pages/news-page.tsx'
import { countNewsByYear, getNews, listNewestNews, listNewsOfYear } from './queries.ts'
import { newsListUrl, newsUrl } from './urls.ts'

/** So many stories stand on the first page; the others are found under their year. */
const newestShown = 20

const byYear = {
  schema: { querystring: Type.Object({ year: Type.Optional(Type.String({ maxLength: 10 })) }) },
} as const

export function publicRoutes(app: App): void {
  app.get(newsListUrl, byYear, async (request, reply) => {
    const { year } = request.query
    const title = await getSectionTitle(app.db, 'news')
    const years = await countNewsByYear(app.db)
    if (year !== undefined && !years.some((one) => one.year === year)) throw new NotFound(`news of ${year}`)
    const news = year === undefined ? await listNewestNews(app.db, newestShown) : await listNewsOfYear(app.db, year)
    return reply.html(<NewsListPage title={title} years={years} year={year} news={news} />)
  })

  app.get<OneSlug>(newsUrl({ slug: ':slug' }), async (request, reply) => {
    const news = await getNews(app.db, request.params.slug)
    const related = await app.relatedTo('news', news.id)
    return reply.html(<NewsPage news={news} related={related} />)
  })
}
