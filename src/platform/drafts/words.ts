import type { Row } from '../database.ts'
import { isTyped } from '../forms.ts'
import type { Bilingual } from '../messages.ts'
import type { ToldPart } from '../personal/declared.ts'
import { contentOf } from './drafts.ts'

/** How a form whose sendings wait as drafts is told to whoever reads one elsewhere. */
export interface DraftWords {
  /** The first word of what its drafts are kept as. */
  form: string
  /** What it calls its fields; three fields that ask for a day have one name. */
  labels: Record<string, Bilingual>
  /** What a reader is told of a field, where that is not what was sent. */
  told?: (field: string, sent: string) => string | Bilingual
}

/** What was typed into a draft, field by field; one that its form does not name has no label. */
export function partsOfDraft(all: readonly DraftWords[], row: Row<'draft'>): ToldPart[] {
  const [kind] = row.form.split(' ', 1)
  const unnamed: DraftWords = { form: row.form, labels: {} }
  const { labels, told } = all.find(({ form }) => form === kind) ?? unnamed
  const typed = new Map<string, string[]>()
  for (const [name, given] of Object.entries(contentOf(row).fields)) {
    const whole = name.replace(/_(day|month|year)$/, '')
    const field = labels[whole] ? whole : name
    const words = [given].flat().filter((one) => one.trim() !== '')
    if (isTyped(name) && words.length > 0) typed.set(field, [...(typed.get(field) ?? []), ...words])
  }
  return [...typed].map(([field, words]) => {
    const sent = words.join(' ')
    return { label: labels[field], value: told?.(field, sent) ?? sent }
  })
}
