import { useMessages } from '#platform/messages.ts'
import { Island } from './island.tsx'
import type { CopyingProps } from './islands/copying.tsx'
import { messages } from './messages.ts'

interface CopyableProps {
  /** What is copied; `shown` where it reads better with spaces. */
  text: string
  shown?: string
  /** Offered to other programs of the device under this name, where the browser can. */
  shareAs?: string
}

/** A text to be carried elsewhere: one tap marks the whole of it; with a script buttons copy it and hand it on. */
export function Copyable({ text, shown, shareAs }: CopyableProps) {
  const { copying } = useMessages(messages)
  const props: CopyingProps = { text, shown: shown ?? text, shareAs, words: { ...copying } }
  return (
    <Island name="copying" props={{ ...props }}>
      <p>
        <code class="copyable">{shown ?? text}</code>
      </p>
    </Island>
  )
}
