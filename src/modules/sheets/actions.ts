import { setImmediate } from 'node:timers/promises'
import { addRecord, type Brought, saveRecord, versionOf as versionOfForm } from '#modules/editing/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Editable } from '#platform/editable.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import type { Around } from './columns.ts'
import { movedRows } from './forms.ts'
import type { Answers } from './match.ts'
import { messages } from './messages.ts'
import { marksOf, type PlannedRow, planOf } from './plan.ts'
import { listPresent } from './present.ts'
import { type Counted, endWaiting, getWaiting } from './waiting.ts'

/** What a worker has agreed to. */
export interface Agreed {
  token: string
  answers: Answers
  /** Marks of the rows that were seen. */
  version: unknown
  why: string
}

export type Written = { outcome: 'written' } | { outcome: 'not-ready' } | { outcome: 'stale'; moved: number[] }

export interface Place {
  all: Editable[]
  editable: Editable
  around: Around
}

/** A worker has agreed to a spreadsheet. All of it is written, or nothing where somebody else was quicker. */
export async function writeSheet(tx: Tx, { all, editable, around }: Place, agreed: Agreed): Promise<Written> {
  const waiting = await getWaiting(tx, editable, agreed.token, tx.now)
  // A second tap on the button.
  if (waiting.done) return { outcome: 'written' }
  const present = await listPresent(tx, editable)
  const plan = planOf({ editable, around, present, sheet: waiting.sheet, answers: agreed.answers })
  const isReady =
    plan.heads.length === 0 && plan.rows.every(({ outcome }) => outcome !== 'wrong' && outcome !== 'question')
  const moved = movedRows(marksOf(plan), agreed.version)
  if (moved.length > 0) return { outcome: 'stale', moved }
  if (!isReady) return { outcome: 'not-ready' }
  const counted = { added: 0, changed: 0 }
  for (const [at, row] of plan.rows.entries()) {
    await writeRow(tx, { all, editable, row, why: agreed.why }, counted)
    if (at % 100 === 99) await setImmediate()
  }
  await endWaiting(tx, waiting, counted)
  return { outcome: 'written' }
}

interface Writing {
  all: Editable[]
  editable: Editable
  row: PlannedRow
  why: string
}

async function writeRow(tx: Tx, { all, editable, row, why }: Writing, counted: Counted): Promise<void> {
  if (row.outcome === 'change') {
    const brought = broughtBy({ ...row.present.values, ...row.typed }, versionOfForm(row.present.values), why)
    const { outcome } = await saveRecord(tx, { all, editable, number: row.present.row.id }, brought)
    if (outcome !== 'saved') throw new Refusal(say(messages, (m) => m.stale))
    counted.changed += 1
  }
  if (row.outcome === 'add') {
    const added = await addRecord(tx, { all, editable }, broughtBy(row.typed, '', why))
    if ('wrong' in added) throw new Refusal(say(messages, (m) => m.stale))
    counted.added += 1
  }
}

/** As the form of the record would have brought it. */
function broughtBy(typed: Brought['typed'], version: string, why: string): Brought {
  const ticked = new Set(Object.keys(typed).filter((name) => typed[name] === 'on'))
  return { typed, ticked, version, why, leavesDrafts: true }
}
