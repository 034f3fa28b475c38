import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import type { Sent } from '#platform/forms.ts'
import type { Bilingual } from '#platform/messages.ts'
import {
  type AskedChange,
  columnsOfPerson,
  type PersonalReason,
  type PersonalTable,
} from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { forgetText, stillHolds } from '#platform/personal/forget.ts'
import type { Clue } from '#platform/personal/match.ts'
import type { WrittenPlace } from '#platform/personal/written.ts'
import { isHeld } from './forms.ts'
import { getRow, rowNamed } from './queries.ts'
import { resultsMessages } from './results-messages.ts'
import type { RequestKind } from './tables.ts'

/** Somebody has what is held about them in their hands. */
export function noteHandedOver(tx: Tx, rows: number, reason: PersonalReason): Promise<void> {
  return note(tx, 'handed-over', rows, reason)
}

/** What was held about somebody is gone, with all that went along. */
export async function eraseRows(
  tx: Tx,
  personal: PersonalTable[],
  names: string[],
  { reason, may }: { reason: PersonalReason; may: ReadonlySet<string> },
): Promise<void> {
  for (const name of new Set(names)) {
    await refuse(await getRow(tx, personal, name), tx, { may })
    await tx.erase(rowNamed(personal, name), reason)
  }
  await note(tx, 'erased', names.length, reason)
}

/** What was held about somebody is right now. An empty field means that there is nothing. */
export async function correctRow(
  tx: Tx,
  personal: PersonalTable[],
  { name, values, reason, may }: { name: string; values: Sent; reason: PersonalReason; may: ReadonlySet<string> },
): Promise<void> {
  const found = await getRow(tx, personal, name)
  const { declared, row } = found
  const changes = columnsOfPerson(declared).flatMap(([column, { isHidden, left }]): Array<[string, unknown]> => {
    const value = values[column]
    if (isHidden || typeof value !== 'string' || isHeld(found, column, value)) return []
    // Where nothing is left as null, nothing is written as null too.
    return [[column, value === '' ? left : value]]
  })
  await refuse(found, tx, { may, to: Object.fromEntries(changes) })
  await tx.correct(declared.table, row, Object.fromEntries(changes), reason)
  await note(tx, 'corrected', 1, reason)
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
async function refuse({ declared, row }: FoundRow, tx: Tx, asked: AskedChange): Promise<void> {
  const reason = await declared.refuses?.(tx, row, asked)
  if (reason) throw new Refusal(reason)
}

async function note(tx: Tx, kind: RequestKind, rows: number, reason: PersonalReason): Promise<void> {
  await tx.create('personal_data_request', { kind, reason, rows, done_at: tx.now })
}
