import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { organisationRecord } from './records.ts'
import { organisationsUrl } from './urls.ts'

export { organisationNumbers } from './queries.ts'
export { organisationUrl } from './urls.ts'

export const organisations: Module = {
  name: 'organisations',
  open: ['organisation'],
  publicRoutes,
  records: [organisationRecord],
  menu: [{ to: organisationsUrl, label: say(messages, (m) => m.heading), place: 'footer', order: 60 }],
  loadPack,
}
