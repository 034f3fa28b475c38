import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Static, TObject } from 'typebox'
import { keptFilesField, type Rejected, type Sent } from '#platform/forms.ts'
import { tabField } from '#platform/intake/tab.ts'
import { isWorkspace } from '#platform/language.ts'
import { useView } from '#platform/view.ts'
import { href, pathOf, sendingAddress } from './addresses.ts'
import { ErrorSummary, type FieldWords, SummaryShown, useMending } from './error-summary.tsx'
import { Guard } from './guard.tsx'
import { buttonClass } from './links.tsx'

export type { FieldWords } from './error-summary.tsx'

export interface FormProps<S extends TObject> {
  /** Where it is sent, without language. */
  to: string
  /** Words for every field of the form; a field without words does not compile when `rejected` is typed. */
  words: Record<keyof Static<S> & string, FieldWords>
  /** The form as it was refused: what was typed is kept, and each wrong field says how to mend it. */
  rejected?: Rejected<S> | undefined
  /** The form is for everybody: it carries what tells people and programs apart, without asking anybody anything. */
  guarded?: boolean | undefined
  /** The form takes the whole page: pairs of fields beside each other. */
  wide?: boolean | undefined
  /** The form brings files. */
  files?: boolean | undefined
  /** What stands in the fields before anything was typed. */
  values?: Sent | undefined
  /** Nothing of it stays on the device of a worker, or another part of the page keeps it. */
  fleeting?: boolean | undefined
  /** `get` for a search or a filter; changes are always sent by `post`. */
  method?: 'post' | 'get' | undefined
  /** The words of the button at the end; without it the form brings its own. */
  button?: ComponentChildren
  children?: ComponentChildren
}

interface FormInside {
  sent: Sent
  wrong: readonly string[]
  words: Record<string, FieldWords>
}

const FormContext = createContext<FormInside | undefined>(undefined)

/** A form. Its fields find their words, their mistakes and what was typed by their name. */
export function Form<S extends TObject>(props: FormProps<S>) {
  const { to, words, rejected, values, method, button, guarded, wide, files, fleeting, children } = props
  const view = useView()
  const { language, viewer } = view
  const shown = useContext(SummaryShown)
  const isKept = viewer && isWorkspace(to) && method !== 'get' && !fleeting
  const inside: FormInside = { sent: rejected?.sent ?? values ?? {}, wrong: rejected?.wrong ?? [], words }
  return (
    <form
      class={wide ? 'form wide' : 'form'}
      action={href(language, method === 'get' ? to : sendingAddress(view, to))}
      method={method ?? 'post'}
      enctype={files ? 'multipart/form-data' : undefined}
      data-kept={isKept ? pathOf(to) : undefined}
      data-refused={rejected ? '' : undefined}
      novalidate
    >
      {rejected && rejected.wrong.length > 0 && !shown && <ErrorSummary rejected={rejected} words={words} />}
      {method !== 'get' && <FormToken />}
      {guarded && <Guard />}
      {files && rejected?.sent[keptFilesField] && (
        <input type="hidden" name={keptFilesField} value={String(rejected.sent[keptFilesField])} />
      )}
      <FormContext.Provider value={inside}>{children}</FormContext.Provider>
      {button && (
        <div class="actions">
          <Button>{button}</Button>
        </div>
      )}
    </form>
  )
}

export interface FieldState {
  words: FieldWords
  isWrong: boolean
  sent: string | string[] | undefined
}

/** What a field knows about itself from the form it stands in. */
export function useField(name: string): FieldState {
  const form = useContext(FormContext)
  const words = form?.words[name]
  if (!form || !words) throw new Error(`field ${name} stands outside a form or has no words`)
  const wrong = useMending(form.sent)(name, words)
  return { words: { ...words, wrong }, isWrong: form.wrong.includes(name), sent: form.sent[name] }
}

/** What was typed into a further field of the same question, such as the month of a day. */
export function useSent(name: string): string {
  const sent = useContext(FormContext)?.sent[name]
  return typeof sent === 'string' ? sent : ''
}

export interface ButtonProps {
  kind?: 'second' | 'danger' | undefined
  slim?: boolean | undefined
  /** Sent with the form when this button is pressed. */
  name?: string | undefined
  value?: string | undefined
  children: ComponentChildren
}

/** A button that sends the form it stands in. */
export function Button({ kind, slim, name, value, children }: ButtonProps) {
  return (
    <button class={buttonClass({ kind, slim })} type="submit" name={name} value={value}>
      {children}
    </button>
  )
}

/** What shows that a worker's form comes from a page of this session, and from which. Forms for everybody carry nothing. */
export function FormToken({ tab }: { tab?: string | undefined }) {
  const view = useView()
  if (!view.formToken) return null
  return (
    <>
      <input type="hidden" name="form_token" value={view.formToken} />
      <input type="hidden" name={tabField} value={tab ?? view.tab} />
    </>
  )
}

export interface ButtonFormProps extends ButtonProps {
  to: string
  /** Sent along unseen. */
  fields?: Sent
  /** Fields above the button that bring files. */
  files?: ComponentChildren
}

/** A form that is one button, for a change that needs no words. */
export function ButtonForm({ to, fields, files, ...button }: ButtonFormProps) {
  const { language } = useView()
  const { [tabField]: tab, ...rest } = fields ?? {}
  const pairs = Object.entries(rest).flatMap(([name, given]) => [given].flat().map((value) => [name, value]))
  return (
    <form
      class={files ? 'form' : undefined}
      action={href(language, to)}
      method="post"
      enctype={files ? 'multipart/form-data' : undefined}
    >
      <FormToken tab={typeof tab === 'string' ? tab : undefined} />
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {files}
      {files ? (
        <div class="actions">
          <Button {...button} />
        </div>
      ) : (
        <Button {...button} />
      )}
    </form>
  )
}
