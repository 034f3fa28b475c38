import type { ComponentChildren } from 'preact'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { StaffPage } from '#design/page.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { caseMessages } from '#modules/personal-data/index.ts'
import type { WorkerNames } from '#modules/workers/index.ts'
import type { Rejected, Sent } from '#platform/forms.ts'
import type { ConversationKind, ConversationRow } from '#platform/intake/conversation.ts'
import type { MailState } from '#platform/mail/tables.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { answerForm, assigneeForm, callForm, noteForm, requestForm, stateForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Entry, Move } from '../queries.ts'
import type { Template } from '../templates.ts'
import { doingUrl, inboxUrl } from '../urls.ts'
import { DataRequest } from './data-request.tsx'
import { DoingForms } from './doing-forms.tsx'
import { Happened } from './happened.tsx'
import { type Colleague, stateTags } from './inbox-page.tsx'

/** The forms of the page, as one of them was refused. */
export interface Refused {
  answer?: Rejected<typeof answerForm>
  call?: Rejected<typeof callForm>
  note?: Rejected<typeof noteForm>
  assignee?: Rejected<typeof assigneeForm>
  state?: Rejected<typeof stateForm>
  request?: Rejected<typeof requestForm>
}

export interface ThreadProps {
  kind: ConversationKind
  row: ConversationRow
  /** The whole of what was sent. */
  told: ComponentChildren
  entries: Entry[]
  moves: Move[]
  /** What became of the letters, by the number of the answer. */
  letters: Map<number, MailState>
  names: WorkerNames
  colleagues: Colleague[]
  templates: Template[]
  /** The names of those who may erase what is kept about somebody. */
  officers: string[]
  /** Goes with every form, so that a second press of a button is known. */
  sentKey: string
  /** The worker who is looking. */
  worker: number
  /** Where an answer of the sender arrives. */
  answersTo: string
  hasMail: boolean
  refused: Refused
  /** What the answer begins with. */
  values: Sent
}

/** One conversation in one column: what was sent, what was done about it, and what can be done. */
export function ThreadPage(props: ThreadProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const { kind, row, refused } = props
  const rejected = Object.values(refused)[0]
  const title = `${kind.label[language]} № ${row.id} · ${row.name ?? m.unnamed}`
  const { wish } = useMessages(caseMessages).fields
  const words = { wish, ...m.answerFields, ...m.callFields, ...m.noteFields, ...m.assigneeFields, ...m.stateFields }
  return (
    <StaffPage
      title={title}
      crumbs={[{ to: inboxUrl, label: m.inbox }]}
      tags={<Tag kind={stateTags[row.state]}>{m.states[row.state]}</Tag>}
      rejected={rejected}
      words={words}
    >
      <div class="flow">
        <Around {...props} />
        {props.told}
        <Quick {...props} />
        <DataRequest {...props} />
      </div>
      <Happened {...props} />
      <DoingForms {...props} />
    </StaffPage>
  )
}

function Around({ row, names }: ThreadProps) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  const { phone, email, assignee_id, received_at, is_kept_longer } = row
  return (
    <Facts wide>
      <Fact name={m.received}>{formats.moment(received_at)}</Fact>
      {(phone || email) && (
        <Fact name={m.reach}>
          {phone && <PhoneLink number={phone} />}
          {phone && email && ' · '}
          {email && <MailLink address={email} />}
        </Fact>
      )}
      <Fact name={m.takenBy}>{assignee_id === null ? m.nobody : names.of(assignee_id)[language]}</Fact>
      {is_kept_longer === 1 && <Fact name={m.period}>{m.keptLonger}</Fact>}
    </Facts>
  )
}

/** What needs no words: one button each. */
function Quick({ kind, row, worker }: ThreadProps) {
  const m = useMessages(messages)
  const place = { kind: kind.kind, id: row.id }
  const isSpam = row.state === 'suspected' || row.state === 'spam'
  const isOpen = row.state === 'new' || row.state === 'under-way'
  const state = (to: string, label: string) => (
    <ButtonForm to={doingUrl(place, 'state')} fields={{ state: to }} kind="second" slim>
      {label}
    </ButtonForm>
  )
  return (
    <Actions>
      {isSpam && state('new', m.notSpam)}
      {!isSpam && row.assignee_id !== worker && (
        <ButtonForm to={doingUrl(place, 'assignee')} fields={{ assignee: String(worker) }} kind="second" slim>
          {m.takeIt}
        </ButtonForm>
      )}
      {isOpen && state('closed', m.close)}
      <ButtonForm to={doingUrl(place, 'keeping')} fields={{ keep: row.is_kept_longer ? '0' : '1' }} kind="second" slim>
        {row.is_kept_longer ? m.keepNot : m.keep}
      </ButtonForm>
      {row.state !== 'spam' && state('spam', m.isSpam)}
    </Actions>
  )
}
