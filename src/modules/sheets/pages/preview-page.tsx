import { Choice, Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import type { reasonForm } from '#modules/editing/index.ts'
import type { Editable } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { Written } from '../actions.ts'
import { answerField, versionOf } from '../forms.ts'
import type { Answers } from '../match.ts'
import { messages } from '../messages.ts'
import { marksOf, type Plan, type PlannedRow } from '../plan.ts'
import { answersUrl, importUrl, kindUrl, previewUrl } from '../urls.ts'
import type { Waiting } from '../waiting.ts'
import { CellErrors, PlannedRows } from './planned-rows.tsx'

export interface PreviewPageProps {
  editable: Editable
  token: string
  waiting: Waiting
  plan: Plan
  answers: Answers
  rejected?: Rejected<typeof reasonForm> | undefined
  written?: Written | undefined
  why?: string | undefined
}

/** What a spreadsheet would change, before anything is written. */
export function PreviewPage(props: PreviewPageProps) {
  const { editable, waiting, plan, rejected, written } = props
  const m = useMessages(messages)
  const { language } = useView()
  const { moment } = useFormats()
  const words = reasonWords(m)
  const crumbs = [
    { to: importUrl, label: m.heading },
    { to: kindUrl(editable), label: editable.heading[language] },
  ]
  const moved = written?.outcome === 'stale' ? written.moved : []
  return (
    <StaffPage
      title={m.preview(waiting.name)}
      sentence
      lede={m.previewLede}
      crumbs={crumbs}
      rejected={rejected}
      words={words}
    >
      {moved.length > 0 && (
        <Notice kind="wait" title={m.stale}>
          <p>{m.staleNote}</p>
        </Notice>
      )}
      <Decide {...props} words={words} />
      <p class="small muted">{m.waits(moment(waiting.until))}</p>
      <Summary plan={plan} />
      <PlannedRows plan={plan} moved={moved} />
    </StaffPage>
  )
}

function reasonWords(m: { why: string; whyHint: string; whyWrong: string }) {
  return { why: { label: m.why, hint: m.whyHint, wrong: m.whyWrong } }
}

/** The next step: mend what is wrong, say which record is meant, or agree. */
function Decide(props: PreviewPageProps & { words: ReturnType<typeof reasonWords> }) {
  const { editable, plan } = props
  const m = useMessages(messages)
  const errors = [...plan.heads, ...plan.rows.flatMap((row) => (row.outcome === 'wrong' ? row.errors : []))]
  if (errors.length > 0)
    return (
      <Notice kind="bad" title={m.wrongTitle(errors.length)}>
        <CellErrors errors={errors} />
        <p>{m.wrongNote}</p>
        <p>
          <GoLink to={kindUrl(editable)}>{m.again}</GoLink>
        </p>
      </Notice>
    )
  if (plan.rows.some(({ outcome }) => outcome === 'question')) return <Questions {...props} />
  if (plan.rows.every(({ outcome }) => outcome === 'nothing'))
    return (
      <Notice title={m.nothingToDo}>
        <p>
          <GoLink to={kindUrl(editable)}>{m.again}</GoLink>
        </p>
      </Notice>
    )
  return <Agree {...props} />
}

function Questions({ editable, token, plan, answers }: PreviewPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const unclear = plan.rows.flatMap((row) => (row.outcome === 'question' ? row : []))
  const words = Object.fromEntries(
    unclear.map(({ row, title }) => [answerField(row), { label: `${m.row(row)}: ${title}`, wrong: m.chooseOne }]),
  )
  return (
    <>
      <Notice kind="wait" title={m.askWhich}>
        <p>{m.askWhichNote}</p>
      </Notice>
      <Form to={answersUrl({ kind: editable.kind, token })} words={words} button={m.lookAgain}>
        <Answered answers={answers} />
        {unclear.map(({ row, among }) => (
          <Choice
            key={row}
            name={answerField(row)}
            from={[
              ...among.map((one) => ({
                value: one.row.id,
                label: `№ ${one.row.id} ${one.title[language] || one.title.ka}`,
              })),
              { value: 'new', label: m.newOne },
            ]}
          />
        ))}
      </Form>
    </>
  )
}

function Answered({ answers }: { answers: Answers }) {
  return (
    <>
      {[...answers].map(([row, answer]) => (
        <input key={row} type="hidden" name={answerField(row)} value={String(answer)} />
      ))}
    </>
  )
}

function Agree(props: PreviewPageProps & { words: ReturnType<typeof reasonWords> }) {
  const { editable, token, plan, answers, rejected, words, why } = props
  const m = useMessages(messages)
  return (
    <Form
      to={previewUrl({ kind: editable.kind, token })}
      words={words}
      rejected={rejected}
      values={{ why: why ?? '' }}
      button={m.doIt}
    >
      <input type="hidden" name="version" value={versionOf(marksOf(plan))} />
      <Answered answers={answers} />
      <Field name="why" autocomplete="off" />
    </Form>
  )
}

const outcomes: Array<PlannedRow['outcome']> = ['wrong', 'question', 'add', 'change', 'nothing']

function Summary({ plan }: { plan: Plan }) {
  const m = useMessages(messages)
  const counts = outcomes.map(
    (outcome) => [outcome, plan.rows.filter((row) => row.outcome === outcome).length] as const,
  )
  return (
    <Section id="summary" title={m.summary}>
      <Facts>
        {counts
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => (
            <Fact key={outcome} name={m.outcomes[outcome]}>
              {m.rowsCount(count)}
            </Fact>
          ))}
      </Facts>
    </Section>
  )
}
