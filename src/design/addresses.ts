import { inAddress } from '#platform/language.ts'
import type { Language } from '#platform/messages.ts'
import type { View } from '#platform/view.ts'

export { inAddress as href } from '#platform/language.ts'

/** The first page of the site. */
export const homeUrl = '/'

/** The first page of the workspace. */
export const workspaceUrl = '/staff'

/** Where a worker goes out. */
export const signOutUrl = '/sign-out'

/** How a task of the workspace is done. */
export function helpUrl({ slug }: { slug: string }): string {
  return `/staff/help/${slug}`
}

/** A drawing of the seal: `seal.svg`, or `512.png` with its width. */
export function iconUrl({ name }: { name: string }): string {
  return `/icons/${name}`
}

/** The whole address with origin, for feeds, letters and search engines. */
export function absolute(
  view: Pick<View, 'origin' | 'language'>,
  to: string,
  language: Language = view.language,
): string {
  return view.origin + inAddress(language, to)
}

/** The path alone, without query and fragment. */
export function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '')
}

/**
 * Where a form is sent: never quite to the address of its own page. Where the line breaks, a browser puts its page about
 * that in the place of a page with the same address, and nothing leads back to what was typed.
 */
export function sendingAddress({ path, isAgain }: { path: string; isAgain: boolean }, to: string): string {
  if (isAgain || pathOf(path) !== pathOf(to)) return to
  return `${to}${to.includes('?') ? '&' : '?'}again`
}

/** The one of these addresses that the page belongs to: the longest that begins it. The first pages own only themselves. */
export function currentOf(page: string, addresses: readonly string[]): string | undefined {
  const path = pathOf(page)
  const owners = addresses.filter(
    (to) => path === to || (to !== homeUrl && to !== workspaceUrl && path.startsWith(`${to}/`)),
  )
  return owners.sort((one, other) => other.length - one.length)[0]
}

/** The feeds of the whole site. */
export const feedUrls = { atom: '/feed.atom', json: '/feed.json' } as const
