import { Section } from '#design/folio.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { StaffPage } from '#design/page.tsx'
import type { HelpTopic } from '#platform/help.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { helpListUrl, helpUrl } from '../urls.ts'

/** Every task this worker may do. */
export function HelpPage({ topics }: { topics: HelpTopic[] }) {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.heading} lede={m.lede}>
      <Topics topics={topics} />
    </StaffPage>
  )
}

/** One task, step by step. */
export function HelpTopicPage({ topic, topics }: { topic: HelpTopic; topics: HelpTopic[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <StaffPage title={topic.title[language]} sentence crumbs={[{ to: helpListUrl, label: m.heading }]}>
      <ol class="flow measure">
        {topic.steps.map((step) => (
          <li key={step.ka}>{step[language]}</li>
        ))}
      </ol>
      <p>
        <GoLink to={topic.to}>{m.begin}</GoLink>
      </p>
      <Section id="others" title={m.others}>
        <Topics topics={topics.filter(({ slug }) => slug !== topic.slug)} />
      </Section>
    </StaffPage>
  )
}

function Topics({ topics }: { topics: HelpTopic[] }) {
  const { language } = useView()
  return (
    <Lozenges>
      {topics.map(({ slug, title }) => (
        <li key={slug}>
          <Link to={helpUrl({ slug })}>{title[language]}</Link>
        </li>
      ))}
    </Lozenges>
  )
}
