import { type Bilingual, say } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** What a text is called: the association gives it no heading of its own. */
export function titleOf(slug: string): Bilingual {
  return say(messages, (m) => Object.entries(m.titles).find(([key]) => key === slug)?.[1] ?? m.about)
}
