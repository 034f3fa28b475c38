import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats, Written } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { MessageInList } from '../queries.ts'
import { messageAnswerUrl, messageEndUrl, messageTrustUrl } from '../urls.ts'

interface MessagesPageProps {
  list: MessageInList[]
  /** Those that look like the work of a program. */
  suspected: MessageInList[]
}

export function MessagesPage({ list, suspected }: MessagesPageProps) {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.staffHeading}>
      {list.length === 0 ? (
        <Empty title={m.staffEmpty}>
          <p>{m.staffEmptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.staffHeading}</h2>
          <MessageRows list={list} />
        </>
      )}
      {suspected.length > 0 && (
        <Section id="suspected" title={m.suspected}>
          <p class="measure muted">{m.suspectedNote}</p>
          <MessageRows list={suspected} />
        </Section>
      )}
    </StaffPage>
  )
}

function MessageRows({ list }: { list: MessageInList[] }) {
  return (
    <Rows ledger>
      {list.map((message) => (
        <MessageRow key={message.id} message={message} />
      ))}
    </Rows>
  )
}

function MessageRow({ message }: { message: MessageInList }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Row
      id={`message-${message.id}`}
      when={formats.moment(message.received_at)}
      title={`№ ${message.id} · ${message.name ?? m.unnamed}`}
      by={<Reach message={message} />}
      tags={<Tag kind={tagKinds[message.state]}>{m.states[message.state]}</Tag>}
    >
      <Written lang={message.language}>{message.body}</Written>
      {message.state === 'new' && (
        <ButtonForm to={messageAnswerUrl(message)} kind="second" slim>
          {m.markAnswered}
        </ButtonForm>
      )}
      {message.state === 'suspected' && (
        <Actions>
          <ButtonForm to={messageTrustUrl(message)} kind="second" slim>
            {m.trust}
          </ButtonForm>
          <ButtonForm to={messageEndUrl(message)} kind="second" slim>
            {m.putAside}
          </ButtonForm>
        </Actions>
      )}
    </Row>
  )
}

const tagKinds = { new: 'now', answered: 'done', suspected: 'late' } as const

function Reach({ message }: { message: MessageInList }) {
  const { phone, email } = message
  return (
    <>
      {phone && <PhoneLink number={phone} />}
      {phone && email && ' · '}
      {email && <MailLink address={email} />}
    </>
  )
}
