import { fieldId } from '#design/error-summary.tsx'
import { Field, Tick } from '#design/fields.tsx'
import { Fold } from '#design/fold.tsx'
import { Button, type FieldWords, Form } from '#design/form.tsx'
import { Unseen } from '#design/layout.tsx'
import type { Editable, Field as FieldOfForm, LinesField } from '#platform/editable.ts'
import type { Rejected, Sent } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { type Part, partsOf } from '../parts.ts'
import { goneTick, smallTick } from '../ticks.ts'
import { type AnyRow, inLine, type LinesOf, newLines } from '../values.ts'
import { type Around, Cell } from './fields.tsx'
import { BackToContents, FormContents, partId } from './form-contents.tsx'

export interface RecordFormProps {
  editable: Editable
  to: string
  lines: LinesOf
  /** What stands in the fields, ticks included. */
  values: Sent
  /** The version the form begins from; nothing for a record that is new. */
  version: string | undefined
  rejected: Rejected | undefined
  words: Record<string, FieldWords>
  around: Around
}

/**
 * The form of a record: one question below the other, Georgian and English beside each other. Why it changes is asked
 * where it is saved, which stays in sight.
 */
export function RecordForm(props: RecordFormProps) {
  const { editable, to, lines, values, version, rejected, words, around } = props
  const m = useMessages(messages)
  const parts = partsOf(editable)
  const isLong = parts.some(({ heading }) => heading)
  const answers = version === undefined ? undefined : { lines, values, ...around }
  return (
    <>
      {isLong && <FormContents parts={parts} answers={answers} />}
      <Form to={to} words={words} rejected={rejected} values={values} wide>
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {parts.map((part) => (
          <PartOfForm key={part.name} part={part} lines={lines} around={around} />
        ))}
        {version !== undefined && (
          <div class="pair">
            <Tick name={smallTick}>{m.smallChange}</Tick>
          </div>
        )}
        <div class="bar saving">
          <Field name="why" autocomplete="off" />
          <Button>
            {m.save} <span class="if-wide">{m.andPublish}</span>
          </Button>
        </div>
      </Form>
    </>
  )
}

interface InForm {
  lines: LinesOf
  around: Around
}

/** What is asked under one heading. */
function PartOfForm({ part, lines, around }: InForm & { part: Part }) {
  const { language } = useView()
  const { heading, fields } = part
  const asked = fields.map((field) => (
    <Question key={field.name} field={field} Heading={heading ? 'h3' : 'h2'} lines={lines} around={around} />
  ))
  if (!heading) return <>{asked}</>
  return (
    <section class="part" aria-labelledby={partId(part)}>
      <h2 id={partId(part)}>{heading[language]}</h2>
      {asked}
      <BackToContents />
    </section>
  )
}

function Question({ field, Heading, lines, around }: InForm & { field: FieldOfForm; Heading: 'h2' | 'h3' }) {
  const { language } = useView()
  if (field.type === 'lines')
    return <Lines field={field} Heading={Heading} lines={lines[field.name] ?? []} around={around} />
  return (
    <div class="pair">
      {field.type === 'texts' && <Heading>{field.label[language]}</Heading>}
      {field.type === 'texts' && field.hint && <p class="hint">{field.hint[language]}</p>}
      <Cell field={field} name={(control) => control} around={around} headed />
    </div>
  )
}

interface LinesProps {
  field: LinesField
  Heading: 'h2' | 'h3'
  lines: AnyRow[]
  around: Around
}

/** Rows of a record: those there are, each with a tick to take it away, and room for more. */
function Lines({ field, Heading, lines, around }: LinesProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const one = field.one[language]
  return (
    <section class="pair lines" aria-labelledby={fieldId(field.name)}>
      <Heading id={fieldId(field.name)}>{field.label[language]}</Heading>
      {lines.map((line, index) => (
        <fieldset key={line.id} class="line">
          <legend class="unseen">{`${one} ${index + 1}`}</legend>
          <Cells field={field} line={line.id} around={around} />
          <Tick name={goneTick(field, line.id)}>
            {m.remove}
            <Unseen>: {`${one} ${index + 1}`}</Unseen>
          </Tick>
        </fieldset>
      ))}
      <div>
        <Fold title={m.addOne(one)}>
          {newLines.map((line, index) => (
            <fieldset key={line} class="line">
              <legend class="unseen">{`${m.addOne(one)} ${index + 1}`}</legend>
              <Cells field={field} line={line} around={around} />
            </fieldset>
          ))}
        </Fold>
      </div>
    </section>
  )
}

function Cells({ field, line, around }: { field: LinesField; line: number | string; around: Around }) {
  return (
    <div class="pair">
      {field.fields.map((cell) => (
        <Cell
          key={cell.name}
          field={cell}
          name={(control) => inLine(field, line, control)}
          around={around}
          headed={field.fields.length === 1}
        />
      ))}
    </div>
  )
}
