import { useEffect, useRef, useState } from 'preact/hooks'
import { type Fields, formFields, sameFields, setHidden, shownFields, tabOf } from '../editor/form-fields.ts'
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
function keepSaving(saving: Saving): () => void {
  const { form, copies } = saving
  let isSure = false
  let last = shownFields(form)
  const line = openLine(saving, (fields, { beside, revision }, isMore) => {
    if (!beside) setHidden(form, 'began_from', String(revision))
    last = fields
    // More may have been written, and be on its way with the whole form.
    if (!isMore && sameFields(form, formFields(form), fields)) copies.drop(tabOf(form))
  })
  const changed = () => {
    if (sameFields(form, formFields(form), last)) return
    copies.keep(form)
    line.sendAfter(pause)
  }
  // Without a line the browser would leave the page for one of its own: the text goes first, and the form after it.
  const sent = (event: SubmitEvent) => {
    const isOnItsWay = isSure || (navigator.onLine && !line.isLost())
    isSure = false
    line.hold(!isOnItsWay)
    copies.keep(form, isOnItsWay)
    if (isOnItsWay) return
    event.preventDefault()
    void line.send().then(() => {
      isSure = line.isFree()
      if (isSure) form.requestSubmit(event.submitter)
    })
  }
  // On a slow line this comes after the first words.
  changed()
  form.addEventListener('input', changed)
  form.addEventListener('submit', sent)
  window.addEventListener('online', line.send)
  return () => {
    line.end()
    form.removeEventListener('input', changed)
    form.removeEventListener('submit', sent)
    window.removeEventListener('online', line.send)
  }
}

type Arrived = (fields: Fields, answer: Saved, isMore: boolean) => void

/** What is written goes to the house one saving after the other. */
function openLine({ form, to, tell }: Saving, arrived: Arrived) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isWaiting = false
  let isLost = false

  // Nothing goes by itself until it is asked for again, whether or not something waits.
  const hold = (waits: boolean) => {
    clearTimeout(timer)
    isWaiting = waits
  }
  const sendAfter = (wait: number) => {
    hold(true)
    timer = setTimeout(send, wait)
  }
  const send = async () => {
    clearTimeout(timer)
    if (isSending || !isWaiting) return
    isSending = true
    isWaiting = false
    tell('saving')
    const fields = formFields(form)
    const [state, answer] = await post(to, fields)
    isSending = false
    isLost = state === 'unsaved'
    tell(state, answer)
    if (answer) {
      arrived(fields, answer, isWaiting)
      if (isWaiting) sendAfter(pause)
      return
    }
    isWaiting = true
    // What does not fit waits for its writer, everything else for the line.
    if (isLost) sendAfter(beforeNextTry)
  }
  const end = () => clearTimeout(timer)
  return { send, sendAfter, hold, end, isLost: () => isLost, isFree: () => !isLost && !isSending }
}

async function post(to: string, fields: Fields): Promise<[State, Saved?]> {
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
