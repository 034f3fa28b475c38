import type { CellField, Editable, TextsField } from '#platform/editable.ts'
import type { Bilingual, Language } from '#platform/messages.ts'
import type { SaidState } from './tables.ts'
import { type AnyRow, inLine, type LinesOf, markOf } from './values.ts'

/** How far one side of a text is: not there, not finished, finished, or finished before the other side changed. */
export type TextState = 'missing' | 'draft' | 'done' | 'outdated'

/** A text in two languages, and where it stands. */
export interface TextPair {
  /** Where its states are kept: the kind, or the table of a line. */
  kind: string
  number: number
  field: string
  /** The control of its Georgian in the form, without language: `title`, `results-12-text`. */
  control: string
  label: Bilingual
  isRequired: boolean
  text: Bilingual
}

/** What was said about one side. */
export interface Said {
  state: SaidState
  other_hash: string
  draft_text: string | null
}

/** The name under which a side of a text is known. */
export function nameOf(pair: Pick<TextPair, 'kind' | 'number' | 'field'>, language: Language): string {
  return `${pair.kind} ${pair.number} ${pair.field} ${language}`
}

/** Every text of a record, its lines included. */
export function pairsOf(editable: Editable, row: AnyRow, lines: LinesOf): TextPair[] {
  return editable.fields.flatMap((field) => {
    if (field.type !== 'lines') return pairIn(field, row, { kind: editable.kind, control: '', label: field.label })
    return (lines[field.name] ?? []).flatMap((line) =>
      field.fields.flatMap((cell) =>
        pairIn(cell, line, { kind: field.table, control: inLine(field, line.id, ''), label: field.one }),
      ),
    )
  })
}

interface Standing {
  kind: string
  control: string
  label: Bilingual
}

function pairIn(field: CellField, row: AnyRow, { kind, control, label }: Standing): TextPair[] {
  if (field.type !== 'texts') return []
  const { name, required = false } = field
  const place = { kind, number: row.id, field: name, control: `${control}${name}` }
  return [{ ...place, label, isRequired: required, text: textIn(field, row) }]
}

function textIn({ name }: TextsField, row: AnyRow): Bilingual {
  return { ka: String(row[`${name}_ka`] ?? ''), en: String(row[`${name}_en`] ?? '') }
}

/** How far a side is, by what stands there and what was said. */
export function stateOf({ text }: Pick<TextPair, 'text'>, language: Language, said: Said | undefined): TextState {
  if (said?.state === 'draft' && (said.draft_text !== null || text[language] !== '')) return 'draft'
  if (text[language] === '') return 'missing'
  const other = text[otherOf(language)]
  return said && other !== '' && said.other_hash !== markOf(other) ? 'outdated' : 'done'
}

export function otherOf(language: Language): Language {
  return language === 'ka' ? 'en' : 'ka'
}

/** What a worker says of a side while saving. */
export interface Saying {
  /** Its text that is not public yet, if it stays or becomes a draft. */
  draft: string | undefined
  /** It says the same as the other side, whatever was changed there. */
  fits: boolean
}

/** One side before and after a change, and what was said of it. */
export interface SideChanged extends Saying {
  language: Language
  was: Bilingual | undefined
  now: Bilingual
  before: Said | undefined
  /** The other side was behind this one: whatever is written there now follows it. */
  isFollowed: boolean
}

/**
 * What is to be kept about one side after a change, or nothing where there is nothing to say. A side that was written or
 * looked at holds for the other as it now is; one that was not still holds for the other as it was.
 */
export function sayingAfter({ language, was, now, draft, fits, before, isFollowed }: SideChanged): Said | undefined {
  if (now[language] === '' && draft === undefined) return before && { ...before, state: 'done', draft_text: null }
  const other = otherOf(language)
  const isLookedAt = fits || was === undefined || was[language] !== now[language]
  const isFirst = was === undefined || was[other] === '' || isFollowed
  const held = isLookedAt || isFirst ? markOf(now[other]) : (before?.other_hash ?? markOf(was[other]))
  const state = draft === undefined ? 'done' : 'draft'
  // What nobody has to be told is not written down.
  if (!before && state === 'done' && held === markOf(now[other])) return undefined
  return { state, other_hash: held, draft_text: draft ?? null }
}
