import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { readAnswers } from '#modules/editing/index.ts'
import type { Editable } from '#platform/editable.ts'
import { NotFound } from '#platform/errors.ts'
import { heldMark, plain, readForm, type Sent } from '#platform/forms.ts'
import { isEmail } from '#platform/intake/email.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import {
  columnsOfPerson,
  correctionReasons,
  isCorrectable,
  type PersonalColumn,
  type PersonalTable,
  type ReadWords,
} from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { mostOfPerson } from './forms.ts'
import { messages } from './messages.ts'

const reasonForm = Type.Object({ reason: Type.Union(correctionReasons.map((one) => Type.Literal(one))) })

export type Correction =
  | {
      ok: true
      sent: Sent
      reason: Static<typeof reasonForm>['reason']
      /** What is to be written, by column. */
      columns: Record<string, unknown>
    }
  | RefusedCorrection

export interface RefusedCorrection {
  ok: false
  sent: Sent
  wrong: string[]
  /** What is said of each of them. */
  said: Record<string, Bilingual>
}

type Row = Pick<FoundRow, 'declared' | 'row'>

/** The field that says by a mark what a column held when the form was shown. */
export function heldField(column: string): string {
  return `${heldMark}${column}`
}

/** A mark of what a column holds: what was typed is held against what was shown, and not against what stands there now. */
export function markOf(held: string): string {
  return createHash('sha256').update(held).digest('base64url').slice(0, 12)
}

/** What each column holds, as a form brings it back. */
export function heldIn({ declared, row }: Row): Record<string, string> {
  // Rows of any table are read alike here; their columns are the declared ones.
  const values = row as unknown as Record<string, string | null>
  const columns = columnsOfPerson(declared).filter(([, { isHidden }]) => !isHidden)
  return Object.fromEntries(columns.map(([name]) => [name, plain(values[name] ?? '')]))
}

/**
 * The columns of a row as they should be. What was not touched keeps what somebody else has written meanwhile, and is not
 * judged; what both have touched comes back, with the other's words. An empty field means that there is nothing.
 */
export function readCorrection(found: Row, body: unknown, editables: readonly Editable[]): Correction {
  if (!isCorrectable(found.declared)) throw new NotFound(`a correction of ${found.declared.table}`)
  const form = readForm(reasonForm, body)
  const now = heldIn(found)
  const { values, touched, stale } = heldAgainst(now, form.sent)
  const read = readWords(found.declared, readerOf(found.declared, editables), { values, now, touched })
  const said = {
    ...read.wrong,
    ...Object.fromEntries(stale.map((name) => [name, say(messages, (m) => m.meanwhile(now[name] ?? ''))])),
  }
  const wrong = [...Object.keys(now).filter((name) => name in said), ...(form.ok ? [] : form.wrong)]
  if (!form.ok || wrong.length > 0) return { ok: false, sent: { ...form.sent, ...values }, wrong, said }
  return {
    ok: true,
    sent: form.sent,
    reason: form.value.reason,
    columns: toWrite(found.declared, values, touched, read.kept),
  }
}

/** What was typed, which of it is other than what stands now, and which of that was written without having seen it. */
function heldAgainst(now: Record<string, string>, sent: Sent): Touched & { stale: string[] } {
  const [values, touched, stale]: [Sent, string[], string[]] = [{}, [], []]
  for (const [name, held] of Object.entries(now)) {
    const typed = [sent[name] ?? ''].flat().join('\n')
    const shown = sent[heldField(name)] ?? markOf(held)
    const isTouched = markOf(typed) !== shown && typed !== held
    values[name] = isTouched ? typed : held
    if (isTouched) touched.push(name)
    if (isTouched && shown !== markOf(held)) stale.push(name)
  }
  return { values, now, touched, stale }
}

/** The columns that the form of the record would send back, were they empty. */
export function neededIn(found: Row, editables: readonly Editable[]): Set<string> {
  const reads = readerOf(found.declared, editables)
  const now = heldIn(found)
  return new Set(Object.keys(now).filter((name) => reads && name in reads({ ...now, [name]: '' }).wrong))
}

/** Nothing is written as what erasing leaves, and the rest as the form of the record keeps it. */
function toWrite(
  declared: PersonalTable,
  values: Sent,
  touched: string[],
  kept: Record<string, unknown> = {},
): Record<string, unknown> {
  const columns = new Map(columnsOfPerson(declared))
  return Object.fromEntries(
    touched.map((name) => [name, values[name] === '' ? columns.get(name)?.left : (kept[name] ?? values[name])]),
  )
}

/** How the form reads by which such a row comes, or in which such a record is mended. */
function readerOf({ reads, table }: PersonalTable, editables: readonly Editable[]): PersonalTable['reads'] {
  const editable = editables.find((one) => one.table === table)
  return reads ?? (editable && ((values) => readAnswers(editable, values)))
}

interface Touched {
  values: Sent
  now: Sent
  touched: string[]
}

/** What that form says of words that were touched, or of others because of them. */
function readWords(
  declared: PersonalTable,
  reads: PersonalTable['reads'],
  { values, now, touched }: Touched,
): ReadWords {
  if (!reads) return { wrong: wrongIn(declared, values, touched) }
  const [before, after] = [reads(now), reads(values)]
  const isNew = ([name]: [string, Bilingual]) => touched.includes(name) || !(name in before.wrong)
  return { ...after, wrong: Object.fromEntries(Object.entries(after.wrong).filter(isNew)) }
}

/** Letters a column may have of which no form says anything. */
const mostLetters = { name: 120, person: mostOfPerson, phone: 60, email: 200, words: 40_000 }

function wrongIn(declared: PersonalTable, values: Sent, touched: string[]): Record<string, Bilingual> {
  const columns = new Map<string, PersonalColumn>(columnsOfPerson(declared))
  const wrong = touched.flatMap((name): Array<[string, Bilingual]> => {
    const by = columns.get(name)?.by ?? 'words'
    const value = String(values[name] ?? '')
    if (value.length > mostLetters[by]) return [[name, say(messages, (m) => m.tooLong(mostLetters[by]))]]
    return by !== 'email' || value === '' || isEmail(value) ? [] : [[name, say(messages, (m) => m.fields.email.wrong)]]
  })
  return Object.fromEntries(wrong)
}
