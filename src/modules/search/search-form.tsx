import { SearchBox } from '#design/search-box.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { searchUrl } from './urls.ts'

/** The field for a question, with what was asked before in it; `hint` says how it may be asked. */
export function SearchForm({ asked, hint }: { asked?: string; hint?: boolean }) {
  const m = useMessages(messages)
  return (
    <SearchBox
      to={searchUrl}
      name="q"
      label={m.what}
      button={m.button}
      value={asked}
      hint={hint ? m.hint : undefined}
    />
  )
}
