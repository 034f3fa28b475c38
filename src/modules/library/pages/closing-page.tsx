import { Field } from '#design/fields.tsx'
import { Button, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import type { MediaItem } from '#modules/media/index.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { closingForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { closingUrl, libraryUrl, pictureUrl } from '../urls.ts'
import { isSettled, type Use } from '../uses.ts'
import { UsesList } from './uses-list.tsx'

export interface ClosingPageProps {
  item: MediaItem
  uses: Use[]
  rejected?: Rejected<typeof closingForm>
}

/** One question before a picture leaves the library: why. One that is seen stays, and the page names where. */
export function ClosingPage({ item, uses, rejected }: ClosingPageProps) {
  const m = useMessages(messages)
  const { why } = m.fields
  const settled = uses.filter(isSettled)
  const crumbs = [
    { to: libraryUrl, label: m.heading },
    { to: pictureUrl(item), label: m.picture(item.id) },
  ]
  const page = { title: m.closing(item.id), sentence: true, crumbs, rejected, words: { why } }
  if (settled.length > 0)
    return (
      <StaffPage {...page}>
        <Notice kind="wait" title={m.cannotClose}>
          <p>{m.cannotCloseNote}</p>
          <UsesList uses={settled} />
        </Notice>
      </StaffPage>
    )
  return (
    <StaffPage {...page} lede={m.closeLede}>
      {uses.length > 0 && (
        <Notice kind="wait">
          <p>{m.closeDraft}</p>
          <UsesList uses={uses} />
        </Notice>
      )}
      <Form to={closingUrl(item)} words={{ why }} rejected={rejected}>
        <Field name="why" autocomplete="off" />
        <Actions>
          <Button kind="danger">{m.close}</Button>
          <Link to={pictureUrl(item)}>{m.keep}</Link>
        </Actions>
      </Form>
    </StaffPage>
  )
}
