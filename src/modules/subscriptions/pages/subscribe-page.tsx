import { FeedLinks } from '#design/feed-links.tsx'
import { Field, Ticks } from '#design/fields.tsx'
import { Fold } from '#design/fold.tsx'
import { Form } from '#design/form.tsx'
import { Page } from '#design/page.tsx'
import { chooseText } from '#design/text.tsx'
import { type PageWords, useLede } from '#modules/settings/index.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { subscribeForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Topic } from '../topics.ts'
import { subscriptionsUrl } from '../urls.ts'

export interface TopicsToChoose {
  directions: Topic[]
  places: Topic[]
}

export interface SubscribePageProps {
  lede: PageWords
  topics: TopicsToChoose
  rejected?: Rejected<typeof subscribeForm>
}

/** Somebody asks for news by mail. */
export function SubscribePage({ lede, topics, rejected }: SubscribePageProps) {
  const m = useMessages(messages)
  return (
    <Page title={m.heading} {...useLede(lede)} crumbs={[]} rejected={rejected} words={m.fields}>
      <Form to={subscriptionsUrl} rejected={rejected} words={m.fields} button={m.ask} guarded>
        <Field name="email" type="email" autocomplete="email" />
        <Fold title={m.onlySome} open={Boolean(rejected?.sent.topics)}>
          <TopicTicks topics={topics} />
        </Fold>
        <p class="small muted measure">{m.privacy}</p>
      </Form>
      <FeedLinks />
    </Page>
  )
}

export function TopicTicks({ topics: { directions, places } }: { topics: TopicsToChoose }) {
  const { language } = useView()
  const from = [...directions, ...places].map(({ name, label }) => ({
    value: name,
    label: chooseText(label, language).words,
  }))
  return <Ticks name="topics" from={from} optional />
}
