import { Choice, Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Row } from '#platform/database.ts'
import type { Rejected } from '#platform/forms.ts'
import { languages, useMessages } from '#platform/messages.ts'
import { accessMessages } from '../access-messages.ts'
import type { newPasswordForm, ownAccessForm } from '../forms.ts'
import { accessUrl, ownNameUrl, passwordUrl } from '../urls.ts'

/** What the house calls a worker, and in which language it speaks to them. */
export function NamePage({ worker, rejected }: { worker: Row<'worker'>; rejected?: Rejected<typeof ownAccessForm> }) {
  const m = useMessages(accessMessages)
  const { name, language } = worker
  const answers = languages.map((value) => ({ value, label: <span lang={value}>{m.language[value]}</span> }))
  return (
    <StaffPage title={m.whoIAm} crumbs={useCrumbs()} rejected={rejected} words={m.nameFields}>
      <Form to={ownNameUrl} rejected={rejected} values={{ name, language }} words={m.nameFields} button={m.save}>
        <Field name="name" autocomplete="name" />
        <Choice name="language" from={answers} />
      </Form>
    </StaffPage>
  )
}

export function PasswordPage({ rejected }: { rejected?: Rejected<typeof newPasswordForm> }) {
  const m = useMessages(accessMessages)
  return (
    <StaffPage title={m.changePassword} crumbs={useCrumbs()} rejected={rejected} words={m.passwordFields}>
      <Form to={passwordUrl} rejected={rejected} words={m.passwordFields} button={m.save}>
        <Field name="old_password" type="password" autocomplete="current-password" />
        <Field name="password" type="password" autocomplete="new-password" />
      </Form>
    </StaffPage>
  )
}

/** The way back to the page of one's own access. */
export function useCrumbs() {
  return [{ to: accessUrl, label: useMessages(accessMessages).heading }]
}
