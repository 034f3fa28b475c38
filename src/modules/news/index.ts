import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { newsRecord } from './records.ts'
import { relations } from './relations.ts'
import { newsListUrl } from './urls.ts'

export { NewsRows } from './news-rows.tsx'
export { listNewestNews, type NewsInList } from './queries.ts'
export { newsListUrl, newsUrl } from './urls.ts'

export const news: Module = {
  name: 'news',
  open: ['news', 'news_project'],
  publicRoutes,
  records: [newsRecord],
  relations,
  menu: [{ to: newsListUrl, label: say(messages, (m) => m.heading), place: 'footer', order: 30 }],
  loadPack,
}
