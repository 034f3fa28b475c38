import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { fieldId } from './error-summary.tsx'
import { Unseen } from './layout.tsx'
import { href, Link } from './links.tsx'
import { messages } from './messages.ts'

export interface EditedPlace {
  /** The kind of record, or the name of what is no record, such as `section`. */
  of: string
  number: number
  /** The question that the form opens at; texts in two languages open in the language of the page. */
  field?: string | undefined
  /** Where the worker comes from and is led back to, as it stands in the address. */
  from?: string | undefined
}

/** The form in which something is edited. */
export function editUrl({ of, number, field, from }: EditedPlace): string {
  const back = from ? `?from=${encodeURIComponent(from)}` : ''
  return `/staff/records/${of}/${number}${back}${field ? `#${fieldId(field)}` : ''}`
}

export interface EditLinkProps extends Omit<EditedPlace, 'from'> {
  /** What is edited, for whoever cannot see where the link stands. */
  what: string
}

/** The way from a text to where it is edited, for a worker who may; nothing for everybody else. */
export function EditLink({ what, ...place }: EditLinkProps) {
  const { frame, language, path } = useView()
  const m = useMessages(messages)
  if (!frame.mayEdit.has(place.of)) return null
  return (
    <Link class="edit-here" to={editUrl({ ...place, from: href(language, path) })}>
      {m.edit}
      <Unseen>: {what}</Unseen>
    </Link>
  )
}
