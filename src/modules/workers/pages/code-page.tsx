import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Page } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { codeForm } from '../forms.ts'
import { messages } from '../messages.ts'

/** The second step of signing in. */
export function CodePage({ to, rejected }: { to: string; rejected?: Rejected<typeof codeForm> }) {
  const m = useMessages(messages)
  return (
    <Page title={m.code} lede={m.codeLede} hidden rejected={rejected} words={m.codeFields}>
      <Form to={to} rejected={rejected} words={m.codeFields} button={m.signIn}>
        <Field name="code" size="narrow" autocomplete="one-time-code" />
      </Form>
    </Page>
  )
}
