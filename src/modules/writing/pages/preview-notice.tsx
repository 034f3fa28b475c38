import { Notice } from '#design/notices.tsx'
import { useFormats } from '#design/text.tsx'
import type { Moment } from '#platform/clock.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'

/** Tells somebody outside that what they read is not public, and until when they can. */
export function PreviewNotice({ until }: { until: Moment }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Notice kind="wait" title={m.notYetPublic}>
      <p>{m.readUntil(formats.moment(until))}</p>
    </Notice>
  )
}
