import { Field } from '#design/fields.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { signInForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { forgottenUrl, keptUrl, passkeySignInUrl, signInUrl } from '../urls.ts'

export interface SignInPageProps {
  rejected?: Rejected<typeof signInForm>
  /** Where the worker wanted to go. */
  after?: string | undefined
  /** The password was right, and the worker has a passkey: that alone is asked for. */
  needsPasskey?: boolean
  /** What stands in the field already. */
  email?: string
}

export function SignInPage({ rejected, after, needsPasskey, email }: SignInPageProps) {
  const m = useMessages(messages)
  const to = rejected?.sent.to ?? after
  const wayBack = typeof to === 'string' ? { to } : {}
  const otherWays = (
    <Actions>
      <ButtonForm to={passkeySignInUrl} kind="second" fields={wayBack}>
        {m.passkeySignIn}
      </ButtonForm>
      <GoLink to={forgottenUrl}>{m.forgotten}</GoLink>
    </Actions>
  )
  return (
    <Page title={m.signIn} lede={m.signInLede} hidden rejected={rejected} words={m.signInFields}>
      {needsPasskey && (
        <Notice kind="wait" title={m.passkeyAsked}>
          <p>{m.passkeyAskedWhy}</p>
        </Notice>
      )}
      {needsPasskey && otherWays}
      {after && !needsPasskey && (
        <Notice kind="wait" title={m.sessionOver}>
          <p>{after.startsWith(keptUrl({ token: '' })) ? m.sessionOverKept : m.sessionOverBack}</p>
        </Notice>
      )}
      <Form
        to={signInUrl}
        rejected={rejected}
        values={email ? { email } : undefined}
        words={m.signInFields}
        button={m.signIn}
      >
        {wayBack.to && <input type="hidden" name="to" value={wayBack.to} />}
        <Field name="email" type="email" autocomplete="username" />
        <Field name="password" type="password" autocomplete="current-password" />
      </Form>
      {!needsPasskey && otherWays}
    </Page>
  )
}
