import { Section } from '#design/folio.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Subscription } from '../queries.ts'
import { confirmationUrl, endUrl, subscriptionsUrl, subscriptionUrl } from '../urls.ts'
import { type TopicsToChoose, TopicTicks } from './subscribe-page.tsx'

/** What happens next, the same whether or not the address subscribes already. */
export function AskedPage() {
  const m = useMessages(messages)
  return (
    <Page title={m.asked} lede={m.askedNote} hidden>
      <p class="measure">{m.askedSpam}</p>
    </Page>
  )
}

/** A subscription in the hands of whoever reads its letters. */
export function SubscriptionPage({ subscription, topics }: { subscription: Subscription; topics: TopicsToChoose }) {
  const m = useMessages(messages)
  const { email, state, topics: chosen, token_secret: token } = subscription
  if (state === 'asked')
    return (
      <Page title={m.confirmTitle} lede={m.confirmNote(email)} hidden>
        <ButtonForm to={confirmationUrl({ token })}>{m.confirm}</ButtonForm>
      </Page>
    )
  return (
    <Page title={m.subscribed} lede={m.subscribedNote(email)} hidden>
      <Form to={subscriptionUrl({ token })} words={m.fields} values={{ topics: chosen }} button={m.save}>
        <TopicTicks topics={topics} />
      </Form>
      <Ending token={token} />
    </Page>
  )
}

function Ending({ token }: { token: string }) {
  const m = useMessages(messages)
  return (
    <Section id="end" title={m.endHeading}>
      <div class="flow">
        <p class="measure">{m.endNote}</p>
        <ButtonForm to={endUrl({ token })} kind="danger">
          {m.end}
        </ButtonForm>
      </div>
    </Section>
  )
}

/** Whoever opens the link of a letter in a browser ends it with one button. */
export function EndPage({ token }: { token: string }) {
  const m = useMessages(messages)
  return (
    <Page title={m.endHeading} lede={m.endNote} hidden>
      <ButtonForm to={endUrl({ token })}>{m.end}</ButtonForm>
    </Page>
  )
}

export function EndedPage() {
  const m = useMessages(messages)
  return (
    <Page title={m.ended} hidden>
      <Notice kind="ok" title={m.ended}>
        <p>{m.endedNote}</p>
        <p>
          <GoLink to={subscriptionsUrl}>{m.heading}</GoLink>
        </p>
      </Notice>
    </Page>
  )
}
