import { homeUrl } from '#design/addresses.ts'
import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { PhoneLink } from '#design/reach.tsx'
import { useFormats } from '#design/text.tsx'
import { contactUrl } from '#modules/messages/index.ts'
import { SearchForm } from '#modules/search/index.ts'
import type { Sent } from '#platform/forms.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { ErrorPages } from '#platform/server.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'

/** The pages for everything that did not go as the reader wished. */
export const errorPages: ErrorPages = {
  notFound: () => <NotFoundPage />,
  refused: (reason) => <RefusedPage reason={reason} />,
  unreadable: () => <UnreadablePage />,
  tooLarge: (mostBytes) => <TooLargePage mostBytes={mostBytes} />,
  later: (reason, sent) => <LaterPage reason={reason} sent={sent} />,
  mistake: (number) => <MistakePage number={number} />,
}

function NotFoundPage() {
  const m = useMessages(messages)
  const { frame, language } = useView()
  return (
    <Page title={m.notFound} lede={m.notFoundLede} wrong>
      <SearchForm />
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

/** It cannot be done now: why, and what was typed, to be sent again with one button. */
function LaterPage({ reason, sent }: { reason: Bilingual; sent: Sent | undefined }) {
  const m = useMessages(messages)
  const { language, path } = useView()
  const written = Object.entries(sent ?? {}).flatMap(([name, given]) => [given].flat().map((text) => ({ name, text })))
  return (
    <Page title={m.later} lede={reason[language]} wrong>
      <CallUs />
      {sent && (
        <>
          <ButtonForm to={path} fields={sent}>
            {m.sendAgain}
          </ButtonForm>
          <Section id="written" title={m.nothingLost}>
            {written
              .filter(({ text }) => text.trim() !== '')
              .map(({ name, text }) => (
                <p key={`${name} ${text}`} class="measure written">
                  {text}
                </p>
              ))}
          </Section>
        </>
      )}
    </Page>
  )
}

/** Bytes of a Georgian letter on its way in a form. */
const bytesOfLetter = 9

function TooLargePage({ mostBytes }: { mostBytes: number }) {
  const m = useMessages(messages)
  const { number } = useFormats()
  const letters = number(Math.floor(mostBytes / bytesOfLetter / 1000) * 1000)
  return <Page title={m.tooLarge} lede={m.tooLargeLede(number(mostBytes / 1024), letters)} wrong />
}

function UnreadablePage() {
  const m = useMessages(messages)
  return <Page title={m.unreadable} lede={m.unreadableLede} wrong />
}

/** A number to call where the form may not work either. */
function CallUs() {
  const m = useMessages(messages)
  const { phone } = useView().frame
  if (!phone) return null
  return (
    <p class="measure spaced">
      {m.orCall} <PhoneLink number={phone} />
    </p>
  )
}

function MistakePage({ number }: { number: string }) {
  const m = useMessages(messages)
  return (
    <Page title={m.mistake} label={m.mistakeNumber} aside={number} lede={m.mistakeLede(number)} wrong>
      <CallUs />
      <Actions>
        <GoLink to={homeUrl}>{m.toHome}</GoLink>
        <GoLink to={contactUrl}>{m.toContact}</GoLink>
      </Actions>
    </Page>
  )
}
