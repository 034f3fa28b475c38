import type { Editable, Field } from '#platform/editable.ts'
import type { Sent } from '#platform/forms.ts'
import { type Bilingual, type Language, languages } from '#platform/messages.ts'
import { type Said, stateOf, type TextPair, type TextState } from './states.ts'
import { controlsOf, type LinesOf } from './values.ts'

/** What is asked under one heading of a form. */
export interface Part {
  /** Nothing for what stands before the first heading. */
  heading: Bilingual | undefined
  /** The name of its first field. */
  name: string
  fields: Field[]
}

/** The fields of a form under the headings they begin. */
export function partsOf({ fields }: Pick<Editable, 'fields'>): Part[] {
  const parts: Part[] = []
  for (const field of fields) {
    const last = parts.at(-1)
    if (last && !field.part) last.fields.push(field)
    else parts.push({ heading: field.part, name: field.name, fields: [field] })
  }
  return parts
}

/** What a field wants: everything, or one side of a text that is not there, not finished or out of date. */
export type Want = { state: 'empty' } | { state: Exclude<TextState, 'done'>; side: Language }

/** What is known of the answers of a form. */
export interface Answers {
  lines: LinesOf
  values: Sent
  pairs: ReadonlyMap<string, TextPair>
  said: (pair: TextPair, side: Language) => Said | undefined
}

/** What a field wants, each thing once however many lines it has. */
export function wantsOf(field: Field, answers: Answers): Want[] {
  if (isEmpty(field, answers)) return [{ state: 'empty' }]
  const pairs = [...answers.pairs.values()].filter(
    ({ control }) => control === field.name || (field.type === 'lines' && control.startsWith(`${field.name}-`)),
  )
  const wants = new Map<string, Want>()
  for (const pair of pairs) {
    // A line may have further texts that nobody has to write.
    if (pair.text.ka === '' && pair.text.en === '' && field.type === 'lines') continue
    for (const side of languages) {
      const state = stateOf(pair, side, answers.said(pair, side))
      if (state !== 'done') wants.set(`${state} ${side}`, { state, side })
    }
  }
  return [...wants.values()]
}

function isEmpty(field: Field, { lines, values }: Answers): boolean {
  if (field.type === 'lines') return (lines[field.name] ?? []).length === 0
  return field.type !== 'tick' && controlsOf(field).every((control) => !values[control])
}
