import type { FunctionComponent } from 'preact'

interface IslandFile {
  default: FunctionComponent<Record<string, unknown>>
}

const files = import.meta.glob<IslandFile>(['./design/islands/*.tsx', './modules/*/islands/*.tsx'])

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(element)
// An island that comes after a form has been sent knows it by this; whoever writes on has not had the answer.
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (target instanceof HTMLFormElement && !defaultPrevented) target.dataset.sent = ''
})
const writtenOn = ({ target }: Event) => (target as HTMLElement).closest('form')?.removeAttribute('data-sent')
document.addEventListener('input', writtenOn, { capture: true })
// Where that fails there is no line, and the colours stay as they were.
document.addEventListener('submit', (event) => void switchMode(event).catch(() => undefined))
// Without it, or where the browser forbids it, pages are simply not kept.
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)

// A part that is folded away cannot be shown on paper by older browsers' styles.
for (const isPrinting of [true, false])
  addEventListener(isPrinting ? 'beforeprint' : 'afterprint', () => unfold(isPrinting))

async function wake(element: HTMLElement): Promise<void> {
  const { island, props } = element.dataset
  const load = Object.entries(files).find(([path]) => path.endsWith(`/${island}.tsx`))?.[1]
  if (!load) throw new Error(`there is no island ${island}`)
  const [file, { h, render }] = await Promise.all([load(), import('preact')])
  // Not hydrate(): the server may have drawn something plainer than the island, and render() leaves standing what it does
  // not know. It stays in the page until the island is drawn, which reads what was typed into it meanwhile.
  const plain = document.createElement('div')
  plain.hidden = true
  plain.append(...element.childNodes)
  element.after(plain)
  render(h(file.default, JSON.parse(props ?? '{}')), element)
  plain.remove()
}

/** Changes the colours in place, so that nothing typed into another form of the page is lost. */
async function switchMode(event: SubmitEvent): Promise<void> {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement && form.matches('.mode') && submitter instanceof HTMLButtonElement)) return
  event.preventDefault()
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  body.set(submitter.name, submitter.value)
  await fetch(form.action, { method: 'POST', body, redirect: 'manual' })
  const old = document.querySelector<HTMLLinkElement>('link[href^="/mode.css"]')
  const link = old?.cloneNode() as HTMLLinkElement | undefined
  if (!old || !link) return
  link.href = `/mode.css?${submitter.value}`
  link.addEventListener('load', () => {
    old.remove()
    // The button that was pressed has made room for the other one.
    form.querySelector<HTMLButtonElement>(`button:not(.${submitter.className})`)?.focus()
  })
  old.after(link)
}

/** Opens what is folded away but belongs on paper, and folds it again afterwards. */
function unfold(isPrinting: boolean): void {
  const [from, to] = isPrinting ? (['.printed:not([open])', true] as const) : (['.printed.opened', false] as const)
  for (const part of document.querySelectorAll<HTMLDetailsElement>(from)) {
    part.open = to
    part.classList.toggle('opened', to)
  }
}
