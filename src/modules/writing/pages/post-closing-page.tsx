import { Field } from '#design/fields.tsx'
import { Button, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { closingForm } from '../forms.ts'
import type { PostKind, PostRow } from '../kind.ts'
import { messages } from '../messages.ts'
import { postClosingUrl, postUrl } from '../urls.ts'

interface PostClosingPageProps {
  kind: Pick<PostKind<object>, 'words' | 'staffUrl'>
  post: Pick<PostRow, 'id'>
  title: string
  rejected?: Rejected<typeof closingForm>
}

/** One question before a post is taken away: why. */
export function PostClosingPage({ kind, post, title, rejected }: PostClosingPageProps) {
  const m = useMessages(messages)
  const { heading } = useMessages(kind.words)
  const name = title || m.noTitle
  const crumbs = [
    { to: kind.staffUrl, label: heading },
    { to: postUrl(kind, post), label: name },
  ]
  const words = { why: m.whyClose }
  return (
    <StaffPage title={m.closing(name)} sentence lede={m.closeLede} crumbs={crumbs} rejected={rejected} words={words}>
      <Form to={postClosingUrl(kind, post)} words={words} rejected={rejected}>
        <Field name="why" autocomplete="off" />
        <Actions>
          <Button kind="danger">{m.close}</Button>
          <Link to={postUrl(kind, post)}>{m.keep}</Link>
        </Actions>
      </Form>
    </StaffPage>
  )
}
