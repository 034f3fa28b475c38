import type { Tx } from '#platform/database.ts'
import { plain, type Sent } from '#platform/forms.ts'
import { columnsOfPerson, type PersonalReason, type PersonalTable } from '#platform/personal/declared.ts'
import { getRow, rowNamed } from './queries.ts'
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
  reason: PersonalReason,
): Promise<void> {
  for (const name of new Set(names)) await tx.erase(rowNamed(personal, name), reason)
  await note(tx, 'erased', names.length, reason)
}

/** What was held about somebody is right now. An empty field means that there is nothing. */
export async function correctRow(
  tx: Tx,
  personal: PersonalTable[],
  { name, values, reason }: { name: string; values: Sent; reason: PersonalReason },
): Promise<void> {
  const { declared, row } = await getRow(tx, personal, name)
  const held: Record<string, unknown> = row
  const changes = columnsOfPerson(declared).flatMap(([column, { isHidden, left }]): Array<[string, unknown]> => {
    const value = values[column]
    // What comes back as it was shown was not corrected, though a form takes spaces from its ends.
    if (isHidden || typeof value !== 'string' || value === plain(held[column] ?? '')) return []
    // Where nothing is left as null, nothing is written as null too.
    return [[column, value === '' ? left : value]]
  })
  await tx.correct(declared.table, row, Object.fromEntries(changes), reason)
  await note(tx, 'corrected', 1, reason)
}

async function note(tx: Tx, kind: RequestKind, rows: number, reason: PersonalReason): Promise<void> {
  await tx.create('personal_data_request', { kind, reason, rows, done_at: tx.now })
}
