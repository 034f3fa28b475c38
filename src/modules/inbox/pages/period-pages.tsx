import { Field } from '#design/fields.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf } from '#platform/clock.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { periodForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Ending, Period } from '../period.ts'
import { conversationUrl, doingUrl, inboxUrl, periodEndUrl, periodUrl } from '../urls.ts'

export interface PeriodPageProps {
  period: Period | undefined
  rejected?: Rejected<typeof periodForm>
}

/** How long the association keeps what it has dealt with. */
export function PeriodPage({ period, rejected }: PeriodPageProps) {
  const m = useMessages(messages)
  const words = m.periodFields
  const values = period && { months: String(period.months), warning_days: String(period.warning_days) }
  const crumbs = [{ to: inboxUrl, label: m.inbox }]
  return (
    <StaffPage title={m.period} lede={m.periodLede} crumbs={crumbs} rejected={rejected} words={words}>
      {period ? (
        <Notice>
          <p>{m.periodSet(period.months, period.warning_days)}</p>
        </Notice>
      ) : (
        <Notice kind="wait" title={m.periodUnset}>
          <p>{m.periodUnsetNote}</p>
        </Notice>
      )}
      <Form to={periodUrl} words={words} rejected={rejected} values={values} button={m.save}>
        <Field name="months" inputmode="numeric" size="narrow" />
        <Field name="warning_days" inputmode="numeric" size="narrow" />
      </Form>
      {period && (
        <Actions>
          <ButtonForm to={periodEndUrl} kind="second">
            {m.periodEnd}
          </ButtonForm>
        </Actions>
      )}
    </StaffPage>
  )
}

/** What the house erases within the days of warning. */
export function EndingPage({ ending }: { ending: Ending[] }) {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.endingList} lede={m.endingLede} crumbs={[{ to: inboxUrl, label: m.inbox }]}>
      {ending.length === 0 ? (
        <Empty title={m.endingEmpty} />
      ) : (
        <>
          <h2 class="unseen">{m.endingList}</h2>
          <Rows ledger>
            {ending.map((one) => (
              <EndingLine key={`${one.kind.kind} ${one.id}`} ending={one} />
            ))}
          </Rows>
        </>
      )}
    </StaffPage>
  )
}

function EndingLine({ ending: { kind, id, name, words, language: of, endsAt, state } }: { ending: Ending }) {
  const m = useMessages(messages)
  const { language } = useView()
  const formats = useFormats()
  const place = { kind: kind.kind, id }
  return (
    <Row
      when={m.endsOn(formats.tableDate(dayOf(endsAt)))}
      title={
        <Link class="plain" to={conversationUrl(place)}>
          {kind.label[language]} № {id} · {name ?? m.unnamed}
        </Link>
      }
      tags={<Tag>{m.states[state]}</Tag>}
    >
      <p class="small" lang={of}>
        {words}
      </p>
      <ButtonForm to={doingUrl(place, 'keeping')} fields={{ keep: '1', from: 'list' }} kind="second" slim>
        {m.keep}
      </ButtonForm>
    </Row>
  )
}
