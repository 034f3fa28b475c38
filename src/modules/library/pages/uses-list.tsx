import { GoLink, Link } from '#design/links.tsx'
import { Tag } from '#design/tags.tsx'
import { messages as common } from '#modules/writing/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Use } from '../uses.ts'

/** The texts in which a picture stands; whoever may write one is led to it. */
export function UsesList({ uses }: { uses: Use[] }) {
  const m = useMessages(messages)
  const { noTitle } = useMessages(common)
  const { viewer } = useView()
  return (
    <ul class="uses">
      {uses.map((use) => (
        <li key={use.staffUrl}>
          <span lang="ka">
            {viewer?.may.has(use.may) ? <Link to={use.staffUrl}>{use.title || noTitle}</Link> : use.title || noTitle}
          </span>{' '}
          <StateTag use={use} /> {use.isShown && <GoLink to={use.publicUrl}>{m.see}</GoLink>}
        </li>
      ))}
    </ul>
  )
}

function StateTag({ use: { isShown, isWritten, state } }: { use: Use }) {
  const m = useMessages(messages)
  if (isShown && !isWritten) return <Tag kind="late">{`${m.shownNow} · ${m.cutSoon}`}</Tag>
  if (isShown) return <Tag kind="done">{m.shownNow}</Tag>
  return state === 'scheduled' ? <Tag kind="now">{m.atItsTime}</Tag> : <Tag kind="lacking">{m.onlyWritten}</Tag>
}
