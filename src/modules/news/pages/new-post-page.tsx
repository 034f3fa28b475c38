import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { fieldMessages } from '../field-messages.ts'
import type { newPostForm } from '../forms.ts'
import { staffNewsUrl } from '../urls.ts'
import { writingMessages } from '../writing-messages.ts'

export function NewPostPage({ rejected }: { rejected?: Rejected<typeof newPostForm> }) {
  const m = useMessages(writingMessages)
  const { newFields: fields } = useMessages(fieldMessages)
  return (
    <StaffPage
      title={m.write}
      lede={m.newLede}
      crumbs={[{ to: staffNewsUrl, label: m.heading }]}
      rejected={rejected}
      words={fields}
    >
      <Form to={staffNewsUrl} words={fields} rejected={rejected} button={m.begin}>
        <Field name="title_ka" lang="ka" />
      </Form>
    </StaffPage>
  )
}
