import { lackingEnglishTasks, publicPartOfPosts, unfinishedPosts, writtenPosts } from '#modules/writing/index.ts'
import { say } from '#platform/messages.ts'
import type { Module, ModuleMenu } from '#platform/module.ts'
import { pagesHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { pageKind } from './kind.tsx'
import { messages } from './messages.ts'
import { publicRoutes } from './public.tsx'
import { listMenuPages } from './queries.ts'
import { pageRecord } from './records.ts'
import { staffRoutes } from './staff.tsx'
import { pageUrl, staffPagesUrl } from './urls.ts'

export { pageKind } from './kind.tsx'

export const freePages: Module = {
  name: 'free-pages',
  open: ['page', 'page_in_menu'],
  publicParts: [publicPartOfPosts('page')],
  publicRoutes,
  staffRoutes,
  help: pagesHelp,
  jobs,
  tasks: (app, viewer) => lackingEnglishTasks(app, viewer, pageKind),
  texts: [
    unfinishedPosts(
      pageKind,
      say(messages, (m) => m.page),
    ),
  ],
  written: writtenPosts(
    pageKind,
    say(messages, (m) => m.page),
  ),
  permissions: [
    {
      name: 'write-pages',
      label: say(messages, (m) => m.mayWrite),
      place: 'write',
      meaning: say(messages, (m) => m.mayWriteMeans),
      roles: ['editor', 'chair'],
    },
  ],
  staffMenu: [
    { to: staffPagesUrl, label: say(messages, (m) => m.heading), may: 'write-pages', place: 'write', order: 20 },
  ],
  records: [pageRecord],
  menuOf: async (db) => (await listMenuPages(db)).map(inMenu),
}

function inMenu(page: { slug: string; title_ka: string; title_en: string }): ModuleMenu {
  return { to: pageUrl(page), label: { ka: page.title_ka, en: page.title_en }, place: 'footer', order: 80 }
}
