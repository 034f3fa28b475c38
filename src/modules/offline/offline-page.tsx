import { Section } from '#design/folio.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { MailLink } from '#design/reach.tsx'
import { PeopleList, type PersonRow } from '#modules/people/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** Whom to call, and what was already read. The service worker fills the list and takes the notice for kept pages from here. */
export function OfflinePage({ people, email }: { people: PersonRow[]; email: string }) {
  const m = useMessages(messages)
  return (
    <Page title={m.title} lede={m.lede} hidden>
      <Section id="contact" title={m.contact}>
        <PeopleList people={people} />
        <p class="spaced">
          <MailLink address={email} />
        </p>
      </Section>
      <Section id="read" title={m.read}>
        <p id="nothing-read">{m.nothingRead}</p>
        <ul id="kept-pages" class="lozenges" />
      </Section>
      <template id="kept-notice">
        <div class="page">
          <Notice kind="wait">
            <p>{m.kept}</p>
          </Notice>
        </div>
      </template>
    </Page>
  )
}
