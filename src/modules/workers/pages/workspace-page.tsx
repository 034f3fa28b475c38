import { GoLink } from '#design/links.tsx'
import { StaffPage } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { staffUrl } from '../urls.ts'

/** The first page of the workspace. */
export function WorkspacePage() {
  const m = useMessages(messages)
  const { frame, viewer, language } = useView()
  return (
    <StaffPage title={m.today} lede={m.hello(viewer?.name ?? '')}>
      <ul>
        {frame.staffMenu
          .filter((entry) => entry.to !== staffUrl)
          .map((entry) => (
            <li key={entry.to}>
              <GoLink to={entry.to}>{entry.label[language]}</GoLink>
            </li>
          ))}
      </ul>
    </StaffPage>
  )
}
