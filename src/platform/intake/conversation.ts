import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
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

/** What the condition of an inbox reads of a table. */
type Conversation = Pick<ConversationRow, 'id' | 'phone' | 'state' | 'assignee_id' | 'is_kept_longer' | 'received_at'>

const columns = expressionBuilder<{ conversation: Conversation }, 'conversation'>()

/** Whether a row of a table with `ConversationColumns` is one that the filter asks for; `texts` are its columns with words. */
export function isAskedFor(filter: ConversationFilter, texts: Array<Expression<string | null>>): Expression<SqlBool> {
  const { states, assignee, q, numbers, endingBefore } = filter
  const wanted = [columns('state', 'in', states)]
  if (assignee !== undefined) wanted.push(columns('assignee_id', '=', assignee))
  if (endingBefore !== undefined) {
    wanted.push(columns('received_at', '<', endingBefore), columns('is_kept_longer', '=', 0))
  }
  if (q === undefined) return columns.and(wanted)
  const found = numbers?.length ? [fits(q, texts), columns('id', 'in', numbers)] : [fits(q, texts)]
  return columns.and([...wanted, columns.or(found)])
}

/** Whether a row fits what was typed: a number alone is that of the conversation or part of a telephone. */
function fits(q: string, texts: Array<Expression<string | null>>): Expression<SqlBool> {
  const like = `%${q.toLowerCase().replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  const inTexts = texts.map((one) => sql<SqlBool>`lower(${one}) like ${like} escape '\\'`)
  const figures = q.replaceAll(/\D/g, '').slice(-9)
  const asNumber = /^[№#\s]*\d{1,9}$/.test(q) ? [columns('id', '=', Number(figures))] : []
  const plain = plainFigures(columns.ref('phone'))
  const asPhone = figures.length >= 4 ? [sql<SqlBool>`${plain} like ${`%${figures}%`}`] : []
  return columns.or([...inTexts, ...asNumber, ...asPhone])
}

/** A telephone without what people write between its figures. */
function plainFigures(phone: Expression<string | null>) {
  return [' ', '-', '(', ')', '.', '/'].reduce(
    (inner, between) => sql<string>`replace(${inner}, ${between}, '')`,
    sql<string>`coalesce(${phone}, '')`,
  )
}
