import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.tsx'
import { dataUrl } from './urls.ts'

export { openFiles } from './all-files.ts'
export { dataUrl } from './urls.ts'

export const data: Module = {
  name: 'data',
  publicRoutes,
  menu: [{ to: dataUrl, label: say(messages, (m) => m.menu), place: 'open-data', order: 10 }],
}
