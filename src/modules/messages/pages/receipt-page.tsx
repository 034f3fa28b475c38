import { homeUrl } from '#design/addresses.ts'
import { GoLink } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Receipt } from '../queries.ts'

export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Page title={m.received} label={m.number(receipt.id)} hidden>
      <Notice kind="ok" title={m.number(receipt.id)}>
        <p>{m.keepNumber}</p>
      </Notice>
      <h2 class="spaced">{m.next}</h2>
      <p class="measure">{m.nextSteps}</p>
      <Facts>
        <Fact name={m.receivedAt}>{formats.moment(receipt.received_at)}</Fact>
      </Facts>
      <GoLink to={homeUrl}>{m.backHome}</GoLink>
    </Page>
  )
}
