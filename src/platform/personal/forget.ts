import type { Row, TableName, Tx } from '../database.ts'
import type { PersonalReason } from './declared.ts'
import { emptyLines, type Hand } from './erase.ts'
import { type Clue, matcherOf } from './match.ts'
import { textsIn } from './texts.ts'
import type { WrittenPlace, WrittenRow } from './written.ts'

/** Empties what the journal has told of a row. What stands in it is written down once more, so that it can be compared. */
export async function forgetRow(
  hand: Hand,
  { table, row, left = {} }: WrittenRow,
  reason: PersonalReason,
): Promise<void> {
  const is = { ...row, ...left } as Row<TableName>
  const { id: _number, ...columns } = is as Record<string, unknown>
  // Every column is written: a row that somebody else is changing at this moment is refused, and not restated as it was.
  await hand.write(table, row, columns)
  await emptyLines(hand.db, { table, id: row.id })
  hand.restate(table, is, reason)
}

/** Whether a text holds any of the clues as it stands, so that forgetting what it said before would not help. */
export async function stillHolds(tx: Tx, place: WrittenPlace, clues: readonly Clue[]): Promise<boolean> {
  const isNamed = naming(clues)
  return (await place.rows(tx)).some(({ row, left }) => !left && isNamed(row))
}

/** Empties everything that was written of a text and does not stand any more. */
export async function forgetText(
  tx: Tx,
  place: WrittenPlace,
  clues: readonly Clue[],
  reason: PersonalReason,
): Promise<void> {
  const isNamed = naming(clues)
  for (const { onlyNamed, left, ...written } of await place.rows(tx)) {
    const goes = left && (!onlyNamed || isNamed(written.row))
    await tx.forget(goes ? { ...written, left } : written, reason)
  }
}

function naming(clues: readonly Clue[]): (row: Row<TableName>) => boolean {
  const matches = matcherOf(clues)
  return (row) => textsIn(row).some((text) => matches('words', text).length > 0)
}
