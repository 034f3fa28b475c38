import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { standingFindings } from './findings/standing.ts'
import { workFindings } from './findings/work.ts'
import { upkeepHelp } from './help.ts'
import { machineryHelp } from './machinery-help.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { houseUrl, jobsUrl, lettersUrl, updatesUrl } from './urls.ts'

export { houseUrl } from './urls.ts'

export const upkeep: Module = {
  name: 'upkeep',
  publicRoutes,
  staffRoutes,
  help: [...upkeepHelp, ...machineryHelp],
  findings: async (app) => [...(await standingFindings(app)), ...(await workFindings(app))],
  tasks,
  permissions: [
    {
      name: 'look-after-house',
      label: say(messages, (m) => m.mayLook),
      place: 'house',
      meaning: say(messages, (m) => m.mayLookMeans),
      roles: ['chair'],
    },
    {
      name: 'read-outbox',
      label: say(messages, (m) => m.mayReadOutbox),
      place: 'house',
      meaning: say(messages, (m) => m.mayReadOutboxMeans),
    },
  ],
  staffMenu: [
    { to: houseUrl, label: say(messages, (m) => m.houseMenu), may: 'look-after-house', place: 'house', order: 10 },
    { to: updatesUrl, label: say(messages, (m) => m.updatesMenu), may: 'look-after-house', place: 'house', order: 50 },
    { to: jobsUrl, label: say(messages, (m) => m.jobs), may: 'look-after-house', place: 'house', order: 45 },
    { to: lettersUrl, label: say(messages, (m) => m.mail), may: 'read-outbox', place: 'house', order: 40 },
  ],
}
