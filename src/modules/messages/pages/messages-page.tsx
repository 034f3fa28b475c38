import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats, Written } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { MessageInList, MessagesOnPage } from '../queries.ts'
import { messageAnswerUrl, messagesPageUrl } from '../urls.ts'

export function MessagesPage({ list: { messages: list, page, hasMore } }: { list: MessagesOnPage }) {
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
          <Rows ledger>
            {list.map((message) => (
              <MessageRow key={message.id} message={message} />
            ))}
          </Rows>
          <Actions>
            {page > 1 && <GoLink to={messagesPageUrl({ page: page - 1 })}>{m.newer}</GoLink>}
            {hasMore && <GoLink to={messagesPageUrl({ page: page + 1 })}>{m.older}</GoLink>}
          </Actions>
        </>
      )}
    </StaffPage>
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
      tags={<Tag kind={message.state === 'new' ? 'now' : 'done'}>{m.states[message.state]}</Tag>}
    >
      <Written lang={message.language}>{message.body}</Written>
      {message.state === 'new' && (
        <ButtonForm to={messageAnswerUrl(message)} kind="second" slim>
          {m.markAnswered}
        </ButtonForm>
      )}
    </Row>
  )
}

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
