import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf, type Moment } from '#platform/clock.ts'
import type { ConversationKind } from '#platform/intake/conversation.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { dataMessages } from '../data-messages.ts'
import { messages } from '../messages.ts'
import { inboxUrl } from '../urls.ts'

interface ErasedPageProps {
  kind: ConversationKind
  number: number
  erasedAt: Moment
}

/** The address of what was erased: that it was and when, and nothing of what stood there. */
export function ErasedPage({ kind, number, erasedAt }: ErasedPageProps) {
  const m = useMessages(dataMessages)
  const { inbox } = useMessages(messages)
  const { language } = useView()
  const formats = useFormats()
  return (
    <StaffPage title={`${kind.label[language]} № ${number}`} crumbs={[{ to: inboxUrl, label: inbox }]}>
      <Notice kind="wait" title={m.erasedOn(formats.date(dayOf(erasedAt)))}>
        <p>{m.erasedNote}</p>
      </Notice>
    </StaffPage>
  )
}
