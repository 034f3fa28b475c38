import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.tsx'
import { accessibilityUrl, privacyUrl } from './urls.ts'

export const statements: Module = {
  name: 'statements',
  publicRoutes,
  menu: [
    { to: privacyUrl, label: say(messages, (m) => m.privacy.heading), place: 'open-data', order: 80 },
    { to: accessibilityUrl, label: say(messages, (m) => m.accessibility.heading), place: 'open-data', order: 90 },
  ],
}
