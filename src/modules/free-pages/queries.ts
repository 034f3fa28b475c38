import type { Db, Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** The published pages: all, or those among the given numbers. */
export function listPages(db: Db, among?: number[]) {
  return published(db)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .execute()
}

/** What stands in the menu at the foot of every page. */
export function listMenuPages(db: Db) {
  return db
    .selectFrom('page_in_menu')
    .select(['slug', 'title_ka', 'title_en'])
    .where('closed_at', 'is', null)
    .orderBy('page_id')
    .execute()
}

export async function findPage(db: Db, slug: string): Promise<Row<'page'> | undefined> {
  return published(db).where('slug', '=', slug).executeTakeFirst()
}

/** A page for those who write, whatever its state. */
export async function getPageRow(db: Db, id: number): Promise<Row<'page'>> {
  const page = await db
    .selectFrom('page')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!page) throw new NotFound(`page ${id}`)
  return page
}

/** A page that was taken away. */
export async function getClosedPageRow(db: Db, id: number): Promise<Row<'page'>> {
  const closed = db.selectFrom('page').selectAll().where('id', '=', id).where('closed_at', 'is not', null)
  const page = await closed.executeTakeFirst()
  if (!page) throw new NotFound(`closed page ${id}`)
  return page
}

function published(db: Db) {
  return db.selectFrom('page').selectAll().where('closed_at', 'is', null).where('state', '=', 'published').orderBy('id')
}
