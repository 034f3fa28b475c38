import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { carryingHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { exportUrl } from './urls.ts'

export const carrying: Module = {
  name: 'carrying',
  passing: ['carried_export'],
  staffRoutes,
  help: carryingHelp,
  jobs,
  permissions: [
    {
      name: 'carry-data',
      label: say(messages, (m) => m.mayCarry),
      place: 'house',
      meaning: say(messages, (m) => m.mayCarryMeans),
      apart: true,
    },
  ],
  staffMenu: [
    {
      ...{ to: exportUrl, label: say(messages, (m) => m.heading) },
      may: ['administer-house', 'look-after-house', 'carry-data'],
      ...{ place: 'house', order: 60 },
    },
  ],
}
