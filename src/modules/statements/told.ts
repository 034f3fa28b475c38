import { getPageWords } from '#modules/settings/index.ts'
import type { Db } from '#platform/database.ts'

/** What a statement about privacy can only have from the association; all the rest describes what the program does. */
export async function toldOfPrivacy(db: Db) {
  return {
    lede: await getPageWords(db, 'privacy-lede'),
    responsible: await getPageWords(db, 'privacy-responsible'),
    rights: await getPageWords(db, 'privacy-rights'),
    server: await getPageWords(db, 'privacy-server'),
    more: await getPageWords(db, 'privacy-more'),
  }
}

export async function toldOfAccessibility(db: Db) {
  return {
    lede: await getPageWords(db, 'accessibility-lede'),
    more: await getPageWords(db, 'accessibility-more'),
  }
}

export type ToldOfPrivacy = Awaited<ReturnType<typeof toldOfPrivacy>>
export type ToldOfAccessibility = Awaited<ReturnType<typeof toldOfAccessibility>>
