import { useEffect, useRef, useState } from 'preact/hooks'
import { formFields, sameFields, setHidden, shownFields, tabOf } from '../editor/form-fields.ts'
import { type KeptAs, type KeptCopies, keptCopies } from '../editor/kept-copy.ts'
import { LeftOnDevice, type LeftOnDeviceProps } from '../editor/left-on-device.tsx'

export interface AutosaveProps {
  /** Where the form is sent while it is being written. */
  to: string
  /** Under this name the text is kept on the device. */
  keptAs: KeptAs
  /** The pages whose text has arrived: what one of them kept before it was sent is not missing. */
  arrived: string[]
  words: Record<'saved' | 'saving' | 'unsaved' | 'wrong' | 'tooLarge' | 'beside' | 'compare' | 'signIn', string>
  left: Pick<LeftOnDeviceProps, 'language' | 'words'>
}

/** What the server answers to a saving. */
interface Saved {
  revision: number
  /** Somebody else has saved meanwhile: where both versions are shown. */
  beside?: string
  /** The time by the clock of Georgia. */
  time: string
}

type State = 'untouched' | 'saving' | 'saved' | 'unsaved' | 'wrong' | 'tooLarge' | 'beside' | 'signIn'

/** What was written last is on this device only. */
const waiting: State[] = ['unsaved', 'wrong', 'tooLarge', 'signIn']

const pause = 3000
const beforeNextTry = 5000

/** Saves a form while it is being written, and keeps it on the device for as long as it cannot be sent. */
export default function Autosave({ to, keptAs, arrived, words, left }: AutosaveProps) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>('untouched')
  const [saved, setSaved] = useState<Saved>()

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return undefined
    return keepSaving({
      ...{ form, to, copies: keptCopies(keptAs) },
      tell: (next, answer) => {
        setState(next)
        if (answer) setSaved(answer)
      },
    })
  }, [to])

  return (
    <div class="autosave" ref={place}>
      <p role="status" class={waiting.includes(state) ? 'waits' : undefined}>
        {state === 'saved' ? words.saved.replace('{time}', saved?.time ?? '') : state !== 'untouched' && words[state]}{' '}
        {state === 'beside' && saved?.beside && <a href={saved.beside}>{words.compare}</a>}
      </p>
      <LeftOnDevice keptAs={keptAs} arrived={arrived} {...left} />
    </div>
  )
}

interface Saving {
  form: HTMLFormElement
  to: string
  copies: KeptCopies
  tell: (state: State, answer?: Saved) => void
}

/** Watches the form until it is told to end. */
function keepSaving({ form, to, copies, tell }: Saving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isChanged = false
  let isLost = false
  let isSure = false
  let last = shownFields(form)

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
      if (!answer.beside) setHidden(form, 'began_from', String(answer.revision))
      last = fields
      if (isChanged) later(pause)
      // More may have been written, and be on its way with the whole form.
      else if (sameFields(form, formFields(form), fields)) copies.drop(tabOf(form))
      return
    }
    isChanged = true
    // What does not fit waits for its writer, everything else for the line.
    if (state === 'unsaved') later(beforeNextTry)
  }
  const changed = () => {
    const fields = formFields(form)
    if (sameFields(form, fields, last)) return
    isChanged = true
    copies.keep(form)
    later(pause)
  }
  // Without a line the browser would leave the page for one of its own: the text goes first, and the form after it.
  const sent = (event: SubmitEvent) => {
    clearTimeout(timer)
    const isOnItsWay = isSure || (navigator.onLine && !isLost)
    isSure = false
    isChanged = !isOnItsWay
    copies.keep(form, isOnItsWay)
    if (isOnItsWay) return
    event.preventDefault()
    void send().then(() => {
      isSure = !isLost && !isSending
      if (isSure) form.requestSubmit(event.submitter)
    })
  }
  const isBack = () => void send()
  // On a slow line this comes after the first words.
  changed()
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
  if (response.status === 413) return ['tooLarge']
  if (!response.ok) return ['signIn']
  const answer: Saved = await response.json()
  return [answer.beside ? 'beside' : 'saved', answer]
}
