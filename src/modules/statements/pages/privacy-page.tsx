import { Lacks } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { Reach, Sentences } from './statement.tsx'

export interface PrivacyPageProps {
  email: string
  /** How long messages are kept, if the association has settled it. */
  period: { months: number } | undefined
}

export function PrivacyPage({ email, period }: PrivacyPageProps) {
  const { privacy: m, write } = useMessages(messages)
  const long = period ? { ...m.long.sentences, letters: m.long.settled(period.months) } : m.long.sentences
  const lacking = Object.entries(m.lacking).flatMap(([name, words]) => (period && name === 'period' ? [] : words))
  return (
    <Page title={m.heading} lede={m.lede} crumbs={[]}>
      <Sentences id="visit" title={m.visit.title} sentences={m.visit.sentences} />
      <Sentences id="forms" title={m.forms.title} sentences={m.forms.sentences} />
      <Sentences id="cookies" title={m.cookies.title} sentences={m.cookies.sentences} />
      <Sentences id="long" title={m.long.title} sentences={long} />
      <Sentences id="asked" title={m.asked.title} sentences={m.asked.sentences} />
      <Sentences id="law" title={m.law.title} sentences={m.law.sentences} />
      <div class="section">
        <Lacks id="lacks" title={m.lacks} items={lacking} />
      </div>
      <Reach id="ask" title={m.ask} lede={m.askLede} button={write} email={email} />
    </Page>
  )
}
