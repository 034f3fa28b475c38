import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { momentInText } from '../dates.ts'
import { type Fields, fillForm, formFields, tabOf } from './form-fields.ts'
import { type KeptAs, type KeptCopies, type KeptCopy, keptCopies, leftOf } from './kept-copy.ts'

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
  const around = () => place.current?.closest('form') ?? undefined
  const { first, isTaken, take, undo, drop } = useLeft(around, keptCopies(keptAs), arrived)
  return (
    <div ref={place} class={first ? 'notice wait' : 'unseen'}>
      <p role="status">
        {first && (isTaken ? words.taken : words.found.replace('{time}', momentInText(language, Date.parse(first.at))))}
      </p>
      {first && (
        <div class="actions">
          <button type="button" class={isTaken ? 'button second slim' : 'button slim'} onClick={isTaken ? undo : take}>
            {isTaken ? words.undo : words.take}
          </button>
          {!isTaken && (
            <button type="button" class="button second slim" onClick={drop}>
              {words.drop}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** The copies that are left, and what can be done with the first of them. */
function useLeft(around: () => HTMLFormElement | undefined, copies: KeptCopies, arrived: string[] | undefined) {
  const [[first, ...others], setLeft] = useState<KeptCopy[]>([])
  // What stood in the form before something was taken.
  const [before, setBefore] = useState<Fields>()

  useLayoutEffect(() => {
    const form = around()
    const found = form ? leftOf(form, copies, arrived) : []
    setLeft(found)
    const fold = found.length > 0 && form?.closest('details')
    if (fold) fold.open = true
  }, [])

  const take = () => {
    const form = around()
    if (!form || !first) return
    setBefore(formFields(form))
    fillForm(form, first.fields)
  }
  const undo = () => {
    const form = around()
    if (!form || !before) return
    copies.keep(form)
    const tab = tabOf(form)
    fillForm(form, before)
    setLeft([...copies.list().filter((copy) => copy.tab === tab), ...others])
    setBefore(undefined)
  }
  const drop = () => {
    if (first) copies.drop(first.tab)
    setLeft(others)
    if (others.length === 0) around()?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }
  return { first, isTaken: before !== undefined, take, undo, drop }
}
