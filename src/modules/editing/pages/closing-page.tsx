import { Field } from '#design/fields.tsx'
import { Button, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Editable } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { reasonForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { type Opened, titleOf } from '../queries.ts'
import { closingUrl, editUrl } from '../urls.ts'
import { useCrumbs } from './crumbs.tsx'

export interface ClosingPageProps {
  editable: Editable
  opened: Opened
  rejected?: Rejected<typeof reasonForm> | undefined
}

/** One question before something disappears from the site: why. */
export function ClosingPage({ editable, opened, rejected }: ClosingPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const { row } = opened
  const title = titleOf(editable, row)
  const words = { why: { label: m.whyClose, hint: m.whyHint, wrong: m.whyWrong } }
  const back = editUrl({ of: editable.kind, number: row.id })
  const crumbs = [...useCrumbs(editable), { to: back, label: title[language] || title.ka }]
  return (
    <StaffPage
      title={m.closing(title[language] || title.ka)}
      sentence
      lede={m.closeLede}
      crumbs={crumbs}
      rejected={rejected}
      words={words}
    >
      <Form to={closingUrl({ kind: editable.kind, number: row.id })} words={words} rejected={rejected}>
        <Field name="why" autocomplete="off" />
        <Actions>
          <Button kind="danger">{m.close}</Button>
          <Link to={back}>{m.keep}</Link>
        </Actions>
      </Form>
    </StaffPage>
  )
}
