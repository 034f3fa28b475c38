import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { helpListUrl } from './urls.ts'

export const help: Module = {
  name: 'help',
  staffRoutes,
  staffMenu: [{ to: helpListUrl, label: say(messages, (m) => m.heading), may: 'work', place: 'house', order: 90 }],
}
