import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { formFields, hasWords, sameFields, shownFields, tabOf } from '../editor/form-fields.ts'
import { dropAllOf, dropArrived, dropOld, type KeptAs, keptCopies } from '../editor/kept-copy.ts'
import { LeftOnDevice, type LeftOnDeviceProps } from '../editor/left-on-device.tsx'

export interface KeptFormsProps extends Pick<LeftOnDeviceProps, 'language' | 'words'> {
  worker: number
  /** The address of the form by which a worker goes out. */
  out: string
}

/** Keeps on the device what a worker writes into the forms of this page, until it has been saved or the worker goes out. */
export default function KeptForms({ worker, out, ...shown }: KeptFormsProps) {
  useEffect(() => {
    dropOld()
    const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-kept]')].filter(hasWords)
    for (const form of forms) {
      const keptAs = { worker, form: form.dataset.kept ?? '' }
      keepWritten(form, keptAs)
      const place = document.createElement('div')
      place.className = 'left-on-device'
      form.prepend(place)
      render(<LeftOnDevice keptAs={keptAs} {...shown} />, place)
    }
    dropArrived()
    document.addEventListener('submit', ({ target }) => {
      if (target instanceof HTMLFormElement && new URL(target.action).pathname === out) dropAllOf(worker)
    })
  }, [])
  return null
}

function keepWritten(form: HTMLFormElement, keptAs: KeptAs): void {
  const copies = keptCopies(keptAs)
  const shown = shownFields(form)
  const isUntouched = () => sameFields(form, formFields(form), shown)
  // On a slow line this comes after the first words, and may come after the form was sent.
  if (!isUntouched()) copies.keep(form)
  form.addEventListener('input', () => {
    if (isUntouched()) copies.drop(tabOf(form))
    else copies.keep(form)
  })
  form.addEventListener('submit', () => {
    if (!isUntouched() || copies.list().some(({ tab }) => tab === tabOf(form))) copies.keep(form, true)
  })
}
