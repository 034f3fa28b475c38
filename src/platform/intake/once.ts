import { createHash } from 'node:crypto'
import { later, type Moment } from '../clock.ts'
import type { Tx } from '../database.ts'

/** Within this time the same content is the same thing, sent twice by an impatient finger. */
const sameWithin = '-PT10M'

/** The columns by which a table knows what was sent twice; the two last ones are unique together. */
export interface SentOnce {
  /** The unguessable end of the receipt's address. */
  receipt: string
  /** Tells the same content sent twice. */
  content_hash: string
  /** The ten minutes in which it came: two processes cannot both store the same. */
  sent_window: string
}

export interface ReceivedOnce {
  content: unknown
  /** A new unguessable token. */
  receipt: string
  /** The first of the same content since then, if any. */
  find: (contentHash: string, since: Moment) => Promise<{ receipt: string } | undefined>
  store: (columns: SentOnce) => Promise<unknown>
}

/** Stores what somebody has sent and answers its receipt; sent twice, it is stored once and has the receipt of the first. */
export async function receiveOnce(tx: Tx, { content, receipt, find, store }: ReceivedOnce): Promise<string> {
  const content_hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
  const first = await find(content_hash, later(tx.now, sameWithin))
  if (first) return first.receipt
  await store({ receipt, content_hash, sent_window: windowOf(tx.now) })
  return receipt
}

/** `2026-12-01T09:4` for anything between 9:40 and 9:50. */
function windowOf(moment: Moment): string {
  return moment.slice(0, 'yyyy-mm-ddThh:m'.length)
}
