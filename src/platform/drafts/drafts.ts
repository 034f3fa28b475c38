import { later, type Moment } from '../clock.ts'
import type { Db, Row, Tx } from '../database.ts'
import { dropFile, listFiles } from '../files/files.ts'
import type { Sent } from '../forms.ts'
import { hashToken } from '../tokens.ts'

/** How long a draft waits. */
export const draftLength = 'P7D'

/** What a draft keeps: what was typed, and the numbers of the files that came with it. */
export interface DraftContent {
  fields: Sent
  files: number[]
}

export interface Draft {
  row: Row<'draft'>
  content: DraftContent
}

/** A draft that waits, or has ended with a receipt; nothing when its time is over or there never was one. */
export async function findDraft(db: Db, form: string, token: string, now: Moment): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('form', '=', form)
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { row, content: contentOf(row) }
}

/** What a draft keeps; nothing once it has ended. */
export function contentOf({ content_secret }: Row<'draft'>): DraftContent {
  return content_secret ? JSON.parse(content_secret) : { fields: {}, files: [] }
}

/** Keeps what was sent: in the draft it came from, else in a new one behind this token. */
export async function keepDraft(
  tx: Tx,
  { form, token, content, was }: { form: string; token: string; content: DraftContent; was: Draft | undefined },
): Promise<void> {
  const content_secret = JSON.stringify(content)
  if (was) return tx.amend('draft', was.row, { content_secret }, 'sent again')
  await tx.create('draft', {
    ...{ form, content_secret, token_hash: hashToken(token), receipt_secret: null },
    made_at: tx.now,
    expires_at: later(tx.now, draftLength),
    closed_at: null,
  })
}

/** The draft has become what it was meant to be; it is emptied, and leads to the receipt from now on. */
export async function endDraft(tx: Tx, { row }: Draft, receipt: string): Promise<void> {
  await tx.amend('draft', row, { content_secret: '', receipt_secret: receipt, closed_at: tx.now }, 'sent')
}

/** The numbers of the files that wait with a draft. */
export function draftFiles(row: Row<'draft'>): number[] {
  return contentOf(row).files
}

/** Empties the drafts whose time is over, a hundred at a time; answers how many there were. */
export async function forgetOldDrafts(tx: Tx): Promise<number> {
  const old = await tx
    .selectFrom('draft')
    .selectAll()
    .where('expires_at', '<=', tx.now)
    .where((row) => row.or([row('content_secret', '!=', ''), row('receipt_secret', 'is not', null)]))
    .orderBy('id')
    .limit(100)
    .execute()
  for (const row of old) {
    const { files } = contentOf(row)
    for (const file of await listFiles(tx, files)) await dropFile(tx, file)
    const closed_at = row.closed_at ?? tx.now
    await tx.amend('draft', row, { content_secret: '', receipt_secret: null, closed_at }, 'its time is over')
  }
  return old.length
}
