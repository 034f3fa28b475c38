import { diffArrays } from 'diff'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { readDocument } from '#platform/document/tidy.ts'
import type { PostText } from './content.ts'

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

// Two long texts with nothing in common would keep everybody waiting; then both are shown whole.
const longestSearch = 200

/** Two versions side by side, word by word. */
export function compare(left: PostText, right: PostText): Difference[] {
  return parts.map((part) => {
    const [one, other] = [textOf(left, part), textOf(right, part)]
    if (one === other) return { part, left: whole(one, false), right: whole(other, false), isSame: true }
    const changes = diffArrays(wordsOf(one), wordsOf(other), { timeout: longestSearch })
    if (!changes) return { part, left: whole(one, true), right: whole(other, true), isSame: false }
    const side = (without: 'added' | 'removed') =>
      changes
        .filter((change) => !change[without])
        .map(({ value, added, removed }) => ({ text: value.join(''), isOwn: added || removed }))
    return { part, left: side('added'), right: side('removed'), isSame: false }
  })
}

/** Words, blanks and signs. The package's own notion of a word knows no Georgian letter. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []
}

function whole(text: string, isOwn: boolean): Piece[] {
  return text === '' ? [] : [{ text, isOwn }]
}

function textOf(content: PostText, part: ComparedPart): string {
  return part === 'body_ka' || part === 'body_en' ? writeMarkdown(readDocument(content[part])) : content[part]
}
