import { DayField } from '#design/day-field.tsx'
import { Choice, Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink, Link } from '#design/links.tsx'
import { Fact, Facts, Row as Line, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Missing, Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { daysOffUrl } from '#modules/days-off/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Rejected, Sent } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { caseMessages } from '../case-messages.ts'
import type { Case, Rule } from '../cases.ts'
import { type caseEndForm, type caseForm, channels, endings, type ruleForm, units, wishes } from '../forms.ts'
import { messages } from '../messages.ts'
import {
  caseBackUrl,
  caseEndUrl,
  caseLongerUrl,
  casesUrl,
  caseUrl,
  newCaseUrl,
  personalDataUrl,
  ruleUrl,
} from '../urls.ts'

function useCrumbs() {
  return [{ to: personalDataUrl, label: useMessages(messages).heading }]
}

export interface CasesPageProps {
  cases: Case[]
  rule: Rule | undefined
  rejected?: Rejected<typeof ruleForm> | undefined
}

/** Everybody who has asked for what the law gives them. */
export function CasesPage({ cases, rule, rejected }: CasesPageProps) {
  const m = useMessages(caseMessages)
  return (
    <StaffPage title={m.heading} lede={m.lede} crumbs={useCrumbs()} rejected={rejected} words={m.ruleFields}>
      <Actions>
        <ButtonLink to={newCaseUrl()}>{m.newCase}</ButtonLink>
      </Actions>
      {cases.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.heading}</h2>
          <Rows ledger>
            {cases.map((one) => (
              <CaseLine key={one.id} one={one} />
            ))}
          </Rows>
        </>
      )}
      <RuleForm rule={rule} rejected={rejected} />
    </StaffPage>
  )
}

function CaseLine({ one }: { one: Case }) {
  const m = useMessages(caseMessages)
  return (
    <Line
      when={<Due one={one} />}
      title={
        <Link class="plain" to={caseUrl(one)}>
          № {one.id} · {m.wishes[one.wish]}
        </Link>
      }
      by={one.person_secret}
      tags={<StateTag one={one} />}
    />
  )
}

function useIsLate({ state, due_on }: Case): boolean {
  return state === 'open' && due_on !== null && due_on < dayOf(useView().now)
}

function StateTag({ one }: { one: Case }) {
  const m = useMessages(caseMessages)
  if (useIsLate(one)) return <Tag kind="bad">{m.late}</Tag>
  return <Tag kind={one.state === 'open' ? 'now' : 'done'}>{m.states[one.state]}</Tag>
}

function Due({ one: { due_on } }: { one: Case }) {
  const m = useMessages(caseMessages)
  const formats = useFormats()
  return due_on ? formats.tableDate(due_on) : <Missing>{m.dueUnknown}</Missing>
}

/** What the law says is known from others, so the rights officer writes down what is gone by. */
function RuleForm({ rule, rejected }: Omit<CasesPageProps, 'cases'>) {
  const m = useMessages(caseMessages)
  const values = rule && { amount: String(rule.amount), unit: rule.unit }
  const from = units.map((value) => ({ value, label: m.units[value] }))
  return (
    <Section id="rule" title={m.rule}>
      <p class="measure muted">{m.ruleNote}</p>
      <p>
        <GoLink to={daysOffUrl}>{m.toDaysOff}</GoLink>
      </p>
      <Form to={ruleUrl} words={m.ruleFields} rejected={rejected} values={values} button={m.save}>
        <Field name="amount" inputmode="numeric" size="narrow" />
        <Choice name="unit" from={from} />
      </Form>
    </Section>
  )
}

interface NewCasePageProps {
  /** What the form begins with. */
  values?: Sent
  rejected?: Rejected<typeof caseForm>
}

export function NewCasePage({ values, rejected }: NewCasePageProps) {
  const m = useMessages(caseMessages)
  const crumbs = [...useCrumbs(), { to: casesUrl, label: m.heading }]
  return (
    <StaffPage title={m.newCase} lede={m.newLede} crumbs={crumbs} rejected={rejected} words={m.fields}>
      <Form to={newCaseUrl()} words={m.fields} values={values} rejected={rejected} button={m.record}>
        <Choice name="wish" from={wishes.map((value) => ({ value, label: m.wishes[value] }))} />
        <Choice name="channel" from={channels.map((value) => ({ value, label: m.channels[value] }))} />
        <Field name="person" autocomplete="off" />
        <Field name="words" long optional />
        <DayField name="received_on" optional />
      </Form>
    </StaffPage>
  )
}

export interface CasePageProps {
  one: Case
  rejected?: Rejected<typeof caseEndForm> | undefined
}

/** One request: its clock, what is done about it, how it ends. */
export function CasePage({ one, rejected }: CasePageProps) {
  const m = useMessages(caseMessages)
  const crumbs = [...useCrumbs(), { to: casesUrl, label: m.heading }]
  const canGrow = one.state === 'open' && one.due_on !== null && one.extended_on === null
  return (
    <StaffPage
      title={`${m.one(one.id)}: ${m.wishes[one.wish]}`}
      crumbs={crumbs}
      tags={<StateTag one={one} />}
      rejected={rejected}
      words={m.endFields}
    >
      <CaseFacts one={one} />
      <Actions>
        <GoLink to={personalDataUrl}>{m.toFind}</GoLink>
        {one.state !== 'open' && (
          <ButtonForm to={caseBackUrl(one)} kind="second" slim>
            {m.back}
          </ButtonForm>
        )}
      </Actions>
      {canGrow && (
        <Section id="longer" title={m.longer}>
          <p class="measure muted">{m.longerNote}</p>
          <ButtonForm to={caseLongerUrl(one)} kind="second">
            {m.longer}
          </ButtonForm>
        </Section>
      )}
      {one.state === 'open' && (
        <Section id="end" title={m.end}>
          <Form to={caseEndUrl(one)} words={m.endFields} rejected={rejected} button={m.end}>
            <Choice name="state" from={endings.map((value) => ({ value, label: m.states[value] }))} />
            <Field name="outcome" long />
          </Form>
        </Section>
      )}
    </StaffPage>
  )
}

function CaseFacts({ one }: { one: Case }) {
  const m = useMessages(caseMessages)
  const formats = useFormats()
  return (
    <Facts wide>
      <Fact name={m.dueOn}>
        <Due one={one} />
        {one.extended_on && ` (${m.extendedOn(formats.date(one.extended_on))})`}
      </Fact>
      <Fact name={m.receivedOn}>
        {formats.date(one.received_on)} · {m.channels[one.channel]}
      </Fact>
      <Fact name={m.fields.person.label}>{one.person_secret}</Fact>
      {one.words_secret && <Fact name={m.fields.words.label}>{one.words_secret}</Fact>}
      {one.done_on && <Fact name={m.doneOn}>{formats.date(one.done_on)}</Fact>}
      {one.outcome_secret && <Fact name={m.endFields.outcome.label}>{one.outcome_secret}</Fact>}
    </Facts>
  )
}
