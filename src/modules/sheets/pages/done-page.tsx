import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { listUrl } from '#modules/editing/index.ts'
import type { Editable } from '#platform/editable.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { importUrl, kindUrl } from '../urls.ts'
import type { Counted } from '../waiting.ts'

/** A spreadsheet has been written. */
export function DonePage({ editable, done }: { editable: Editable; done: Counted }) {
  const m = useMessages(messages)
  const { language } = useView()
  const crumbs = [
    { to: importUrl, label: m.heading },
    { to: kindUrl(editable), label: editable.heading[language] },
  ]
  return (
    <StaffPage title={m.done} crumbs={crumbs}>
      <Notice kind="ok" title={m.doneNote(done.added, done.changed)}>
        <p>
          <GoLink to={listUrl(editable)}>{m.seeList}</GoLink>
        </p>
      </Notice>
    </StaffPage>
  )
}
