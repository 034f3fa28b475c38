import { sql } from 'kysely'
import { workerNames } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { ConversationKind, ConversationRow, ConversationState } from '#platform/intake/conversation.ts'
import type { Viewer } from '#platform/view.ts'
import type { Choice } from './forms.ts'
import { markOf } from './personal.ts'

export interface Conversation extends ConversationRow {
  kind: ConversationKind
}

/** The kinds this worker may read. */
export function kindsFor(app: App, viewer: Viewer | undefined): ConversationKind[] {
  return app.conversations.filter(({ may }) => viewer?.may.has(may))
}

export function getKind(app: App, viewer: Viewer | undefined, name: string): ConversationKind {
  const kind = kindsFor(app, viewer).find((one) => one.kind === name)
  if (!kind) throw new NotFound(`conversations of the kind ${name}`)
  return kind
}

/** When a conversation was erased; nothing where it was not. Nothing else closes one. */
export async function findErasedAt(db: Db, { kind }: ConversationKind, number: number): Promise<Moment | undefined> {
  // Kysely types one table at a time; every table of a conversation is closed in this column.
  const rows = db
    .selectFrom(kind as 'message')
    .select('closed_at')
    .where('id', '=', number)
  return (await rows.executeTakeFirst())?.closed_at ?? undefined
}

const statesOf: Record<Choice, readonly ConversationState[]> = {
  open: ['new', 'under-way'],
  new: ['new'],
  'under-way': ['under-way'],
  answered: ['answered'],
  closed: ['closed'],
  all: ['new', 'under-way', 'answered', 'closed'],
  spam: ['suspected', 'spam'],
}

const onOnePage = 30

export interface Asked {
  choice: Choice
  kind: string | undefined
  assignee: number | undefined
  q: string | undefined
  page: number
}

/** A page of the inbox over several kinds, the newest first. One more than fits tells there is another. */
export async function getInboxPage(db: Db, kinds: ConversationKind[], asked: Asked) {
  const { choice, kind, assignee, q, page } = asked
  const limit = page * onOnePage + 1
  const found: Conversation[] = []
  for (const one of kinds.filter((each) => !kind || each.kind === kind)) {
    const numbers = q === undefined ? [] : await numbersByEntry(db, one.kind, q)
    const rows = await one.list(db, { states: statesOf[choice], assignee, q, numbers, limit })
    found.push(...rows.map((row) => ({ ...row, kind: one })))
  }
  found.sort((a, b) => b.received_at.localeCompare(a.received_at) || b.id - a.id)
  const begin = (page - 1) * onOnePage
  const names = await workerNames(db)
  return { ...asked, rows: found.slice(begin, begin + onOnePage), hasMore: found.length > begin + onOnePage, names }
}

export type InboxList = Awaited<ReturnType<typeof getInboxPage>>

const mostByEntry = 500

/** Conversations in whose answers and notes these words stand. */
async function numbersByEntry(db: Db, kind: string, q: string): Promise<number[]> {
  const like = `%${q.toLowerCase().replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  const rows = await db
    .selectFrom('inbox_entry')
    .select('number')
    .distinct()
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`lower(text) like ${like} escape '\\'`)
    .limit(mostByEntry)
    .execute()
  return rows.map((row) => row.number)
}

export function listEntries(db: Db, kind: string, number: number) {
  return db
    .selectFrom('inbox_entry')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('id')
    .execute()
}

export type Entry = Awaited<ReturnType<typeof listEntries>>[number]

export async function getEntry(db: Db, kind: string, number: number, id: number): Promise<Entry> {
  const entry = (await listEntries(db, kind, number)).find((one) => one.id === id)
  if (!entry) throw new NotFound(`entry ${id} of ${kind} ${number}`)
  return entry
}

export function findSent(db: Db, sent_key: string) {
  return db.selectFrom('inbox_entry').select('id').where('sent_key', '=', sent_key).executeTakeFirst()
}

/** What became of the letters by which a conversation was answered, by the number of the answer. */
export async function lettersOf(db: Db, entries: Entry[]) {
  const answers = entries.filter(({ what }) => what === 'answer')
  if (answers.length === 0) return new Map()
  const marks = answers.map(({ id }) => markOf(id))
  const letters = await db.selectFrom('mail').select(['mark', 'state']).where('mark', 'in', marks).execute()
  const states = new Map(letters.map(({ mark, state }) => [mark, state]))
  return new Map(answers.flatMap(({ id }) => (states.has(markOf(id)) ? [[id, states.get(markOf(id))]] : [])))
}

export interface Move {
  at: Moment
  actor: string
  state: ConversationState | undefined
  /** Null: nobody any more. */
  assignee: number | null | undefined
}

/** How a conversation moved on, as the journal tells it. */
export async function listMoves(db: Db, kind: string, number: number): Promise<Move[]> {
  const lines = await db
    .selectFrom('journal')
    .select(['at', 'actor', 'content'])
    .where('table_name', '=', kind)
    .where('row_id', '=', number)
    .where('action', '=', 'amend')
    .orderBy('id')
    .execute()
  return lines.flatMap(({ at, actor, content }) => {
    const changes = content === null ? {} : JSON.parse(content).changes
    const move = { at, actor, state: changes.state?.[1], assignee: changes.assignee_id?.[1] }
    return move.state === undefined && move.assignee === undefined ? [] : [move]
  })
}
