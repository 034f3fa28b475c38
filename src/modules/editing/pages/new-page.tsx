import { StaffPage } from '#design/page.tsx'
import type { Editable } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Option } from '../queries.ts'
import { newUrl } from '../urls.ts'
import { wordsOf } from '../words.ts'
import { useCrumbs } from './crumbs.tsx'
import { RecordForm } from './record-form.tsx'

export interface NewPageProps {
  editable: Editable
  options: ReadonlyMap<string, Option[]>
  rejected?: Rejected | undefined
}

/** The empty form of a record that is to be added. */
export function NewPage({ editable, options, rejected }: NewPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const why = { label: m.whyNew, hint: m.whyHint, wrong: m.whyNewWrong }
  const words = { ...wordsOf(editable, {}, language), why }
  return (
    <StaffPage
      title={m.newOne(editable.name[language])}
      lede={m.newLede}
      crumbs={useCrumbs(editable)}
      rejected={rejected}
      words={words}
    >
      <RecordForm
        editable={editable}
        to={newUrl(editable)}
        lines={{}}
        values={{}}
        version={undefined}
        rejected={rejected}
        words={words}
        around={{ options, pairs: new Map(), said: () => undefined }}
      />
    </StaffPage>
  )
}
