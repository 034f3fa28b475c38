import { Link } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { restoreFilesCommand } from '../commands.ts'
import { fileWords, type LackingFile } from '../lacking.ts'
import { words } from '../lacking-words.ts'

const mostNamed = 50

/** The uploaded files that the newest copy had to leave out, and how they come back. */
export function Lacking({ files }: { files: LackingFile[] }) {
  const m = useMessages(words)
  const { moment } = useFormats()
  const { language } = useView()
  if (files.length === 0) return null
  const others = files.length - mostNamed
  return (
    <Notice kind="bad" title={m.title(files.length)}>
      <ul>
        {files.slice(0, mostNamed).map((file) => (
          <li key={file.content_hash}>
            {file.url ? <Link to={file.url}>{fileWords(file, language)}</Link> : fileWords(file, language)}:{' '}
            {m.since(m.states[file.state], moment(file.noted_at))}
          </li>
        ))}
        {others > 0 && <li>{m.others(others)}</li>}
      </ul>
      <p>
        {m.rest} {m.toDo(restoreFilesCommand)}
      </p>
    </Notice>
  )
}
