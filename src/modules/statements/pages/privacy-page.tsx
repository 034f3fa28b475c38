import { Lacks } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { Reach, Sentences } from './statement.tsx'

export function PrivacyPage({ email }: { email: string }) {
  const { privacy: m, write } = useMessages(messages)
  return (
    <Page title={m.heading} lede={m.lede} crumbs={[]}>
      <Sentences id="visit" title={m.visit.title} sentences={m.visit.sentences} />
      <Sentences id="forms" title={m.forms.title} sentences={m.forms.sentences} />
      <Sentences id="cookies" title={m.cookies.title} sentences={m.cookies.sentences} />
      <Sentences id="long" title={m.long.title} sentences={m.long.sentences} />
      <Sentences id="asked" title={m.asked.title} sentences={m.asked.sentences} />
      <Sentences id="law" title={m.law.title} sentences={m.law.sentences} />
      <div class="section">
        <Lacks id="lacks" title={m.lacks} items={Object.values(m.lacking)} />
      </div>
      <Reach id="ask" title={m.ask} lede={m.askLede} button={write} email={email} />
    </Page>
  )
}
