import { postRecord } from '#modules/writing/index.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { listNews, newestNews } from './queries.ts'
import { newsUrl } from './urls.ts'

export const newsRecord = postRecord({
  kind: 'news',
  parts: { news_project: 'news_id' },
  name: say(messages, (m) => m.story),
  url: newsUrl,
  list: listNews,
  newest: newestNews,
  feed: true,
})
