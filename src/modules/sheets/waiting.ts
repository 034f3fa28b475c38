import type { Moment } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/database.ts'
import { type Draft, endDraft, findDraft, keepDraft } from '#platform/drafts/drafts.ts'
import type { DraftWords } from '#platform/drafts/words.ts'
import type { Editable } from '#platform/editable.ts'
import { NotFound } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { newToken } from '#platform/tokens.ts'
import { messages } from './messages.ts'

/** A spreadsheet that was read and waits for somebody to agree. */
export interface Waiting {
  draft: Draft
  /** The name of the file. */
  name: string
  sheet: Sheet
  until: Moment
  /** What was done, once it was. */
  done: Counted | undefined
}

export interface Counted {
  added: number
  changed: number
}

const draftForm = 'sheet'

function formOf({ kind }: Editable): string {
  return `${draftForm} ${kind}`
}

/** A spreadsheet that waits, for whoever looks for somebody in it. */
export const sheetDraft: DraftWords = {
  form: draftForm,
  labels: { name: say(messages, (m) => m.file), sheet: say(messages, (m) => m.cells) },
  told: (field, sent) => (field === 'sheet' ? cellsOf(JSON.parse(sent)) : sent),
}

function cellsOf({ rows }: Sheet): string {
  return rows.map((cells) => cells.filter(Boolean).join(', ')).join('; ')
}

/** Keeps what was read, so that nothing is lost until somebody agrees. Answers the token it waits behind. */
export async function keepSheet(tx: Tx, editable: Editable, name: string, sheet: Sheet): Promise<string> {
  const token = newToken()
  const content = { fields: { name, sheet: JSON.stringify(sheet) }, files: [] }
  await keepDraft(tx, { form: formOf(editable), token, content, was: undefined })
  return token
}

export async function getWaiting(db: Db, editable: Editable, token: string, now: Moment): Promise<Waiting> {
  const draft = await findDraft(db, formOf(editable), token, now)
  if (!draft) throw new NotFound('a spreadsheet that waits')
  const { row, content } = draft
  const { name, sheet } = content.fields
  return {
    ...{ draft, name: String(name ?? ''), until: row.expires_at },
    sheet: sheet ? JSON.parse(String(sheet)) : { rows: [], faults: [] },
    done: row.receipt_secret === null ? undefined : JSON.parse(row.receipt_secret),
  }
}

export async function endWaiting(tx: Tx, { draft }: Waiting, counted: Counted): Promise<void> {
  await endDraft(tx, draft, JSON.stringify(counted))
}
