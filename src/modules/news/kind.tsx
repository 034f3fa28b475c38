import { listProjects } from '#modules/projects/index.ts'
import {
  expiryJob,
  numberOfPosts,
  onePost,
  type PostKind,
  somePosts,
  somePostsUnfinished,
} from '#modules/writing/index.ts'
import { noticeEnd, placeNews } from './actions.ts'
import { newsFields, readNewsFields } from './forms.ts'
import { NewsFields } from './pages/news-fields.tsx'
import { getClosedNewsRow, getNewsOwn, getNewsRow } from './queries.ts'
import type { NewsOwn } from './tables.ts'
import { newsUrl, previewsUrl, staffNewsUrl } from './urls.ts'
import { fieldMessages, writingMessages } from './writing-messages.ts'

/** News as it is written: besides a text it has the projects it is about, and the last day of a call. */
export const newsKind: PostKind<NewsOwn> = {
  kind: 'news',
  may: 'write-news',
  words: writingMessages,
  ownWords: fieldMessages,
  staffUrl: staffNewsUrl,
  url: newsUrl,
  previewsUrl,
  find: (db, which) => onePost(db, 'news', which).executeTakeFirst(),
  list: (db, filter, page) => somePosts(db, 'news', filter, page).execute(),
  listUnfinished: (db, lacking) => somePostsUnfinished(db, 'news', lacking).execute(),
  count: async (db, filter) => (await numberOfPosts(db, 'news', filter).executeTakeFirstOrThrow()).count,
  create: (tx, columns) => tx.create('news', { ...columns, expires_on: null, expired_at: null }),
  amend: async (tx, id, changes, why) => tx.amend('news', await getNewsRow(tx, id), changes, why),
  close: async (tx, id, why) => tx.close('news', await getNewsRow(tx, id), why),
  reopen: async (tx, id, why) => tx.amend('news', await getClosedNewsRow(tx, id), { closed_at: null }, why),
  pickOwn: ({ expires_on, projects }) => ({ expires_on, projects: projects.toSorted((one, other) => one - other) }),
  getOwn: getNewsOwn,
  placeOwn: (tx, id, content) => placeNews(tx, id, content, expiryJob({ kind: 'news' })),
  noticeTime: noticeEnd,
  readOwn: readNewsFields,
  ownFields: newsFields,
  drawOwnFields: async (app) => <NewsFields projects={await listProjects(app.db)} />,
}
