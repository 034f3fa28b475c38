import { DayField } from '#design/day-field.tsx'
import { type Answer, Choice, Field, Tick } from '#design/fields.tsx'
import { Tag, type TagKind } from '#design/tags.tsx'
import type { CellField, TextsField } from '#platform/editable.ts'
import { languages, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Option } from '../queries.ts'
import { type Said, stateOf, type TextPair, type TextState } from '../states.ts'
import { askedMark, draftTick, fitsTick } from '../ticks.ts'

/** How each state is marked. */
export const kindOfTag: Record<TextState, TagKind> = {
  missing: 'lacking',
  draft: 'now',
  done: 'done',
  outdated: 'late',
}

/** What the fields of a form are drawn from. */
export interface Around {
  /** The records that may be chosen, by kind. */
  options: ReadonlyMap<string, Option[]>
  /** Every text of the record by its control, and what was said of its sides; nothing for a record that is new. */
  pairs: ReadonlyMap<string, TextPair>
  said: (pair: TextPair, language: 'ka' | 'en') => Said | undefined
}

export interface CellProps {
  field: CellField
  /** What its controls are called in the form. */
  name: (control: string) => string
  around: Around
  /** The heading above it says already what it asks. */
  headed?: boolean | undefined
}

/** The fields of one question. */
export function Cell({ field, name, around, headed }: CellProps) {
  if (field.type === 'texts') return <Texts field={field} name={name} around={around} headed={headed} />
  if (field.type === 'date') return <DayField name={name(field.name)} optional />
  if (field.type === 'choice') return <Choices field={field} name={name} />
  if (field.type === 'record') return <Records field={field} name={name} around={around} />
  if (field.type === 'tick') return <YesOrNo field={field} name={name} />
  if (field.type === 'number')
    return (
      <Field name={name(field.name)} inputmode="decimal" size="narrow" optional={!field.required} autocomplete="off" />
    )
  const isLong = field.most > 200
  return <Field name={name(field.name)} long={isLong} lang={field.lang} optional={!field.required} autocomplete="off" />
}

/** A text in two languages: two columns, each with its state. */
function Texts({ field, name, around, headed }: CellProps & { field: TextsField }) {
  const { language } = useView()
  const pair = around.pairs.get(name(field.name))
  return (
    <>
      {!headed && <p class="label quiet">{field.label[language]}</p>}
      {languages.map((side) => {
        const said = pair && around.said(pair, side)
        const state = pair && stateOf(pair, side, said)
        const control = name(`${field.name}_${side}`)
        return (
          <div key={side}>
            <Field
              name={control}
              long={field.long}
              lang={side}
              of={field.label[language]}
              optional={!field.required || side === 'en'}
              state={state && <StateTag state={state} side={side} />}
              autocomplete="off"
            />
            {pair && said?.draft_text != null && <PublicNow pair={pair} side={side} />}
            {pair && <WorkersWord control={control} state={state} />}
          </div>
        )
      })}
    </>
  )
}

/** What everybody reads while a draft is kept. */
function PublicNow({ pair, side }: { pair: TextPair; side: 'ka' | 'en' }) {
  const m = useMessages(messages)
  if (pair.text[side] === '') return <p class="hint">{m.notPublicYet}</p>
  return (
    <p class="hint">
      {m.publicNow} <span lang={side}>{pair.text[side]}</span>
    </p>
  )
}

/** What a worker says of one side while saving. */
function WorkersWord({ control, state }: { control: string; state: TextState | undefined }) {
  const m = useMessages(messages)
  return (
    <>
      <Tick name={draftTick(control)}>{m.draft}</Tick>
      {state === 'outdated' && <Tick name={fitsTick(control)}>{m.stillFits}</Tick>}
    </>
  )
}

/** How far one side of a text is: a word, a shape and a border. */
export function StateTag({ state, side }: { state: TextState; side: 'ka' | 'en' }) {
  const m = useMessages(messages)
  return <Tag kind={kindOfTag[state]}>{state === 'outdated' ? m.outdatedSince[side] : m.states[state]}</Tag>
}

function Choices({ field, name }: { field: CellField & { type: 'choice' }; name: CellProps['name'] }) {
  const { language } = useView()
  const answers = field.from.map(({ value, label }) => ({ value, label: label[language] }))
  return <Choice name={name(field.name)} from={answers} radios={false} optional={field.onlyWith !== undefined} />
}

function Records({ field, name, around }: CellProps & { field: CellField & { type: 'record' } }) {
  const { language } = useView()
  const m = useMessages(messages)
  const options = around.options.get(field.of) ?? []
  const answers: Answer[] = options.map(({ number, title, isClosed }) => ({
    value: number,
    label: isClosed ? `${title[language]} (${m.isClosed})` : title[language] || title.ka,
  }))
  return <Choice name={name(field.name)} from={answers} radios={false} optional={!field.required} />
}

function YesOrNo({ field, name }: { field: CellField & { type: 'tick' }; name: CellProps['name'] }) {
  const { language } = useView()
  return (
    <div class="field">
      {/* An unticked box is not sent; what stands before it tells that it was asked. */}
      <input type="hidden" name={askedMark(name(field.name))} value="1" />
      <Tick name={name(field.name)}>{field.label[language]}</Tick>
      {field.hint && <p class="hint">{field.hint[language]}</p>}
    </div>
  )
}
