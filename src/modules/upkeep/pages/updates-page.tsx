import { DocumentText } from '#design/document.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { readMarkdown } from '#platform/document/markdown-reading.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { stepsTaken } from '#platform/steps-taken.ts'
import { temiVersion } from '#platform/version.ts'
import { messages } from '../messages.ts'
import { houseUrl } from '../urls.ts'

export interface UpdatesPageProps {
  notes: Bilingual
  steps: Awaited<ReturnType<typeof stepsTaken>>
}

/** What each version has brought, and which one runs. */
export function UpdatesPage({ notes, steps: { count, at } }: UpdatesPageProps) {
  const m = useMessages(messages)
  const { moment } = useFormats()
  return (
    <StaffPage title={m.updates} lede={m.updatesLede} crumbs={[{ to: houseUrl, label: m.house }]}>
      <Facts>
        <Fact name={m.version}>{temiVersion}</Fact>
        {at && <Fact name={m.lastStep}>{m.lastStepAt(moment(at), count)}</Fact>}
      </Facts>
      {notes.ka + notes.en === '' ? (
        <Empty title={m.noNotes}>
          <p>{m.noNotesNote}</p>
        </Empty>
      ) : (
        <DocumentText
          ka={readMarkdown(readable(notes.ka, messages.ka.newest))}
          en={readMarkdown(readable(notes.en, messages.en.newest))}
          parts={{ pictures: new Map(), files: new Map(), cards: new Map() }}
        />
      )}
    </StaffPage>
  )
}

/** The page has a title of its own, and a document knows no sign for addresses and commands. */
function readable(notes: string, newest: string): string {
  return notes
    .slice(Math.max(notes.indexOf('\n## '), 0))
    .replaceAll('`', '')
    .replace('[Unreleased]', newest)
}
