import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import { fieldId } from './error-summary.tsx'
import { type FieldState, useField, useSent } from './form.tsx'
import { Unseen } from './layout.tsx'
import { LettersLeft } from './letters.tsx'
import { messages } from './messages.ts'

interface Named {
  name: string
  /** Marked with a word; a field without it has to be filled in. */
  optional?: boolean | undefined
}

export interface FieldProps extends Named {
  /** Several lines. */
  long?: boolean | undefined
  /** With `long`: how many letters the form takes; the letters left are counted while typing. */
  maxLength?: number | undefined
  type?: 'text' | 'tel' | 'email' | 'url' | 'password' | 'search' | 'date' | 'file' | undefined
  inputmode?: 'numeric' | 'decimal' | undefined
  autocomplete?: string | undefined
  /** How much room the answer needs. */
  size?: 'narrow' | 'middle' | undefined
  /** The language that will be written here, where it is not the reader's. */
  lang?: string | undefined
  /** What the label belongs to, for whoever cannot see where it stands. */
  of?: string | undefined
  /** How far the answer is, beside its label. */
  state?: ComponentChildren
}

/** One question with room for an answer: label, hint, error, field. */
export function Field(props: FieldProps) {
  const state = useField(props.name)
  const id = fieldId(props.name)
  const described = describedBy(id, state, Boolean(props.long && props.maxLength))
  const common = { id, name: props.name, lang: props.lang, autocomplete: props.autocomplete, ...described }
  const typed = typeof state.sent === 'string' ? state.sent : ''
  return (
    <div class={state.isWrong ? 'field wrong' : 'field'}>
      <FieldLabel id={id} label={state.words.label} {...props} />
      <HintAndError id={id} state={state} />
      {props.long ? (
        <textarea {...common}>{typed}</textarea>
      ) : (
        <input
          {...common}
          {...typeOf(props)}
          inputmode={props.inputmode}
          class={props.size}
          value={keeps(props.type) ? typed : undefined}
        />
      )}
      {props.long && props.maxLength && <LettersLeft field={id} most={props.maxLength} typed={typed} />}
    </div>
  )
}

function FieldLabel({ id, label, of, state, optional }: FieldProps & { id: string; label: string }) {
  const words = (
    <label for={id}>
      {label}
      {of && <Unseen>: {of}</Unseen>}
      <Optional optional={optional} />
    </label>
  )
  if (!state) return words
  return (
    <div class="label-row">
      {words}
      {state}
    </div>
  )
}

/** One thing that may be ticked, in words of its own. */
export function Tick({ name, children }: { name: string; children: ComponentChildren }) {
  const isTicked = useSent(name) === 'on'
  return (
    <label class="pick">
      <input id={fieldId(name)} type="checkbox" name={name} value="on" checked={isTicked} />
      <span>{children}</span>
    </label>
  )
}

/** One of the possible answers. */
export interface Answer {
  value: string | number
  label: ComponentChildren
  hint?: ComponentChildren
}

export interface ChoiceProps extends Named {
  from: readonly Answer[]
  /** All answers open to see; without saying, so it is up to seven answers. */
  radios?: boolean | undefined
}

/** One answer out of several: open to see while they are few, folded into a list when they are many. */
export function Choice({ name, from, radios = from.length <= 7, optional }: ChoiceProps) {
  return radios ? (
    <Picks name={name} from={from} type="radio" optional={optional} />
  ) : (
    <Select name={name} from={from} optional={optional} />
  )
}

/** Any number of several answers. */
export function Ticks({ name, from, optional }: Omit<ChoiceProps, 'radios'>) {
  return <Picks name={name} from={from} type="checkbox" optional={optional} />
}

/** Answers that belong together, under a heading of their own. */
export interface AnswerGroup {
  heading: string
  /** One line below it. */
  note?: string | undefined
  from: readonly Answer[]
}

/** Any number of many answers, a part at a time. */
export function GroupedTicks({ name, groups }: { name: string; groups: readonly AnswerGroup[] }) {
  return (
    <FieldGroup name={name}>
      {groups.map(({ heading, note, from }, index) => (
        <fieldset key={heading} class="answers">
          <legend class="label">{heading}</legend>
          {note && <p class="hint">{note}</p>}
          <PickList name={name} from={from} type="checkbox" isFirst={index === 0} />
        </fieldset>
      ))}
    </FieldGroup>
  )
}

interface PicksProps extends Named {
  from: readonly Answer[]
  type: 'radio' | 'checkbox'
}

function Picks({ optional, ...list }: PicksProps) {
  return (
    <FieldGroup name={list.name} optional={optional}>
      <PickList {...list} isFirst />
    </FieldGroup>
  )
}

/** The first answer of all carries the id, so that the list of mistakes leads to it. */
function PickList({ name, from, type, isFirst }: PicksProps & { isFirst: boolean }) {
  const id = fieldId(name)
  const chosen = [useField(name).sent ?? []].flat()
  return (
    <div>
      {from.map((answer, index) => (
        <label key={answer.value} class="pick">
          <input
            id={isFirst && index === 0 ? id : undefined}
            type={type}
            name={name}
            value={answer.value}
            checked={chosen.includes(String(answer.value))}
          />
          <span>{answer.label}</span>
          {answer.hint && <span class="hint">{answer.hint}</span>}
        </label>
      ))}
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ name, optional, children }: Named & { children: ComponentChildren }) {
  const state = useField(name)
  const id = fieldId(name)
  return (
    <fieldset
      class={state.isWrong ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, state)['aria-describedby']}
    >
      <legend>
        {state.words.label}
        <Optional optional={optional} />
      </legend>
      <HintAndError id={id} state={state} />
      {children}
    </fieldset>
  )
}

function Select({ name, from, optional }: Named & { from: readonly Answer[] }) {
  const m = useMessages(messages)
  const state = useField(name)
  const id = fieldId(name)
  return (
    <div class={state.isWrong ? 'field wrong' : 'field'}>
      <label for={id}>
        {state.words.label}
        <Optional optional={optional} />
      </label>
      <HintAndError id={id} state={state} />
      <select id={id} name={name} {...describedBy(id, state)}>
        <option value="">{m.form.choose}</option>
        {from.map((answer) => (
          <option key={answer.value} value={answer.value} selected={state.sent === String(answer.value)}>
            {answer.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The word beside a question that may stay without an answer. */
export function Optional({ optional }: { optional: boolean | undefined }) {
  const m = useMessages(messages)
  return optional ? <span class="hint"> ({m.form.optional})</span> : null
}

/** What helps with the answer, and how to mend it. */
export function HintAndError({ id, state }: { id: string; state: FieldState }) {
  return (
    <>
      {state.words.hint && (
        <p class="hint" id={`${id}-hint`}>
          {state.words.hint}
        </p>
      )}
      {state.isWrong && (
        <p class="field-error" id={`${id}-error`}>
          {state.words.wrong}
        </p>
      )}
    </>
  )
}

/** Ties a field to its hint, its mistake and its count of letters. */
export function describedBy(id: string, { words, isWrong }: FieldState, hasLetters = false) {
  const parts = [words.hint && `${id}-hint`, isWrong && `${id}-error`, hasLetters && `${id}-letters`].filter(Boolean)
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  }
}

// Preact's types ask for one known type at a time; every type of FieldProps is a plain input.
function typeOf({ type = 'text' }: FieldProps) {
  return { type: type as 'text' }
}

/** A password and a file are never written back into the page. */
function keeps(type: FieldProps['type']): boolean {
  return type !== 'password' && type !== 'file'
}
