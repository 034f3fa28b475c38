import type { IncomingMessage } from 'node:http'
import type { Language } from './messages.ts'

const chosen = new WeakMap<IncomingMessage, Language>()

/** Takes the language off the front of an address before the router sees it: `/en/projects` is `/projects`, in English. */
export function takeLanguage(request: IncomingMessage): string {
  const url = request.url ?? '/'
  const [, rest] = /^\/en(?=$|[/?])(.*)$/s.exec(url) ?? []
  if (rest === undefined) return url
  chosen.set(request, 'en')
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The language of the address that was asked for. */
export function languageOf(request: IncomingMessage): Language {
  return chosen.get(request) ?? 'ka'
}

/** The address a link carries: English stands under `/en`; the workspace, other sites and fragments stay as they are. */
export function inAddress(language: Language, to: string): string {
  if (language === 'ka' || !isOwnPage(to) || isWorkspace(to)) return to
  return `/en${to.replace(/^\/(?=[?#]|$)/, '')}`
}

function isOwnPage(to: string): boolean {
  return to.startsWith('/') && !to.startsWith('//')
}

/** The workspace follows the setting of the worker, so its addresses carry no language. */
export function isWorkspace(to: string): boolean {
  return /^\/staff(?=[/?#]|$)/.test(to)
}
