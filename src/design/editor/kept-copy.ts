import { type Moment, systemClock } from '#platform/clock.ts'
import { type Fields, formFields, holdsAll, sameFields, secretNames, shownFields, tabOf } from './form-fields.ts'

/** What was written on this device and has not been saved. */
export interface KeptCopy {
  /** The page in the browser it was written on. */
  tab: string
  fields: Fields
  /** It was sent with the whole form; whether it arrived is not known here. */
  isSent: boolean
  /** When it was written, by the clock of the device. */
  at: Moment
}

export type KeptCopies = ReturnType<typeof keptCopies>

const beginning = 'written '
const keptFor = 30 * 24 * 60 * 60 * 1000

/** How a form is known on this device: whose it is, and which. */
export interface KeptAs {
  worker: number
  form: string
}

/**
 * Where the texts of a form are kept on this device, each under the page it was written on: two windows of one form do
 * not write over each other. A browser that keeps nothing only loses this second net.
 */
export function keptCopies({ worker, form: of }: KeptAs) {
  const key = (tab: string) => `${beginning}${worker} ${of} ${tab}`
  return {
    /** The newest first. */
    list: () =>
      everyCopy()
        .filter(({ name, copy }) => name === key(copy.tab))
        .map(({ copy }) => copy)
        .sort((one, other) => other.at.localeCompare(one.at)),
    keep: (form: HTMLFormElement, isSent = form.dataset.sent !== undefined) => {
      const secret = secretNames(form)
      const fields = formFields(form).filter(([name]) => !secret.has(name))
      const copy: KeptCopy = { tab: tabOf(form), fields, isSent, at: systemClock.now() }
      if (isSent) forgetArrival(copy.tab)
      attempt(() => localStorage.setItem(key(copy.tab), JSON.stringify(copy)))
    },
    drop: (tab: string) => drop(key(tab)),
  }
}

/** What was left of a form and is not in the house as far as this page can tell. `arrived` are pages the house knows. */
export function leftOf(form: HTMLFormElement, copies: KeptCopies, arrived: string[] = []): KeptCopy[] {
  dropArrived()
  const [shown, now] = [shownFields(form), formFields(form)]
  return copies.list().filter((copy) => {
    // The house has shown the form again with what was sent, such as one that was refused: it is still to be saved.
    const isRefused = form.dataset.refused !== undefined
    const isShownAgain = copy.tab === tabOf(form) && (copy.isSent || isRefused)
    const isThere = !isRefused && sameFields(form, copy.fields, shown)
    const isSaved = isThere || (copy.isSent && arrived.includes(copy.tab))
    if (isShownAgain) copies.keep(form)
    else if (isSaved) copies.drop(copy.tab)
    // Some browsers bring back by themselves what was typed, and what was refused may have been typed once more.
    const isHeld = isRefused ? holdsAll(form, now, copy.fields) : sameFields(form, copy.fields, now)
    return !isShownAgain && !isSaved && !isHeld
  })
}

/** Drops what has arrived in the house, as its answers have told this browser. */
export function dropArrived(): void {
  const tabs = [...document.cookie.matchAll(/(?:^|; )arrived-([\w-]+)=/g)].map(([, tab = '']) => tab)
  if (tabs.length === 0) return
  const again = new Set([...document.forms].map((form) => `${form.dataset.kept} ${tabOf(form)}`))
  for (const { name, copy } of everyCopy()) {
    const [, , ...of] = name.split(' ')
    if (copy.isSent && tabs.includes(copy.tab) && !again.has(of.join(' '))) drop(name)
  }
  for (const tab of tabs) forgetArrival(tab)
}

/** Drops everything a worker has left on this device, who goes out. */
export function dropAllOf(worker: number): void {
  for (const { name } of everyCopy()) if (name.startsWith(`${beginning}${worker} `)) drop(name)
}

/** Drops what has lain here for thirty days, whoever wrote it. */
export function dropOld(): void {
  const limit = Date.parse(systemClock.now()) - keptFor
  for (const { name, copy } of everyCopy()) if (!(Date.parse(copy.at) > limit)) drop(name)
}

function everyCopy(): Array<{ name: string; copy: KeptCopy }> {
  const names = attempt(() => Object.keys(localStorage)) ?? []
  return names
    .filter((name) => name.startsWith(beginning))
    .map((name) => ({ name, copy: JSON.parse(attempt(() => localStorage.getItem(name)) ?? '{}') }))
}

function drop(name: string): void {
  attempt(() => localStorage.removeItem(name))
}

function forgetArrival(tab: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is unknown to browsers we serve.
  document.cookie = `arrived-${tab}=; path=/; max-age=0; samesite=strict`
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    // Private windows of some browsers forbid it, and a full device refuses.
    return undefined
  }
}
