import { Page } from '#design/page.tsx'
import { useLede } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { ToldOfAccessibility } from '../told.ts'
import { Reach, Sentences, Told } from './statement.tsx'

export function AccessibilityPage({ email, told }: { email: string; told: ToldOfAccessibility }) {
  const { accessibility: m, write } = useMessages(messages)
  return (
    <Page title={m.heading} {...useLede(told.lede)} crumbs={[]}>
      <Sentences id="held" title={m.held.title} sentences={m.held.sentences} />
      <Sentences id="known" title={m.known.title} sentences={m.known.sentences} />
      <Told id="more" title={m.more} words={told.more} />
      <Reach id="tell" title={m.tell} lede={m.tellLede} button={write} email={email} />
    </Page>
  )
}
