import { absolute } from '#design/addresses.ts'
import { associationData, type LinkedData } from '#design/json-ld.tsx'
import { pictureOf } from '#design/share-card.tsx'
import { chooseText } from '#design/text.tsx'
import type { View } from '#platform/view.ts'
import type { NewsShown } from './pages/news-page.tsx'
import { newsUrl } from './urls.ts'

/** A story in the words of schema.org. */
export function articleData(view: View, news: NewsShown): LinkedData {
  const title = chooseText({ ka: news.title_ka, en: news.title_en }, view.language)
  return {
    '@type': 'NewsArticle',
    headline: title.words,
    description: chooseText({ ka: news.lead_ka, en: news.lead_en }, view.language).words,
    inLanguage: title.language,
    datePublished: news.published_on,
    url: absolute(view, newsUrl(news)),
    image: pictureOf(view, newsUrl(news), title.words),
    publisher: associationData(view),
    author: associationData(view),
  }
}
