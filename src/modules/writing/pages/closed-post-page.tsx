import { ButtonForm } from '#design/form.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf, type Moment } from '#platform/clock.ts'
import { useMessages } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { useView } from '#platform/view.ts'
import type { PostKind, PostRow } from '../kind.ts'
import { messages } from '../messages.ts'
import { postReopeningUrl, postsUrl } from '../urls.ts'

interface ClosedPostPageProps {
  kind: Pick<PostKind<object>, 'words' | 'staffUrl' | 'previewsUrl'>
  post: Pick<PostRow, 'id'>
  title: string
  closedAt: Moment
}

/** The address of a post that was taken away: since when, and the button that brings it back. */
export function ClosedPostPage({ kind, post, title, closedAt }: ClosedPostPageProps) {
  const m = useMessages(messages)
  const { heading } = useMessages(kind.words)
  const { now } = useView()
  const formats = useFormats()
  const until = undoUntil(closedAt)
  const crumbs = [
    { to: kind.staffUrl, label: heading },
    { to: postsUrl(kind, { state: 'closed' }), label: m.allClosed },
  ]
  return (
    <StaffPage title={title || m.noTitle} sentence tags={<Tag kind="bad">{m.closed}</Tag>} crumbs={crumbs}>
      <Notice kind="wait" title={m.closedAt(formats.date(dayOf(closedAt)))}>
        {now <= until ? <p>{m.undoUntil(formats.date(dayOf(until)))}</p> : <p>{m.tooLate}</p>}
        {now <= until && <ButtonForm to={postReopeningUrl(kind, post)}>{m.undo}</ButtonForm>}
      </Notice>
    </StaffPage>
  )
}
