import { useMessages } from '#platform/messages.ts'
import { Island } from './island.tsx'
import type { LettersLeftProps } from './islands/letters-left.tsx'
import { messages } from './messages.ts'

/** How many letters a field takes; in the browser it counts those that are left. */
export function LettersLeft({ field, most, typed }: { field: string; most: number; typed: string }) {
  const { form } = useMessages(messages)
  const { left, leftOne, over, overOne } = form
  const props: LettersLeftProps = { field, most, typed, words: { left, leftOne, over, overOne } }
  return (
    <Island name="letters-left" props={{ ...props }}>
      <p class="hint" id={`${field}-letters`}>
        {form.atMost(most)}
      </p>
    </Island>
  )
}
