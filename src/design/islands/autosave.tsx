import { useEffect, useRef, useState } from 'preact/hooks'
import { fillForm, formFields, sameFields } from '../editor/form-fields.ts'
import { type KeptCopy, keptCopy } from '../editor/kept-copy.ts'

export interface AutosaveProps {
  /** Where the form is sent while it is being written. */
  to: string
  /** Under this name the text is kept on the device. */
  keptAs: string
  /** The pages whose text has arrived: what one of them kept before it was sent is not missing. */
  arrived: string[]
  words: Record<
    'saved' | 'saving' | 'unsaved' | 'wrong' | 'beside' | 'compare' | 'signIn' | 'found' | 'take' | 'drop',
    string
  >
}

/** What the server answers to a saving. */
interface Saved {
  revision: number
  /** Somebody else has saved meanwhile: where both versions are shown. */
  beside?: string
  /** The time by the clock of Georgia. */
  time: string
}

type State = 'untouched' | 'saving' | 'saved' | 'unsaved' | 'wrong' | 'beside' | 'signIn'

const pause = 3000
const beforeNextTry = 5000

/** Saves a form while it is being written, and keeps it on the device for as long as it cannot be sent. */
export default function Autosave({ to, keptAs, arrived, words }: AutosaveProps) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>('untouched')
  const [saved, setSaved] = useState<Saved>()
  const [found, setFound] = useState<KeptCopy>()

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return undefined
    const copy = keptCopy(keptAs)
    const left = copy.read()
    const isThere = left && (sameFields(left.fields, formFields(form)) || hasArrived(left, arrived))
    if (isThere) copy.drop()
    else setFound(left)
    return keepSaving({
      ...{ form, to, copy },
      tell: (next, answer) => {
        setState(next)
        if (answer) setSaved(answer)
      },
    })
  }, [to, keptAs])

  const take = () => {
    const form = place.current?.closest('form')
    if (form && found) fillForm(form, found.fields)
    setFound(undefined)
  }
  const drop = () => {
    keptCopy(keptAs).drop()
    setFound(undefined)
  }
  return (
    <div class="autosave" ref={place}>
      <p role="status" class={state === 'unsaved' || state === 'wrong' || state === 'signIn' ? 'waits' : undefined}>
        {state === 'saved' ? words.saved.replace('{time}', saved?.time ?? '') : state !== 'untouched' && words[state]}{' '}
        {state === 'beside' && saved?.beside && <a href={saved.beside}>{words.compare}</a>}
      </p>
      {found && (
        <div class="notice wait">
          <p>{words.found}</p>
          <div class="actions">
            <button type="button" class="button slim" onClick={take}>
              {words.take}
            </button>
            <button type="button" class="button second slim" onClick={drop}>
              {words.drop}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

/** It was sent with the whole form, and the house has a text of that page. */
function hasArrived({ fields, isSent }: KeptCopy, arrived: string[]): boolean {
  return isSent && fields.some(([name, value]) => name === 'tab' && arrived.includes(value))
}

interface Saving {
  form: HTMLFormElement
  to: string
  copy: ReturnType<typeof keptCopy>
  tell: (state: State, answer?: Saved) => void
}

/** Watches the form until it is told to end. */
function keepSaving({ form, to, copy, tell }: Saving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isChanged = false
  let isLost = false
  let isSure = false
  let last = formFields(form)

  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), wait)
  }
  const send = async () => {
    clearTimeout(timer)
    if (isSending || !isChanged) return
    isSending = true
    isChanged = false
    tell('saving')
    const fields = formFields(form)
    const [state, answer] = await post(to, fields)
    isSending = false
    isLost = state === 'unsaved'
    tell(state, answer)
    if (answer) {
      if (!answer.beside) fillForm(form, [['began_from', String(answer.revision)]])
      last = fields
      if (isChanged) later(pause)
      else copy.drop()
      return
    }
    isChanged = true
    // What does not fit waits for its writer, everything else for the line.
    if (state === 'unsaved') later(beforeNextTry)
  }
  const changed = () => {
    const fields = formFields(form)
    if (sameFields(fields, last)) return
    isChanged = true
    copy.keep(fields)
    later(pause)
  }
  // Without a line the browser would leave the page for one of its own: the text goes first, and the form after it.
  const sent = (event: SubmitEvent) => {
    clearTimeout(timer)
    const isOnItsWay = isSure || (navigator.onLine && !isLost)
    isSure = false
    isChanged = !isOnItsWay
    copy.keep(formFields(form), isOnItsWay)
    if (isOnItsWay) return
    event.preventDefault()
    void send().then(() => {
      isSure = !isLost && !isSending
      if (isSure) form.requestSubmit(event.submitter)
    })
  }
  const isBack = () => void send()
  form.addEventListener('input', changed)
  form.addEventListener('submit', sent)
  window.addEventListener('online', isBack)
  return () => {
    clearTimeout(timer)
    form.removeEventListener('input', changed)
    form.removeEventListener('submit', sent)
    window.removeEventListener('online', isBack)
  }
}

async function post(to: string, fields: Array<[string, string]>): Promise<[State, Saved?]> {
  const sending = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const
  // Without a line, or while the server starts anew, there is no answer at all.
  const response = await fetch(to, sending).catch(() => undefined)
  if (!response || response.status >= 500 || response.status === 429) return ['unsaved']
  if (response.status === 422) return ['wrong']
  if (!response.ok) return ['signIn']
  const answer: Saved = await response.json()
  return [answer.beside ? 'beside' : 'saved', answer]
}
