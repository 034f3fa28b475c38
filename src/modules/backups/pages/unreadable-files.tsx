import { Notice } from '#design/notices.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { BackupsPageFacts } from '../queries.ts'
import { unreadableSentence, words } from '../unreadable-words.ts'

const mostNamed = 20

/** What lies in the folder of copies and cannot be read as a copy. */
export function Unreadable({ files }: { files: BackupsPageFacts['unreadable'] }) {
  const m = useMessages(words)
  const { language } = useView()
  if (files.length === 0) return null
  return (
    <Notice kind="wait" title={unreadableSentence(files, language, mostNamed)}>
      <p>{m.toDo}</p>
    </Notice>
  )
}
