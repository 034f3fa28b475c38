import { Copyable } from '#design/copyable.tsx'
import { Field } from '#design/fields.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink } from '#design/links.tsx'
import { StaffPage } from '#design/page.tsx'
import { PasskeyButton } from '#design/passkey-button.tsx'
import { SquareCode } from '#design/square-code.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { accessMessages } from '../access-messages.ts'
import type { codeForm, newPasskeyForm } from '../forms.ts'
import { accessUrl, secondFactorUrl } from '../urls.ts'
import { useCrumbs } from './own-pages.tsx'

interface TotpPageProps {
  /** What the authenticator is shown, once the worker has asked for it. */
  shown: { secret: string; address: string } | undefined
  rejected?: Rejected<typeof codeForm>
}

/** A worker connects an authenticator: sees the secret, and proves that the telephone has it. */
export function TotpPage({ shown, rejected }: TotpPageProps) {
  const m = useMessages(accessMessages)
  return (
    <StaffPage title={m.setUpTitle} lede={m.setUpLede} crumbs={useCrumbs()} rejected={rejected} words={m.codeFields}>
      {shown ? (
        <>
          <Connecting {...shown} />
          <Form to={secondFactorUrl} rejected={rejected} words={m.codeFields} button={m.setUp}>
            <Field name="code" size="narrow" inputmode="numeric" autocomplete="one-time-code" />
          </Form>
        </>
      ) : (
        <ButtonForm to={secondFactorUrl}>{m.hasApp}</ButtonForm>
      )}
    </StaffPage>
  )
}

/** The ways by which an authenticator learns the secret: on this telephone, by hand, on another. */
function Connecting({ secret, address }: { secret: string; address: string }) {
  const m = useMessages(accessMessages)
  return (
    <div class="ways">
      <div>
        <p>{m.onThisDevice}</p>
        <ButtonLink to={address} kind="second">
          {m.openInApp}
        </ButtonLink>
      </div>
      <div>
        <p>{m.scan}</p>
        <SquareCode text={address} />
      </div>
      <div>
        <p>{m.byHand}</p>
        <Copyable text={secret} shown={secret.replaceAll(/.{4}(?=.)/g, '$& ')} />
      </div>
    </div>
  )
}

/** The recovery codes, shown this one time. */
export function CodesPage({ codes }: { codes: string[] }) {
  const m = useMessages(accessMessages)
  return (
    <StaffPage title={m.codesTitle} lede={m.codesLede}>
      <Copyable text={codes.join('\n')} />
      <Actions>
        <ButtonLink to={accessUrl}>{m.codesKept}</ButtonLink>
      </Actions>
    </StaffPage>
  )
}

interface NewPasskeyPageProps {
  to: string
  options: object
  rejected?: Rejected<typeof newPasskeyForm>
}

/** A passkey is made on this device. */
export function NewPasskeyPage({ to, options, rejected }: NewPasskeyPageProps) {
  const m = useMessages(accessMessages)
  const words = {
    use: m.makePasskey,
    failed: m.passkeyFailed,
    noScript: m.passkeyNoScript,
    name: m.passkeyFields.device_name.label,
  }
  return (
    <StaffPage
      title={m.addPasskey}
      lede={m.passkeyLede}
      crumbs={useCrumbs()}
      rejected={rejected}
      words={m.passkeyFields}
    >
      <PasskeyButton to={to} step="make" options={options} words={words} />
    </StaffPage>
  )
}
