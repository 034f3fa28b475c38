import { fieldId } from '#design/error-summary.tsx'
import { Fold } from '#design/fold.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Tag } from '#design/tags.tsx'
import type { Field } from '#platform/editable.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { type Answers, type Part, type Want, wantsOf } from '../parts.ts'
import { kindOfTag } from './fields.tsx'

const contentsId = 'contents'

/** Where the heading of a part stands. */
export function partId({ name }: Part): string {
  return `part-${name.replaceAll('_', '-')}`
}

export interface FormContentsProps {
  parts: Part[]
  /** What stands in the form; nothing for a record that is new. */
  answers: Answers | undefined
}

/** What a long form asks, folded away: a link to each part and each field, and what is not finished there. */
export function FormContents({ parts, answers }: FormContentsProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const fields = parts.flatMap((part) => part.fields)
  const wanting = answers ? fields.filter((field) => wantsOf(field, answers).some(isOfText)) : []
  return (
    <div id={contentsId}>
      <Fold title={m.contents(fields.length, wanting.length)}>
        <div class="contents">
          {parts.map((part) => (
            <div key={part.name}>
              {part.heading && (
                <p>
                  <Link to={`#${partId(part)}`}>{part.heading[language]}</Link>
                </p>
              )}
              <Facts shelf>
                {part.fields.map((field) => (
                  <Fact key={field.name} name={<Link to={`#${fieldId(firstOf(field))}`}>{field.label[language]}</Link>}>
                    {answers && <Wants wants={wantsOf(field, answers)} />}
                  </Fact>
                ))}
              </Facts>
            </div>
          ))}
        </div>
      </Fold>
    </div>
  )
}

/** The way back from a part of the form. */
export function BackToContents() {
  const m = useMessages(messages)
  return (
    <p class="small">
      <Link to={`#${contentsId}`}>{m.backToContents}</Link>
    </p>
  )
}

function isOfText(want: Want): boolean {
  return want.state !== 'empty'
}

function firstOf({ type, name }: Field): string {
  return type === 'texts' ? `${name}_ka` : name
}

function Wants({ wants }: { wants: Want[] }) {
  const m = useMessages(messages)
  if (wants.length === 0) return <>{m.states.done}</>
  return (
    <>
      {wants.map((want) =>
        want.state === 'empty' ? (
          <span key="empty">{m.nothingThere}</span>
        ) : (
          <Tag key={`${want.state} ${want.side}`} kind={kindOfTag[want.state]}>
            {m.wants[want.state][want.side]}
          </Tag>
        ),
      )}
    </>
  )
}
