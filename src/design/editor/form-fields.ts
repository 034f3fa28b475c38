/** Everything written in a form but its files, as it would be sent. */
export function formFields(form: HTMLFormElement): Array<[string, string]> {
  return [...new FormData(form)].flatMap(
    ([name, value]): Array<[string, string]> => (typeof value === 'string' ? [[name, value]] : []),
  )
}

/** Fields that are of the page and not of its writer. */
const ofThePage = new Set(['form_token', 'began_from', 'tab'])

export function sameFields(one: Array<[string, string]>, other: Array<[string, string]>): boolean {
  return written(one) === written(other)
}

function written(fields: Array<[string, string]>): string {
  // A browser ends lines otherwise in a field that has been sent.
  const own = fields
    .filter(([name]) => !ofThePage.has(name))
    .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])
  return JSON.stringify(own)
}

/** Writes values into the fields, and lets whatever shows them know. The token of this sign-in stays. */
export function fillForm(form: HTMLFormElement, fields: Array<[string, string]>): void {
  const boxes = form.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')
  const names = new Set(fields.map(([name]) => name))
  for (const box of boxes) {
    if (fields.length > 1) box.checked = fields.some(([name, value]) => name === box.name && value === box.value)
  }
  for (const name of names) {
    const field = form.elements.namedItem(name)
    const isText =
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && !['checkbox', 'radio'].includes(field.type))
    if (!isText || name === 'form_token') continue
    field.value = fields.find(([one]) => one === name)?.[1] ?? ''
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  if (fields.length > 1) form.dispatchEvent(new Event('input'))
}
