import { homeUrl } from '#design/addresses.ts'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { PhoneLink } from '#design/reach.tsx'
import { useFormats } from '#design/text.tsx'
import { contactUrl } from '#modules/messages/index.ts'
import { SearchForm } from '#modules/search/index.ts'
import { signInUrl } from '#modules/workers/index.ts'
import type { GivenBack } from '#platform/intake/given-back.ts'
import { isWorkspace } from '#platform/language.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { ErrorPages } from '#platform/server.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'
import { WhatWasSent } from './what-was-sent.tsx'

/** The pages for everything that did not go as the reader wished. */
export const errorPages: ErrorPages = {
  notFound: (given) => <NotFoundPage given={given} />,
  refused: (given, reason) => <RefusedPage given={given} reason={reason} />,
  unreadable: (given) => <UnreadablePage given={given} />,
  tooLarge: (given, mostBytes) => <TooLargePage given={given} mostBytes={mostBytes} />,
  later: (given, reason) => <LaterPage given={given} reason={reason} />,
  mistake: (given, number) => <MistakePage given={given} number={number} />,
}

interface Wrong {
  given: GivenBack | undefined
}

function NotFoundPage({ given }: Wrong) {
  const m = useMessages(messages)
  const { frame, language, path, viewer } = useView()
  return (
    <Page title={m.notFound} lede={m.notFoundLede} wrong>
      <WhatWasSent given={given} />
      <div class={given && 'spaced'}>
        <SearchForm />
      </div>
      <Actions>
        {given && isWorkspace(path) && !viewer && <GoLink to={signInUrl}>{m.toSignIn}</GoLink>}
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

function RefusedPage({ given, reason }: Wrong & { reason: Bilingual }) {
  const m = useMessages(messages)
  return (
    <Page title={m.refused} lede={reason[useView().language]} wrong>
      <WhatWasSent given={given} />
    </Page>
  )
}

/** It cannot be done now, and why. */
function LaterPage({ given, reason }: Wrong & { reason: Bilingual }) {
  const m = useMessages(messages)
  return (
    <Page title={m.later} lede={reason[useView().language]} wrong>
      <CallUs />
      <WhatWasSent given={given} />
    </Page>
  )
}

/** Bytes of a Georgian letter on its way in a form. */
const bytesOfLetter = 9

function TooLargePage({ given, mostBytes }: Wrong & { mostBytes: number }) {
  const m = useMessages(messages)
  const { number } = useFormats()
  const letters = number(Math.floor(mostBytes / bytesOfLetter / 1000) * 1000)
  return (
    <Page title={m.tooLarge} lede={m.tooLargeLede(number(mostBytes / 1024), letters)} wrong>
      <WhatWasSent given={given} />
    </Page>
  )
}

function UnreadablePage({ given }: Wrong) {
  const m = useMessages(messages)
  return (
    <Page title={m.unreadable} lede={m.unreadableLede} wrong>
      <WhatWasSent given={given} />
    </Page>
  )
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

function MistakePage({ given, number }: Wrong & { number: string }) {
  const m = useMessages(messages)
  return (
    <Page title={m.mistake} label={m.mistakeNumber} aside={number} lede={m.mistakeLede(number)} wrong>
      <CallUs />
      <WhatWasSent given={given} />
      <div class="spaced">
        <Actions>
          <GoLink to={homeUrl}>{m.toHome}</GoLink>
          <GoLink to={contactUrl}>{m.toContact}</GoLink>
        </Actions>
      </div>
    </Page>
  )
}
