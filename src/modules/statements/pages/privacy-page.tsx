import { Lacks } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { LackingWords, useLede } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { ToldOfPrivacy } from '../told.ts'
import { Reach, Sentences, Told } from './statement.tsx'

export interface PrivacyPageProps {
  email: string
  /** How long messages are kept, if the association has settled it. */
  period: { months: number } | undefined
  told: ToldOfPrivacy
}

export function PrivacyPage({ email, period, told }: PrivacyPageProps) {
  const { privacy: m, write } = useMessages(messages)
  const long = period ? { ...m.long.sentences, letters: m.long.settled(period.months) } : m.long.sentences
  const { responsible, rights, server } = told
  const answers = [
    { id: 'responsible', title: m.told.responsible, words: responsible },
    { id: 'rights', title: m.told.rights, words: rights },
    { id: 'server', title: m.told.server, words: server },
  ]
  const lacking = answers.filter(({ words }) => !words.isOwn)
  const lacks = [
    ...(period ? [] : [m.noPeriod]),
    ...lacking.map(({ id, words }) => <LackingWords key={id} words={words} />),
  ]
  return (
    <Page title={m.heading} {...useLede(told.lede)} crumbs={[]}>
      <Sentences id="visit" title={m.visit.title} sentences={m.visit.sentences} />
      <Sentences id="forms" title={m.forms.title} sentences={m.forms.sentences} />
      <Sentences id="cookies" title={m.cookies.title} sentences={m.cookies.sentences} />
      <Sentences id="long" title={m.long.title} sentences={long} />
      <Sentences id="asked" title={m.asked.title} sentences={m.asked.sentences} />
      <Sentences id="law" title={m.law.title} sentences={m.law.sentences} />
      {answers
        .filter(({ words }) => words.isOwn)
        .map((answer) => (
          <Told key={answer.id} {...answer} />
        ))}
      <Told id="more" title={m.more} words={told.more} />
      {lacks.length > 0 && (
        <div class="section">
          <Lacks id="lacks" title={m.lacks} items={lacks} />
        </div>
      )}
      <Reach id="ask" title={m.ask} lede={m.askLede} button={write} email={email} />
    </Page>
  )
}
