import type { ComponentChildren } from 'preact'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import { buttonClass } from './links.tsx'

export interface SearchBoxProps {
  /** Where the question goes, without language. */
  to: string
  /** The name of the field. */
  name: string
  /** What a screen reader calls the field. */
  label: string
  button: string
  /** What was asked before. */
  value?: string | undefined
  /** How it may be asked. */
  hint?: ComponentChildren
}

/** One field and its button in a row: a question that changes nothing. */
export function SearchBox({ to, name, label, button, value, hint }: SearchBoxProps) {
  const { language } = useView()
  const hintId = hint ? `${name}-hint` : undefined
  // A question may be in either language and half a word: nobody should correct it.
  const asTyped = { spellcheck: false, autocomplete: 'off', autocapitalize: 'none' } as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest browsers served do not know <search>.
    <form class="search" action={href(language, to)} method="get" role="search">
      <label class="unseen" for={name}>
        {label}
      </label>
      <div class="searchbox">
        <input id={name} name={name} type="search" value={value} aria-describedby={hintId} {...asTyped} />
        <button class={buttonClass({})} type="submit">
          {button}
        </button>
      </div>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </form>
  )
}
