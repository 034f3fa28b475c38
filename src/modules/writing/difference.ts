import { wordDifference } from '#design/word-difference.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { readDocument } from '#platform/document/tidy.ts'
import type { PostText } from './tables.ts'

/** A piece of a text: in both versions, or only in this one. */
export interface Piece {
  text: string
  isOwn: boolean
}

export interface Difference {
  part: ComparedPart
  left: Piece[]
  right: Piece[]
  /** The same on both sides. */
  isSame: boolean
}

const parts = ['title_ka', 'title_en', 'lead_ka', 'lead_en', 'body_ka', 'body_en', 'slug'] as const
export type ComparedPart = (typeof parts)[number]

/** Two versions side by side, word by word. */
export function compare(left: PostText, right: PostText): Difference[] {
  return parts.map((part) => {
    const [one, other] = [textOf(left, part), textOf(right, part)]
    if (one === other) return { part, left: whole(one, false), right: whole(other, false), isSame: true }
    const pieces = wordDifference(one, other)
    const side = (own: 'former' | 'latter') =>
      pieces.filter(({ of }) => of === 'both' || of === own).map(({ text, of }) => ({ text, isOwn: of === own }))
    return { part, left: side('former'), right: side('latter'), isSame: false }
  })
}

function whole(text: string, isOwn: boolean): Piece[] {
  return text === '' ? [] : [{ text, isOwn }]
}

function textOf(content: PostText, part: ComparedPart): string {
  return part === 'body_ka' || part === 'body_en' ? writeMarkdown(readDocument(content[part])) : content[part]
}
