import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import type { Row } from '#platform/database.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { passwordForm, welcomeForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { forgottenUrl, signInUrl } from '../urls.ts'

interface GreetingProps<R> {
  to: string
  invitation: Row<'invitation'>
  rejected?: R
  /** Somebody works here under this e-mail already. */
  isTaken?: boolean
}

/** Somebody new comes in. */
export function WelcomePage({ to, invitation, rejected, isTaken }: GreetingProps<Rejected<typeof welcomeForm>>) {
  const m = useMessages(messages)
  const words = isTaken ? { ...m.fields, email: { ...m.fields.email, wrong: m.alreadyWorks } } : m.fields
  const values = { name: invitation.name ?? '', email: invitation.email ?? '' }
  const lede = invitation.roles === null ? m.welcomeLede : m.comeInLede
  return (
    <Page title={m.welcome} lede={lede} hidden rejected={rejected} words={words}>
      <Form to={to} rejected={rejected} values={values} words={words} button={m.come}>
        <Field name="name" autocomplete="name" />
        <Field name="email" type="email" autocomplete="username" />
        <Field name="password" type="password" autocomplete="new-password" />
      </Form>
    </Page>
  )
}

/** A worker chooses another password. */
export function NewPasswordPage({ to, invitation, rejected }: GreetingProps<Rejected<typeof passwordForm>>) {
  const m = useMessages(messages)
  return (
    <Page
      title={m.newPassword}
      label={invitation.name}
      lede={m.newPasswordLede}
      hidden
      rejected={rejected}
      words={m.fields}
    >
      <Form to={to} rejected={rejected} words={m.fields} button={m.save}>
        <Field name="password" type="password" autocomplete="new-password" />
      </Form>
    </Page>
  )
}

/** The link has been used, has run out, was taken back, or was copied in part. */
export function SpentLinkPage() {
  const m = useMessages(messages)
  return (
    <Page title={m.spentLink} lede={m.spentLinkLede} hidden>
      <Actions>
        <GoLink to={signInUrl}>{m.signIn}</GoLink>
        <GoLink to={forgottenUrl}>{m.forgotten}</GoLink>
      </Actions>
    </Page>
  )
}
