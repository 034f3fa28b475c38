import { aboutUrl } from '#modules/about/index.ts'
import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.tsx'

export const pages: Module = {
  name: 'pages',
  publicRoutes,
  menu: [{ to: aboutUrl, label: say(messages, (m) => m.about), place: 'main', order: 80 }],
}
