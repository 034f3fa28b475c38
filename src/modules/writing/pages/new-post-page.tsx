import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { fieldMessages } from '../field-messages.ts'
import type { newPostForm } from '../forms.ts'
import type { PostKind } from '../kind.ts'
import { messages } from '../messages.ts'

export interface NewPostPageProps {
  kind: Pick<PostKind<object>, 'words' | 'staffUrl'>
  rejected?: Rejected<typeof newPostForm>
}

export function NewPostPage({ kind, rejected }: NewPostPageProps) {
  const words = useMessages(kind.words)
  const m = useMessages(messages)
  const { newFields: fields } = useMessages(fieldMessages)
  return (
    <StaffPage
      title={words.write}
      lede={words.newLede}
      crumbs={[{ to: kind.staffUrl, label: words.heading }]}
      rejected={rejected}
      words={fields}
    >
      <Form to={kind.staffUrl} words={fields} rejected={rejected} button={m.begin}>
        <Field name="title_ka" lang="ka" />
      </Form>
    </StaffPage>
  )
}
