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

/** An address with the language in front, as it stands in a link. The workspace has no language in its addresses. */
export function inAddress(language: Language, path: string): string {
  if (language === 'ka' || /^\/(staff|dev|assets)(?=$|[/?#])/.test(path)) return path
  return path === '/' ? '/en' : path.replace(/^\/(?=[?#])/, '').replace(/^/, '/en')
}
