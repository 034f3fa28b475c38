import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { wordDifference } from './word-difference.ts'

const marks = { both: 'span', former: 'del', latter: 'ins' } as const

/** A text as it was and as it became: what went is struck out, what came is marked. Both are said to a screen reader. */
export function Difference({ was, became }: { was: string; became: string }) {
  const m = useMessages(messages).difference
  return (
    <span class="difference">
      {wordDifference(was, became).map(({ text, of }, index) => {
        const Mark = marks[of]
        return (
          <Mark key={index}>
            {of !== 'both' && <span class="unseen">{of === 'latter' ? m.come : m.gone} </span>}
            {text}
          </Mark>
        )
      })}
    </span>
  )
}
