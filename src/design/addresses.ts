import type { Language } from '#platform/messages.ts'
import type { View } from '#platform/view.ts'

/** The address a link carries: English stands under `/en`; the workspace, other sites and fragments stay as they are. */
export function href(language: Language, to: string): string {
  if (language === 'ka' || !isOwnPage(to) || isWorkspace(to)) return to
  return `/en${to.replace(/^\/(?=[?#]|$)/, '')}`
}

/** The whole address with origin, for feeds, letters and search engines. */
export function absolute(
  view: Pick<View, 'origin' | 'language'>,
  to: string,
  language: Language = view.language,
): string {
  return view.origin + href(language, to)
}

/** The path alone, without query and fragment. */
export function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '')
}

/** The one of these addresses that the page belongs to: the longest that begins it. The home page owns only itself. */
export function currentOf(page: string, addresses: readonly string[]): string | undefined {
  const path = pathOf(page)
  const owners = addresses.filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)))
  return owners.sort((one, other) => other.length - one.length)[0]
}

function isOwnPage(to: string): boolean {
  return to.startsWith('/') && !to.startsWith('//')
}

/** The workspace follows the setting of the worker, so its addresses carry no language. */
function isWorkspace(to: string): boolean {
  return /^\/staff(?=[/?#]|$)/.test(to)
}
