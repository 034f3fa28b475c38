import { ButtonForm } from '#design/form.tsx'
import { InboxPage } from '#design/inbox.tsx'
import { Actions } from '#design/layout.tsx'
import { Row } from '#design/lists.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats, Written } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { MessageInList, MessagesOnPage } from '../queries.ts'
import { messageAnswerUrl, messageEndUrl, messagesPageUrl, messageTrustUrl } from '../urls.ts'

export function MessagesPage({ list: { messages: messagesList, ...list } }: { list: MessagesOnPage }) {
  const m = useMessages(messages)
  return (
    <InboxPage
      {...list}
      list={messagesList}
      words={m}
      pageUrl={messagesPageUrl}
      row={(message) => <MessageRow key={message.id} message={message} />}
    />
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
