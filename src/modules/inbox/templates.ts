import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { ConversationRow } from '#platform/intake/conversation.ts'
import { inLanguage, languages } from '#platform/messages.ts'
import { templateMessages } from './template-messages.ts'

export function listTemplates(db: Db) {
  return db
    .selectFrom('answer_template')
    .selectAll()
    .orderBy((order) => order.case().when('closed_at', 'is', null).then(0).else(1).end())
    .orderBy('title')
    .execute()
}

export type Template = Awaited<ReturnType<typeof listTemplates>>[number]

export async function getTemplate(db: Db, id: number): Promise<Row<'answer_template'>> {
  const template = await db.selectFrom('answer_template').selectAll().where('id', '=', id).executeTakeFirst()
  if (!template) throw new NotFound(`template ${id}`)
  return template
}

export interface TemplateWords {
  title: string
  text_ka: string
  text_en: string
}

export function addTemplate(tx: Tx, words: TemplateWords): Promise<number> {
  return tx.create('answer_template', { ...words, closed_at: null })
}

/** The words a house may begin with, while it has none of its own. */
export async function addFirstTemplates(tx: Tx): Promise<void> {
  if ((await listTemplates(tx)).length > 0) return
  for (const name of ['received', 'more', 'call'] as const) {
    const [ka, en] = languages.map((language) => inLanguage(templateMessages, language).firstTemplates[name])
    if (ka && en) await addTemplate(tx, { title: ka.title, text_ka: ka.text, text_en: en.text })
  }
}

/** A template for one reader: in their language, with their name and the number of what they sent. */
export function filled(template: TemplateWords, { id, name, language }: ConversationRow): string {
  const text = language === 'ka' ? template.text_ka : template.text_en
  const named = name
    ? text.replaceAll(/\{(?:სახელი|name)\}/g, () => name)
    : text.replaceAll(/,? *\{(?:სახელი|name)\}/g, '')
  return named.replaceAll(/\{(?:ნომერი|number)\}/g, String(id))
}
