import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Page, StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { signInForm, welcomeForm } from './forms.ts'
import { messages } from './messages.ts'
import { signInUrl, staffUrl } from './urls.ts'

export function WelcomePage({ to, rejected }: { to: string; rejected?: Rejected<typeof welcomeForm> }) {
  const m = useMessages(messages)
  return (
    <Page title={m.welcome} lede={m.welcomeLede} hidden rejected={rejected} words={m.fields}>
      <Form to={to} rejected={rejected} words={m.fields} button={m.come}>
        <Field name="name" autocomplete="name" />
        <Field name="email" type="email" autocomplete="username" />
        <Field name="password" type="password" autocomplete="new-password" />
      </Form>
    </Page>
  )
}

export function SignInPage({
  rejected,
  after,
}: {
  rejected?: Rejected<typeof signInForm>
  after?: string | undefined
}) {
  const m = useMessages(messages)
  const to = rejected?.sent.to ?? after
  return (
    <Page title={m.signIn} lede={m.signInLede} hidden rejected={rejected} words={m.signInFields}>
      <Form to={signInUrl} rejected={rejected} words={m.signInFields} button={m.signIn}>
        {typeof to === 'string' && <input type="hidden" name="to" value={to} />}
        <Field name="email" type="email" autocomplete="username" />
        <Field name="password" type="password" autocomplete="current-password" />
      </Form>
    </Page>
  )
}

/** The first page of the workspace. */
export function WorkspacePage() {
  const m = useMessages(messages)
  const { frame, viewer, language } = useView()
  return (
    <StaffPage title={m.today} lede={m.hello(viewer?.name ?? '')}>
      <ul>
        {frame.staffMenu
          .filter((entry) => entry.to !== staffUrl)
          .map((entry) => (
            <li key={entry.to}>
              <GoLink to={entry.to}>{entry.label[language]}</GoLink>
            </li>
          ))}
      </ul>
    </StaffPage>
  )
}
