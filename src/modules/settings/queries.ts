import type { Db } from '#platform/database.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import type { Bilingual } from '#platform/messages.ts'

export type Association = Awaited<ReturnType<typeof getAssociation>>

/** The association, or nothing in a house that has no content yet. */
export function findAssociation(db: Db) {
  return db.selectFrom('association').selectAll().where('id', '=', 1).executeTakeFirst()
}

export async function getAssociation(db: Db) {
  const association = await keptRead(db, findAssociation)
  if (!association) throw new Error('this house has no content: its pack was not loaded')
  return association
}

export type SectionSlug = 'about' | 'projects' | 'services' | 'news' | 'contact'

/** A heading in both languages, and the number under which it is edited. */
export interface SectionTitle extends Bilingual {
  number: number
}

/** The heading the association itself gives to a part of its text, if it gives one. */
export async function findSectionTitle(db: Db, slug: SectionSlug): Promise<SectionTitle | undefined> {
  const section = (await keptRead(db, listSections)).find((one) => one.slug === slug)
  return section && { ka: section.title_ka, en: section.title_en, number: section.id }
}

function listSections(db: Db) {
  return db.selectFrom('section').selectAll().orderBy('id').execute()
}

/** The same where there has to be one. */
export async function getSectionTitle(db: Db, slug: SectionSlug): Promise<SectionTitle> {
  const title = await findSectionTitle(db, slug)
  if (!title) throw new Error(`the content pack has no section "${slug}"`)
  return title
}
