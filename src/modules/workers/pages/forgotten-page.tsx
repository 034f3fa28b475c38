import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { forgottenForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { forgottenUrl, signInUrl } from '../urls.ts'

export function ForgottenPage({ rejected }: { rejected?: Rejected<typeof forgottenForm> }) {
  const m = useMessages(messages)
  return (
    <Page title={m.forgottenTitle} lede={m.forgottenLede} hidden rejected={rejected} words={m.signInFields}>
      <Form to={forgottenUrl} rejected={rejected} words={m.signInFields} button={m.forgottenSend}>
        <Field name="email" type="email" autocomplete="username" />
      </Form>
    </Page>
  )
}

/** The same for everybody, whether somebody works here by this e-mail or not. */
export function ForgottenDonePage() {
  const m = useMessages(messages)
  return (
    <Page title={m.forgottenDone} sentence lede={m.forgottenDoneLede} hidden>
      <Actions>
        <GoLink to={signInUrl}>{m.signIn}</GoLink>
      </Actions>
    </Page>
  )
}
