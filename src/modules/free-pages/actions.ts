import { erasedSlug, type PostColumns } from '#modules/writing/index.ts'
import type { Db, Row, TableName, Tx } from '#platform/database.ts'
import type { WrittenRow } from '#platform/personal/written.ts'
import { getClosedPageRow, getPageRow } from './queries.ts'

export async function amendPage(tx: Tx, id: number, changes: Partial<PostColumns>, why: string): Promise<void> {
  await tx.amend('page', await getPageRow(tx, id), changes, why)
  if (changes.state) await settleMenu(tx, id)
}

/** It leaves the menu too. */
export async function closePage(tx: Tx, id: number, why: string): Promise<void> {
  await tx.close('page', await getPageRow(tx, id), why)
  const entry = await menuEntryOf(tx, id)
  if (entry && entry.closed_at === null) await tx.close('page_in_menu', entry, 'not in the menu')
}

export async function reopenPage(tx: Tx, id: number, why: string): Promise<void> {
  await tx.amend('page', await getClosedPageRow(tx, id), { closed_at: null }, why)
  await settleMenu(tx, id)
}

function menuEntryOf(db: Db, page_id: number) {
  return db.selectFrom('page_in_menu').selectAll().where('page_id', '=', page_id).executeTakeFirst()
}

/** What has left the menu holds former words. */
export async function menuEntriesOf(db: Db, page_id: number): Promise<WrittenRow[]> {
  const entry = await menuEntryOf(db, page_id)
  if (!entry) return []
  // It is written back as it was read.
  const written = { table: 'page_in_menu' as const, row: entry as unknown as Row<TableName> }
  if (entry.closed_at === null) return [written]
  return [{ ...written, left: { title_ka: '', title_en: '', ...erasedSlug(page_id) } }]
}

/** The menu shows a page as it is public now, or not at all. */
async function settleMenu(tx: Tx, page_id: number): Promise<void> {
  const { slug, title_ka, title_en, state, in_footer } = await getPageRow(tx, page_id)
  const entry = await menuEntryOf(tx, page_id)
  const shown = { slug, title_ka, title_en, closed_at: null }
  if (state !== 'published' || in_footer !== 1) {
    if (entry && entry.closed_at === null) await tx.close('page_in_menu', entry, 'not in the menu')
  } else if (entry) await tx.amend('page_in_menu', entry, shown, 'in the menu')
  else await tx.create('page_in_menu', { page_id, ...shown })
}
