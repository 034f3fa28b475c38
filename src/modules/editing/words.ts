import type { FieldWords } from '#design/form.tsx'
import type { CellField, Editable } from '#platform/editable.ts'
import { type Bilingual, inLanguage, type Language, say, type Translation } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { LinesOf } from './values.ts'
import { controlsOf, inLine, newLines } from './values.ts'

type Words = Translation<(typeof messages)['ka']>

/** The words of every control of a form, by its name. */
export function wordsOf(editable: Editable, lines: LinesOf, language: Language): Record<string, FieldWords> {
  const m = inLanguage(messages, language)
  const words: Record<string, FieldWords> = { why: { label: m.why, hint: m.whyHint, wrong: m.whyWrong } }
  for (const field of editable.fields) {
    if (field.type !== 'lines') addWords(words, field, m, language, (control) => control)
    else {
      for (const line of [...(lines[field.name] ?? []).map(({ id }) => id), ...newLines]) {
        const name = (control: string) => inLine(field, line, control)
        for (const cell of field.fields) addWords(words, cell, m, language, name)
      }
    }
  }
  return words
}

function addWords(
  words: Record<string, FieldWords>,
  field: CellField,
  m: Words,
  language: Language,
  name: (control: string) => string,
): void {
  const label = field.label[language]
  const wrong = `${label}: ${wrongOf(field, m, field.name)}`
  const hint = field.hint?.[language] ?? (field.type === 'date' ? m.dateHint : undefined)
  const own = { label, wrong, ...(hint !== undefined && { hint }) }
  if (field.type === 'date') words[name(field.name)] = own
  const sides: Record<string, string> = { ka: m.georgian, en: m.english }
  for (const control of controlsOf(field)) {
    const side = sides[control.slice(-2)]
    const ofSide = `${label} (${side}): ${wrongOf(field, m, control)}`
    words[name(control)] = field.type === 'texts' && side ? { label: side, wrong: ofSide } : own
  }
}

function wrongOf(field: CellField, m: Words, control: string): string {
  if (field.type === 'texts')
    return (field.required && control.endsWith('_ka') ? m.wrong.text : m.wrong.optionalTexts)(field.most)
  if (field.type === 'number') return m.wrong.number(field.least, field.most)
  if (field.type === 'text') return field.shape ? m.wrong[field.shape] : m.wrong.text(field.most)
  if (field.type === 'date' && field.notBefore) return m.wrong.lastDate
  return field.type === 'tick' ? m.wrong.choice : m.wrong[field.type]
}

/** What is said of an answer that does not fit. */
export function wrongWords(field: CellField, control: string): Bilingual {
  return say(messages, (m) => wrongOf(field, m, control))
}

/** What a control is about, with its language: for lists beside the form. */
export function nameOfControl(
  words: Record<string, FieldWords>,
  editable: Editable,
  control: string,
  language: Language,
): string {
  const field = editable.fields.find(
    ({ name }) => control === name || control.startsWith(`${name}_`) || control.startsWith(`${name}-`),
  )
  const own = words[control]?.label
  const label = field?.label[language] ?? ''
  return own && own !== label ? `${label}: ${own}` : label
}
