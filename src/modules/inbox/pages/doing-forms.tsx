import { Choice, Field, Ticks } from '#design/fields.tsx'
import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Button, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { PhoneLink } from '#design/reach.tsx'
import { useMessages } from '#platform/messages.ts'
import { longestText } from '../forms.ts'
import { messages } from '../messages.ts'
import { doingUrl } from '../urls.ts'
import type { ThreadProps } from './thread-page.tsx'

/** What can be done about a conversation. Only the likeliest lies open. */
export function DoingForms(props: ThreadProps) {
  const m = useMessages(messages)
  const { row, refused } = props
  const canMail = row.email !== null
  return (
    <>
      <Section id="answer" title={m.toAnswer}>
        {canMail ? (
          <AnswerForm {...props} />
        ) : (
          <p class="measure">
            {m.noEmailHere} {row.phone && <PhoneLink number={row.phone} />}
          </p>
        )}
      </Section>
      <Fold title={m.toCall} open={!canMail || refused.call !== undefined}>
        <CallForm {...props} />
      </Fold>
      <Fold title={m.toNote} open={refused.note !== undefined}>
        <NoteForm {...props} />
      </Fold>
      <Fold title={m.toAssign} open={refused.assignee !== undefined}>
        <AssigneeForm {...props} />
      </Fold>
      <Fold title={m.toState} open={refused.state !== undefined}>
        <StateForm {...props} />
      </Fold>
    </>
  )
}

function placeOf({ kind, row }: ThreadProps) {
  return { kind: kind.kind, id: row.id }
}

/** A form that is refused goes on under the key it came with: its first press may have been taken. */
export function Key({ value, sent }: { value: string; sent: unknown }) {
  return <input type="hidden" name="key" value={typeof sent === 'string' ? sent : value} />
}

function AnswerForm(props: ThreadProps) {
  const m = useMessages(messages)
  const { kind, row, refused, values, sentKey, templates, answersTo, hasMail } = props
  const rejected = refused.answer
  return (
    <>
      <p class="measure muted">
        {row.language === 'ka' ? m.inGeorgian : m.inEnglish} {m.subjectIs(kind.subject(row.id)[row.language])}.{' '}
        {m.replyTo(answersTo)}. {!hasMail && m.noMailYet}
      </p>
      <Form to={doingUrl(placeOf(props), 'answer')} words={m.answerFields} rejected={rejected} values={values}>
        <Key value={sentKey} sent={rejected?.sent.key ?? values.key} />
        <Field name="text" long lang={row.language} maxLength={longestText} />
        <Actions>
          <Button>{m.send}</Button>
        </Actions>
        {templates.length > 0 && (
          <>
            <p class="label quiet">{m.fillWith}</p>
            <Actions>
              {templates.map(({ id, title }) => (
                <Button key={id} kind="second" slim name="fill" value={String(id)}>
                  {title}
                </Button>
              ))}
            </Actions>
          </>
        )}
      </Form>
    </>
  )
}

function CallForm(props: ThreadProps) {
  const m = useMessages(messages)
  const rejected = props.refused.call
  const to = doingUrl(placeOf(props), 'call')
  const settles = { settles: 'true' }
  return (
    <Form to={to} words={m.callFields} rejected={rejected} values={settles} button={m.write}>
      <Key value={props.sentKey} sent={rejected?.sent.key} />
      <Field name="said" long maxLength={longestText} />
      <Ticks name="settles" from={[{ value: 'true', label: m.settles }]} optional />
    </Form>
  )
}

function NoteForm(props: ThreadProps) {
  const m = useMessages(messages)
  const rejected = props.refused.note
  return (
    <Form to={doingUrl(placeOf(props), 'note')} words={m.noteFields} rejected={rejected} button={m.write}>
      <Key value={props.sentKey} sent={rejected?.sent.key} />
      <Field name="note" long maxLength={longestText} />
    </Form>
  )
}

function AssigneeForm(props: ThreadProps) {
  const m = useMessages(messages)
  const { row, colleagues, refused } = props
  const from = [...colleagues.map(({ id, name }) => ({ value: id, label: name })), { value: 'nobody', label: m.nobody }]
  const values = { assignee: String(row.assignee_id ?? 'nobody') }
  return (
    <Form
      to={doingUrl(placeOf(props), 'assignee')}
      words={m.assigneeFields}
      rejected={refused.assignee}
      values={values}
      button={m.give}
    >
      <Choice name="assignee" from={from} />
    </Form>
  )
}

function StateForm(props: ThreadProps) {
  const m = useMessages(messages)
  const { row, refused } = props
  const states = ['new', 'under-way', 'answered', 'closed', 'spam'] as const
  const from = states.map((value) => ({ value, label: m.states[value] }))
  return (
    <Form
      to={doingUrl(placeOf(props), 'state')}
      words={m.stateFields}
      rejected={refused.state}
      values={{ state: row.state }}
      button={m.change}
    >
      <Choice name="state" from={from} />
    </Form>
  )
}
