import { DayField } from '#design/day-field.tsx'
import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Fact, Facts, Row as Line, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { Row } from '#platform/database.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { incidentEndForm, incidentForm } from '../forms.ts'
import { incidentMessages } from '../incident-messages.ts'
import { hoursLeft, isUnreported, reportedBy } from '../incidents.ts'
import { messages } from '../messages.ts'
import {
  incidentBackUrl,
  incidentEndUrl,
  incidentReportUrl,
  incidentsUrl,
  incidentUrl,
  newIncidentUrl,
  personalDataUrl,
} from '../urls.ts'

type Incident = Row<'incident'>

function useCrumbs() {
  return [{ to: personalDataUrl, label: useMessages(messages).heading }]
}

/** What has happened to personal data. */
export function IncidentsPage({ incidents }: { incidents: Incident[] }) {
  const m = useMessages(incidentMessages)
  const formats = useFormats()
  return (
    <StaffPage title={m.heading} lede={m.lede} crumbs={useCrumbs()}>
      <Actions>
        <ButtonLink to={newIncidentUrl}>{m.newIncident}</ButtonLink>
      </Actions>
      {incidents.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.heading}</h2>
          <Rows ledger>
            {incidents.map((incident) => (
              <Line
                key={incident.id}
                when={formats.tableMoment(incident.noticed_at)}
                title={
                  <Link class="plain" to={incidentUrl(incident)}>
                    {m.one(incident.id)}
                  </Link>
                }
                by={incident.what_secret.slice(0, 120)}
                tags={<Clock incident={incident} />}
              />
            ))}
          </Rows>
        </>
      )}
    </StaffPage>
  )
}

/** How much of the 72 hours is left, while it matters. */
function Clock({ incident }: { incident: Incident }) {
  const m = useMessages(incidentMessages)
  const left = hoursLeft(incident, useView().now)
  if (incident.reported_at) return <Tag kind="done">{m.reported}</Tag>
  if (!isUnreported(incident)) return <Tag>{m.ended}</Tag>
  return left > 0 ? <Tag kind="late">{m.left(left)}</Tag> : <Tag kind="bad">{m.over}</Tag>
}

export function NewIncidentPage({ rejected }: { rejected?: Rejected<typeof incidentForm> }) {
  const m = useMessages(incidentMessages)
  const crumbs = [...useCrumbs(), { to: incidentsUrl, label: m.heading }]
  return (
    <StaffPage title={m.newIncident} lede={m.lede} crumbs={crumbs} rejected={rejected} words={m.fields}>
      <Form to={newIncidentUrl} words={m.fields} rejected={rejected} button={m.record}>
        <Field name="what" long />
        <Field name="whom" long optional />
        <DayField name="noticed_on" optional />
        <Field name="noticed_time" size="narrow" autocomplete="off" optional />
      </Form>
    </StaffPage>
  )
}

export interface IncidentPageProps {
  incident: Incident
  rejected?: Rejected<typeof incidentEndForm>
}

/** One incident: its clock, whether it was reported, how it ended. */
export function IncidentPage({ incident, rejected }: IncidentPageProps) {
  const m = useMessages(incidentMessages)
  const crumbs = [...useCrumbs(), { to: incidentsUrl, label: m.heading }]
  const isReported = incident.reported_at !== null
  const isEnded = incident.ended_at !== null
  return (
    <StaffPage
      title={m.one(incident.id)}
      crumbs={crumbs}
      tags={<Clock incident={incident} />}
      rejected={rejected}
      words={m.endFields}
    >
      <IncidentFacts incident={incident} />
      <Actions>
        {!isReported && <ButtonForm to={incidentReportUrl(incident)}>{m.noteReported}</ButtonForm>}
        {(isReported || isEnded) && (
          <ButtonForm to={incidentBackUrl(incident)} kind="second" slim>
            {m.back}
          </ButtonForm>
        )}
      </Actions>
      {!isEnded && (
        <Section id="end" title={m.end}>
          <Form to={incidentEndUrl(incident)} words={m.endFields} rejected={rejected} button={m.end}>
            <Field name="outcome" long />
          </Form>
        </Section>
      )}
    </StaffPage>
  )
}

function IncidentFacts({ incident }: { incident: Incident }) {
  const m = useMessages(incidentMessages)
  const { moment } = useFormats()
  const { reported_at, ended_at, whom_secret, outcome_secret } = incident
  return (
    <Facts wide>
      <Fact name={m.noticedAt}>{moment(incident.noticed_at)}</Fact>
      <Fact name={m.reportBy}>{moment(reportedBy(incident))}</Fact>
      {reported_at && <Fact name={m.reportedAt}>{moment(reported_at)}</Fact>}
      <Fact name={m.fields.what.label}>{incident.what_secret}</Fact>
      {whom_secret && <Fact name={m.fields.whom.label}>{whom_secret}</Fact>}
      {ended_at && <Fact name={m.endedAt}>{moment(ended_at)}</Fact>}
      {outcome_secret && <Fact name={m.endFields.outcome.label}>{outcome_secret}</Fact>}
    </Facts>
  )
}
