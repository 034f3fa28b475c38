import {
  lackingEnglishTasks,
  newPostUrl,
  publicPartOfPosts,
  unfinishedPosts,
  writtenPosts,
} from '#modules/writing/index.ts'
import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { newsHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { newsKind } from './kind.tsx'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { newsRecord } from './records.ts'
import { relations } from './relations.ts'
import { staffRoutes } from './staff.tsx'
import { newsListUrl, staffNewsUrl } from './urls.ts'
import { writingMessages } from './writing-messages.ts'

export { newsKind } from './kind.tsx'
export { NewsRows } from './news-rows.tsx'
export { listNewestNews, type NewsInList } from './queries.ts'
export type { NewsOwn } from './tables.ts'
export { newsListUrl, newsUrl } from './urls.ts'

export const news: Module = {
  name: 'news',
  open: ['news', 'news_project'],
  publicParts: [publicPartOfPosts('news')],
  publicRoutes,
  staffRoutes,
  help: newsHelp,
  tasks: (app, viewer) => lackingEnglishTasks(app, viewer, newsKind),
  texts: [
    unfinishedPosts(
      newsKind,
      say(messages, (m) => m.story),
    ),
  ],
  written: writtenPosts(
    newsKind,
    say(messages, (m) => m.story),
  ),
  jobs,
  permissions: [
    {
      name: 'write-news',
      label: say(writingMessages, (m) => m.mayWrite),
      place: 'write',
      meaning: say(writingMessages, (m) => m.mayWriteMeans),
      roles: ['editor', 'chair'],
    },
  ],
  staffMenu: [
    { to: staffNewsUrl, label: say(writingMessages, (m) => m.heading), may: 'write-news', place: 'write', order: 10 },
  ],
  quick: [{ to: newPostUrl(newsKind), label: say(writingMessages, (m) => m.write), may: 'write-news' }],
  records: [newsRecord],
  relations,
  menu: [{ to: newsListUrl, label: say(messages, (m) => m.heading), place: 'footer', order: 30 }],
  loadPack,
}
