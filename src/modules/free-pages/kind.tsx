import { Type } from 'typebox'
import { numberOfPosts, onePost, type PostKind, somePosts, somePostsUnfinished } from '#modules/writing/index.ts'
import { readForm } from '#platform/forms.ts'
import { amendPage, closePage, menuEntriesOf, reopenPage } from './actions.ts'
import { fieldMessages, messages } from './messages.ts'
import { PageFields } from './pages/page-fields.tsx'
import { getPageRow } from './queries.ts'
import type { PageOwn } from './tables.ts'
import { pageUrl, previewsUrl, staffPagesUrl } from './urls.ts'

const pageForm = Type.Object({ in_footer: Type.Boolean() })

/** Free pages as they are written: besides a text they have a place in the menu. */
export const pageKind: PostKind<PageOwn> = {
  kind: 'page',
  may: 'write-pages',
  words: messages,
  ownWords: fieldMessages,
  staffUrl: staffPagesUrl,
  url: pageUrl,
  previewsUrl,
  find: (db, which) => onePost(db, 'page', which).executeTakeFirst(),
  list: (db, filter, page) => somePosts(db, 'page', filter, page).execute(),
  listUnfinished: (db, lacking) => somePostsUnfinished(db, 'page', lacking).execute(),
  count: async (db, filter) => (await numberOfPosts(db, 'page', filter).executeTakeFirstOrThrow()).count,
  create: (tx, columns) => tx.create('page', { ...columns, in_footer: 0 }),
  amend: amendPage,
  close: closePage,
  reopen: reopenPage,
  pickOwn: ({ in_footer }) => ({ in_footer }),
  getOwn: async (db, id) => ({ in_footer: (await getPageRow(db, id)).in_footer === 1 }),
  placeOwn: async (tx, id, { in_footer }) =>
    tx.amend('page', await getPageRow(tx, id), { in_footer: in_footer ? 1 : 0 }, 'menu'),
  copies: menuEntriesOf,
  readOwn: (body) => {
    const form = readForm(pageForm, body)
    return form.ok ? { ok: true, own: form.value } : form
  },
  ownFields: ({ in_footer }) => (in_footer ? { in_footer: 'on' } : {}),
  drawOwnFields: async () => <PageFields />,
}
