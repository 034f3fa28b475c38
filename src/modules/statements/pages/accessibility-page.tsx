import { Page } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { Reach, Sentences } from './statement.tsx'

export function AccessibilityPage({ email }: { email: string }) {
  const { accessibility: m, write } = useMessages(messages)
  return (
    <Page title={m.heading} lede={m.lede} crumbs={[]}>
      <Sentences id="held" title={m.held.title} sentences={m.held.sentences} />
      <Sentences id="known" title={m.known.title} sentences={m.known.sentences} />
      <Reach id="tell" title={m.tell} lede={m.tellLede} button={write} email={email} />
    </Page>
  )
}
