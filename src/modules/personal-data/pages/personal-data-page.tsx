import type { Static } from 'typebox'
import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { useFormats } from '#design/text.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { caseMessages } from '../case-messages.ts'
import type { doneQuery, searchForm } from '../forms.ts'
import { incidentMessages } from '../incident-messages.ts'
import { messages } from '../messages.ts'
import type { RequestRow } from '../queries.ts'
import { casesUrl, incidentsUrl, searchUrl } from '../urls.ts'

export interface PersonalDataPageProps {
  requests: RequestRow[]
  rejected?: Rejected<typeof searchForm>
  /** What has just been done: so many records were erased, or the former words of so many texts. */
  done?: Static<typeof doneQuery>
}

/** Where a worker looks for what is held about somebody. */
export function PersonalDataPage({ requests, rejected, done = {} }: PersonalDataPageProps) {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.heading} lede={m.lede} rejected={rejected} words={m.fields}>
      {done.forgotten !== undefined && <Notice kind="ok" title={m.forgottenNow(done.forgotten)} />}
      {done.erased !== undefined && (
        <Notice kind="ok" title={m.erasedNow(done.erased)}>
          <p>{m.erasedNote}</p>
        </Notice>
      )}
      <Actions>
        <GoLink to={casesUrl}>{useMessages(caseMessages).heading}</GoLink>
        <GoLink to={incidentsUrl}>{useMessages(incidentMessages).heading}</GoLink>
      </Actions>
      <div class="spaced">
        <Form to={searchUrl} words={m.fields} rejected={rejected} button={m.find} fleeting>
          <p class="muted">{m.enough}</p>
          <Field name="phone" type="tel" size="middle" autocomplete="off" optional />
          <Field name="email" type="email" autocomplete="off" optional />
          <Field name="name" autocomplete="off" optional />
        </Form>
      </div>
      {requests.length > 0 && <Requests requests={requests} />}
    </StaffPage>
  )
}

function Requests({ requests }: { requests: RequestRow[] }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Section id="done" title={m.done}>
      <p class="muted">{m.doneNote}</p>
      <Table
        name={m.done}
        rows={requests}
        columns={[
          { head: m.when, cell: (row) => formats.tableMoment(row.done_at) },
          { head: m.whatDone, cell: (row) => m.kinds[row.kind] },
          { head: m.rows, cell: (row) => row.rows, number: true },
          { head: m.why, cell: (row) => m.reasons[row.reason] },
        ]}
      />
    </Section>
  )
}
