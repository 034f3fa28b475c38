import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { PasskeyButton } from '#design/passkey-button.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { signInUrl } from '../urls.ts'

/** The device is asked to show who it is. */
export function PasskeyPage({ to, options }: { to: string; options: object }) {
  const m = useMessages(messages)
  const words = { use: m.passkeyUse, failed: m.passkeyFailed, noScript: m.passkeyNoScript }
  return (
    <Page title={m.passkeySignIn} lede={m.passkeyLede} hidden>
      <PasskeyButton to={to} step="sign-in" options={options} words={words} />
      <Actions>
        <GoLink to={signInUrl}>{m.withPassword}</GoLink>
      </Actions>
    </Page>
  )
}
