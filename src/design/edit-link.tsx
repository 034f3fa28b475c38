import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { fieldId } from './error-summary.tsx'
import { Unseen } from './layout.tsx'
import { href, Link } from './links.tsx'
import { messages } from './messages.ts'
import { chooseText, type TwoTexts } from './text.tsx'

export interface EditedPlace {
  /** The kind of record, or the name of what is no record, such as `section`. */
  of: string
  number: number
  /** The control that the form opens at: `starts_on`. */
  field?: string | undefined
  /** Where the worker comes from and is led back to, as it stands in the address. */
  from?: string | undefined
}

/** The form in which something is edited. */
export function editUrl({ of, number, field, from }: EditedPlace): string {
  const back = from ? `?from=${encodeURIComponent(from)}` : ''
  return `/staff/records/${of}/${number}${back}${field ? `#${fieldId(field)}` : ''}`
}

/** What the control of a line is called in such a form: `results-12-text_ka`. */
export function lineControl(question: string, line: number | string, control: string): string {
  return `${question}-${line}-${control}`
}

export interface EditLinkProps extends Omit<EditedPlace, 'from'> {
  /** The text in two languages that the form opens at, in the language of the page: `goal`. */
  text?: string
  /** Where it is edited, if not in the form of its kind. */
  to?: string
  /** What is edited, for whoever cannot see where the link stands. */
  what: string | TwoTexts
}

/** The way from a text to where it is edited, for a worker who may; nothing for everybody else. */
export function EditLink({ what, text, to, ...place }: EditLinkProps) {
  const { frame, language, path } = useView()
  const m = useMessages(messages)
  if (!frame.mayEdit.has(place.of)) return null
  const field = text ? `${text}_${language}` : place.field
  return (
    <Link class="edit-here" to={to ?? editUrl({ ...place, field, from: href(language, path) })}>
      {m.edit}
      <Unseen>: {typeof what === 'string' ? what : chooseText(what, language).words}</Unseen>
    </Link>
  )
}
