import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { momentInText } from '../dates.ts'
import { type Fields, fillForm, formFields, tabOf } from './form-fields.ts'
import { type KeptAs, type KeptCopy, keptCopies, leftOf } from './kept-copy.ts'

export interface LeftOnDeviceProps {
  keptAs: KeptAs
  /** Pages whose text the house has, where it knows. */
  arrived?: string[]
  language: 'ka' | 'en'
  words: Record<'found' | 'take' | 'drop' | 'taken' | 'undo', string>
}

/** Offers what was written into the form around it on this device and has not been saved, the newest first. */
export function LeftOnDevice({ keptAs, arrived, language, words }: LeftOnDeviceProps) {
  const place = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<KeptCopy[]>([])
  // What stood in the form before something was taken.
  const [before, setBefore] = useState<Fields>()
  const copies = keptCopies(keptAs)
  const form = () => place.current?.closest('form') ?? undefined

  useLayoutEffect(() => {
    const around = form()
    const found = around ? leftOf(around, copies, arrived) : []
    setLeft(found)
    const fold = found.length > 0 && around?.closest('details')
    if (fold) fold.open = true
  }, [])

  const [first, ...others] = left
  const take = () => {
    const around = form()
    if (!around || !first) return
    setBefore(formFields(around))
    fillForm(around, first.fields)
  }
  const undo = () => {
    const around = form()
    if (!around || !before) return
    copies.keep(around)
    const tab = tabOf(around)
    fillForm(around, before)
    setLeft([...copies.list().filter((copy) => copy.tab === tab), ...others])
    setBefore(undefined)
  }
  const drop = () => {
    if (first) copies.drop(first.tab)
    setLeft(others)
    if (others.length === 0) form()?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }
  return (
    <div ref={place} class={first ? 'notice wait' : 'unseen'}>
      <p role="status">
        {first && (before ? words.taken : words.found.replace('{time}', momentInText(language, Date.parse(first.at))))}
      </p>
      {first && (
        <div class="actions">
          <button type="button" class={before ? 'button second slim' : 'button slim'} onClick={before ? undo : take}>
            {before ? words.undo : words.take}
          </button>
          {!before && (
            <button type="button" class="button second slim" onClick={drop}>
              {words.drop}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
