import { diffWords } from 'diff'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** A text as it was and as it became: what went is struck out, what came is marked. Both are said to a screen reader. */
export function Difference({ was, became }: { was: string; became: string }) {
  const m = useMessages(messages).difference
  return (
    <span class="difference">
      {piecesOf(was, became).map(({ added, removed, value }, index) => {
        const Mark = added ? 'ins' : removed ? 'del' : 'span'
        return (
          <Mark key={index}>
            {(added || removed) && <span class="unseen">{added ? m.come : m.gone} </span>}
            {value}
          </Mark>
        )
      })}
    </span>
  )
}

/** Milliseconds after which two long texts that have little in common are shown whole, one after the other. */
const patience = 50

function piecesOf(was: string, became: string) {
  const whole = [
    { removed: true, added: false, value: was },
    { removed: false, added: true, value: became },
  ].filter(({ value }) => value !== '')
  return diffWords(was, became, { intlSegmenter, timeout: patience }) ?? whole
}

const intlSegmenter = new Intl.Segmenter('ka', { granularity: 'word' })
