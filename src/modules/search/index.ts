import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.tsx'
import { searchUrl } from './urls.ts'

export { SearchForm } from './search-form.tsx'

export const search: Module = {
  name: 'search',
  publicRoutes,
  menu: [{ to: searchUrl, label: say(messages, (m) => m.heading), place: 'utility', order: 10 }],
}
