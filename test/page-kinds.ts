import type { App } from '#platform/app.ts'
import type { Module } from '#platform/module.ts'
import { modules } from '../src/modules.ts'
import type { Colours, Inspector } from './inspector.ts'

/** A module whose only page fails, so that what a reader sees then can be looked at. */
const failing: Module = {
  name: 'failing',
  publicRoutes: (app: App) => {
    app.get('/failing', () => Promise.reject(new Error('The test asked for it.')))
  },
}

export const withFailing: Module[] = [...modules, failing]

export type Prefix = '' | '/en'
export const prefixes: readonly Prefix[] = ['', '/en']

/** Every kind of page is looked at in both languages, and so in both colours. */
export const coloursIn: Record<Prefix, readonly [Colours]> = { '': ['light'], '/en': ['dark'] }

/** Looks at what comes of what a reader does: what is found, forms with mistakes, receipts, the page without a line. */
export async function inspectAnswers(inspector: Inspector, prefix: Prefix, words: string): Promise<void> {
  for (const path of [`/search?q=${encodeURIComponent(words)}`, '/search?q=qqqq', '/offline'])
    await inspector.visit(prefix + path)
  await inspectForm(inspector, `${prefix}/contact`, 'body', words)
  await inspectForm(inspector, `${prefix}/services`, 'description', words)
}

/** Pages that are the same in every house. */
export const alikeEverywhere = [
  '/privacy',
  '/accessibility',
  '/search',
  '/sign-in',
  '/sign-in/forgotten',
  '/subscriptions',
  '/subscriptions/asked',
]

export async function inspectAlike(inspector: Inspector, prefix: Prefix): Promise<void> {
  for (const path of alikeEverywhere) await inspector.visit(prefix + path)
  await inspector.visit(`${prefix}/nothing-here`, 404)
  await inspector.visit(`${prefix}/failing`, 500)
}

/** A form sent with a mistake, what is kept of it, and then sent as it should be. A page without the form is passed over. */
async function inspectForm({ page, visit, after }: Inspector, path: string, text: string, words: string) {
  await visit(path)
  const form = page.locator('main form')
  if ((await form.locator(`[name=${text}]`).count()) === 0) return
  await form.locator(`[name=${text}]`).fill(words)
  await form.locator('[name=name]').fill(words.slice(0, 100))
  await after(() => form.locator('button').last().click(), 422)
  for (const link of await page.locator('main a[href*="/drafts/"]').all()) await after(() => link.click(), 200)
  for (const offer of await form.locator('[name=what][value=other]').all()) await offer.check()
  await form.locator('[name=phone]').fill('599 12 34 56')
  await after(() => form.locator('button').last().click(), 200)
}
