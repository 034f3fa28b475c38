/** What stands in a form, as it would be sent. */
export type Fields = Array<[string, string]>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Everything written in a form but its files. */
export function formFields(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]): Fields => (typeof value === 'string' ? [[name, value]] : []))
}

/** What the form showed when its page came, before anybody has typed. */
export function shownFields(form: HTMLFormElement): Fields {
  const copy = form.cloneNode(true)
  if (!(copy instanceof HTMLFormElement)) return []
  copy.reset()
  return formFields(copy)
}

/** The name of the page the form stands on. */
export function tabOf(form: HTMLFormElement): string {
  return new FormData(form).get('tab')?.toString() ?? ''
}

/** Whether somebody can write words into the form that may be kept. */
export function hasWords(form: HTMLFormElement): boolean {
  const written = ['text', 'tel', 'email', 'url', 'search', 'date', 'number', 'textarea']
  return controlsOf(form).some((control) => written.includes(control.type) && !isSecret(control))
}

/** Passwords, codes and what shows that the form is of this sign-in: none of it is kept. */
export function secretNames(form: HTMLFormElement): Set<string> {
  return new Set(controlsOf(form).flatMap((control) => (isSecret(control) ? [control.name] : [])))
}

function isSecret({ name, type, autocomplete }: Control): boolean {
  return type === 'password' || name === 'form_token' || autocomplete === 'one-time-code'
}

/** Whether the writer has put the same into both; fields nobody sees are of the page. */
export function sameFields(form: HTMLFormElement, one: Fields, other: Fields): boolean {
  return JSON.stringify(written(form, one)) === JSON.stringify(written(form, other))
}

/** Whether everything the writer has put into the other stands in the one too. */
export function holdsAll(form: HTMLFormElement, one: Fields, other: Fields): boolean {
  const held = new Set(written(form, one).map((pair) => JSON.stringify(pair)))
  return written(form, other).every((pair) => pair[1] === '' || held.has(JSON.stringify(pair)))
}

function written(form: HTMLFormElement, fields: Fields): Fields {
  const unseen = new Set(controlsOf(form).flatMap(({ type, name }) => (type === 'hidden' ? [name] : [])))
  for (const name of secretNames(form)) unseen.add(name)
  // A browser ends lines otherwise in a field that has been sent.
  return fields.flatMap(([name, value]): Fields => (unseen.has(name) ? [] : [[name, value.replaceAll('\r\n', '\n')]]))
}

/** Writes values into the fields, opens what they are folded away in, and lets whatever shows them know. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  const waiting = [...fields]
  for (const control of controlsOf(form)) {
    if (isSecret(control) || control.type === 'file') continue
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
      const { name, value } = control
      setBox(
        control,
        fields.some(([ticked, by]) => ticked === name && by === value),
      )
      continue
    }
    // Several fields of one name have their values in their order.
    const at = waiting.findIndex(([name]) => name === control.name)
    if (at >= 0) setValue(control, waiting.splice(at, 1)[0]?.[1])
  }
  form.dispatchEvent(new Event('input'))
}

/** Writes into one field of the page that nobody sees. */
export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) setValue(field, value)
}

function setBox(box: HTMLInputElement, isChecked: boolean): void {
  if (box.checked === isChecked) return
  box.checked = isChecked
  tell(box)
}

function setValue(control: Control, value: string | undefined): void {
  if (value === undefined || control.value === value) return
  control.value = value
  tell(control)
}

function tell(control: Control): void {
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  control.dispatchEvent(new Event('input'))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement,
  )
}
