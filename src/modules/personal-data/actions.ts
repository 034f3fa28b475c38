import type { Tx } from '#platform/database.ts'
import type { Editable } from '#platform/editable.ts'
import { Refusal } from '#platform/errors.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { AskedChange, PersonalReason, PersonalTable } from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { forgetText, stillHolds } from '#platform/personal/forget.ts'
import type { Clue } from '#platform/personal/match.ts'
import type { WrittenPlace } from '#platform/personal/written.ts'
import { type Correction, heldIn, readCorrection } from './corrections.ts'
import { getRow, rowNamed } from './queries.ts'
import { resultsMessages } from './results-messages.ts'
import type { RequestKind } from './tables.ts'

/** Somebody has what is held about them in their hands. */
export function noteHandedOver(tx: Tx, rows: number, reason: PersonalReason): Promise<void> {
  return note(tx, 'handed-over', rows, reason)
}

/** What was held about somebody is gone, with all that went along; or nothing is, and what stands in the way is answered. */
export async function eraseRows(
  tx: Tx,
  personal: PersonalTable[],
  names: string[],
  { reason, may }: { reason: PersonalReason; may: ReadonlySet<string> },
): Promise<Bilingual[]> {
  const each = [...new Set(names)]
  const refusals: Bilingual[] = []
  for (const name of each) refusals.push(...(await refused(await getRow(tx, personal, name), tx, { may })))
  if (refusals.length > 0) return refusals
  for (const name of each) {
    // What was erased just now may be in the way of the next, as with the last two administrators.
    const [refusal] = await refused(await getRow(tx, personal, name), tx, { may })
    if (refusal) throw new Refusal(refusal)
    await tx.erase(rowNamed(personal, name), reason)
  }
  await note(tx, 'erased', names.length, reason)
  return []
}

/** What was held about somebody is right now, or the form comes back. */
export async function correctRow(
  tx: Tx,
  found: FoundRow,
  { body, editables, may }: { body: unknown; editables: readonly Editable[]; may: ReadonlySet<string> },
): Promise<Correction> {
  const read = readCorrection(found, body, editables)
  if (!read.ok) return read
  const [refusal] = await refused(found, tx, { may, to: read.columns })
  const [first = ''] = [...Object.keys(read.columns), ...Object.keys(heldIn(found))]
  if (refusal) return { ok: false, sent: read.sent, wrong: [first], said: { [first]: refusal } }
  if (Object.keys(read.columns).length === 0) return read
  await tx.correct(found.declared.table, found.row, read.columns, read.reason)
  await note(tx, 'corrected', 1, read.reason)
  return read
}

export interface Forgetting {
  places: WrittenPlace[]
  clues: readonly Clue[]
  reason: PersonalReason
  /** What the texts say now is about somebody else. */
  stays: boolean
}

/**
 * What these texts said before is gone, and what they say now stays. Where one of them still says what is looked for,
 * nothing is done, unless a person has said that this is about somebody else; answers why.
 */
export async function forgetTexts(tx: Tx, { places, clues, reason, stays }: Forgetting): Promise<Bilingual[]> {
  const standing: Bilingual[] = []
  for (const place of stays ? [] : places) if (await stillHolds(tx, place, clues)) standing.push(whyNot(place))
  if (standing.length > 0) return standing
  for (const place of places) await forgetText(tx, place, clues, reason)
  await note(tx, 'forgotten', places.length, reason)
  return []
}

function whyNot({ state, title }: WrittenPlace): Bilingual {
  const { ka, en } = resultsMessages
  const said = state === 'closed' ? 'standsClosed' : 'stands'
  return { ka: ka[said](title.ka), en: en[said](title.en || title.ka) }
}

/** What the part of the house says whose row it is, such as that of its workers. */
async function refused({ declared, row }: FoundRow, tx: Tx, asked: AskedChange): Promise<Bilingual[]> {
  const reason = await declared.refuses?.(tx, row, asked)
  return reason ? [reason] : []
}

async function note(tx: Tx, kind: RequestKind, rows: number, reason: PersonalReason): Promise<void> {
  await tx.create('personal_data_request', { kind, reason, rows, done_at: tx.now })
}
