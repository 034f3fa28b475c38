import { type Expression, type SqlBool, sql } from 'kysely'
import type { ComponentChildren } from 'preact'
import type { Moment } from '../clock.ts'
import type { Db, TableName, Tx } from '../database.ts'
import type { Bilingual, Language } from '../messages.ts'
import type { Permission } from '../permissions.ts'

/** `suspected`: it looks like the work of a program, and nobody has looked at it yet. `spam`: a worker has said so. */
export type ConversationState = 'new' | 'under-way' | 'answered' | 'closed' | 'suspected' | 'spam'

/** Columns of a table whose rows somebody answers. */
export interface ConversationColumns {
  state: ConversationState
  /** The worker who sees to it. */
  assignee_id: number | null
  /** 1: it stays although its time is over. */
  is_kept_longer: number
}

/** One of them in a list. */
export interface ConversationRow extends ConversationColumns {
  id: number
  name: string | null
  phone: string | null
  email: string | null
  /** How what was written begins. */
  words: string
  language: Language
  received_at: Moment
}

export interface ConversationFilter {
  states: readonly ConversationState[]
  assignee?: number | undefined
  /** What was typed to find it: words, a name, a telephone, a number. */
  q?: string | undefined
  /** Numbers that were found otherwise, such as by what was answered. */
  numbers?: readonly number[] | undefined
  /** Received before then, and not to be kept longer. */
  endingBefore?: Moment | undefined
  limit: number
}

export interface ConversationCount {
  state: ConversationState
  assignee_id: number | null
  many: number
  since: Moment
}

/** Something people send to the association and wait for an answer to. The module that receives it declares it. */
export interface ConversationKind {
  /** Its table, and its name in addresses. */
  kind: TableName
  label: Bilingual
  /** "New messages", "5 of them" stand beside each other. */
  newOnes: Bilingual
  may: Permission
  /** "Answer to your message No 12", for the subject of a letter. */
  subject: (number: number) => Bilingual
  /** The newest first. */
  list: (db: Db, filter: ConversationFilter) => Promise<ConversationRow[]>
  count: (db: Db) => Promise<ConversationCount[]>
  get: (db: Db, number: number) => Promise<ConversationRow>
  change: (tx: Tx, number: number, to: Partial<ConversationColumns>, why: string) => Promise<void>
  /** The whole of what was sent, drawn. */
  told: (db: Db, number: number) => Promise<ComponentChildren>
}

/** How much of the words a list shows. */
export const beginningOfWords = 240

/** What a question may be found by. */
export interface FoundBy {
  number: Expression<number>
  texts: Array<Expression<string | null>>
  phone: Expression<string | null>
}

/** Whether a row fits what was typed: a number alone is that of the conversation or part of a telephone. */
export function fits(q: string, { number, texts, phone }: FoundBy): Expression<SqlBool> {
  const like = `%${q.toLowerCase().replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  const inTexts = texts.map((one) => sql<SqlBool>`lower(${one}) like ${like} escape '\\'`)
  const figures = q.replaceAll(/\D/g, '').slice(-9)
  const asNumber = /^[№#\s]*\d{1,9}$/.test(q) ? [sql<SqlBool>`${number} = ${Number(figures)}`] : []
  const asPhone = figures.length >= 4 ? [sql<SqlBool>`${plainFigures(phone)} like ${`%${figures}%`}`] : []
  return sql<SqlBool>`(${sql.join([...inTexts, ...asNumber, ...asPhone], sql` or `)})`
}

/** A telephone without what people write between its figures. */
function plainFigures(phone: Expression<string | null>) {
  return [' ', '-', '(', ')', '.', '/'].reduce(
    (inner, between) => sql<string>`replace(${inner}, ${between}, '')`,
    sql<string>`coalesce(${phone}, '')`,
  )
}
