import { createContext } from 'preact'
import type { Rejected, Sent } from '#platform/forms.ts'
import { hasOtherLetters } from '#platform/intake/email.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** The words of one field: what it asks, a hint, and how to mend what was written. */
export interface FieldWords {
  label: string
  hint?: string
  wrong: string
}

/** True where the page has already listed the mistakes above its heading. */
export const SummaryShown = createContext(false)

/** The id of a field, where the list of mistakes leads. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('_', '-')}`
}

/** How to mend what was typed: an e-mail address in the letters of another keyboard is told so, in every form. */
export function useMending(sent: Sent): (name: string, words: FieldWords | undefined) => string {
  const m = useMessages(messages)
  return (name, words) =>
    name === 'email' && hasOtherLetters(String(sent.email ?? '')) ? m.form.latinEmail : (words?.wrong ?? name)
}

/** All mistakes of a form, each leading to its field. It takes the focus, so that a screen reader begins here. */
export function ErrorSummary({ rejected, words }: { rejected: Rejected; words: Record<string, FieldWords> }) {
  const m = useMessages(messages)
  const mending = useMending(rejected.sent)
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus aria-labelledby="mistakes">
      <h2 id="mistakes">{m.form.notSent(rejected.wrong.length)}</h2>
      <ul>
        {rejected.wrong.map((name) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{mending(name, words[name])}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
