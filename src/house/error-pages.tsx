import { homeUrl } from '#design/addresses.ts'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { contactUrl } from '#modules/messages/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { ErrorPages } from '#platform/server.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'

/** The pages for everything that did not go as the reader wished. */
export const errorPages: ErrorPages = {
  notFound: () => <NotFoundPage />,
  refused: (reason) => <RefusedPage reason={reason} />,
  unreadable: (status) => <UnreadablePage status={status} />,
  mistake: (number) => <MistakePage number={number} />,
}

function NotFoundPage() {
  const m = useMessages(messages)
  const { frame, language } = useView()
  return (
    <Page title={m.notFound} lede={m.notFoundLede} wrong>
      <Actions>
        <GoLink to={homeUrl}>{m.toHome}</GoLink>
        {frame.menu.map((entry) => (
          <GoLink key={entry.to} to={entry.to}>
            {entry.label[language]}
          </GoLink>
        ))}
      </Actions>
    </Page>
  )
}

function RefusedPage({ reason }: { reason: Bilingual }) {
  const m = useMessages(messages)
  return <Page title={m.refused} lede={reason[useView().language]} wrong />
}

function UnreadablePage({ status }: { status: number }) {
  const m = useMessages(messages)
  if (status === 429) return <Page title={m.tooMany} lede={m.tooManyLede} wrong />
  if (status === 413) return <Page title={m.tooLarge} lede={m.tooLargeLede} wrong />
  return <Page title={m.unreadable} lede={m.unreadableLede} wrong />
}

function MistakePage({ number }: { number: string }) {
  const m = useMessages(messages)
  return (
    <Page title={m.mistake} label={m.mistakeNumber} aside={number} lede={m.mistakeLede(number)} wrong>
      <Actions>
        <GoLink to={homeUrl}>{m.toHome}</GoLink>
        <GoLink to={contactUrl}>{m.toContact}</GoLink>
      </Actions>
    </Page>
  )
}
