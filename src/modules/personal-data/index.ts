import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { personalDataUrl } from './urls.ts'

export const personalData: Module = {
  name: 'personal-data',
  confidential: ['personal_data_request'],
  staffRoutes,
  permissions: [{ name: 'handle-personal-data', label: say(messages, (m) => m.may), roles: ['chair'] }],
  staffMenu: [
    { to: personalDataUrl, label: say(messages, (m) => m.heading), may: 'handle-personal-data', place: 'people' },
  ],
}
