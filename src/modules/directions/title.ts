import type { Bilingual } from '#platform/messages.ts'
import type { Direction } from './queries.ts'

/** A direction as a heading: without the mark that ended it as an item of the association's list. */
export function titleOf({ text_ka, text_en }: Pick<Direction, 'text_ka' | 'text_en'>): Bilingual {
  return { ka: withoutMark(text_ka), en: withoutMark(text_en) }
}

function withoutMark(text: string): string {
  return text.replace(/\s*[;.]$/, '')
}
