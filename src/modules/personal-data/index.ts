import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { bringRule, lacksRule } from './cases.ts'
import { personalDataHelp } from './help.ts'
import { messages } from './messages.ts'
import { rightsPersonal } from './personal.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { personalDataUrl } from './urls.ts'

export { caseMessages } from './case-messages.ts'
export { caseAbout, openCase } from './cases.ts'
export { wishes } from './forms.ts'
export { logIncident } from './incidents.ts'
export type { Wish } from './tables.ts'
export { newCaseUrl } from './urls.ts'

export const personalData: Module = {
  name: 'personal-data',
  confidential: ['personal_data_request'],
  open: ['rights_rule'],
  publicParts: [{ table: 'rights_rule', rows: 'none' }],
  begins: { lacks: lacksRule, bring: bringRule, why: 'what the law says' },
  personal: rightsPersonal,
  tasks,
  staffRoutes,
  help: personalDataHelp,
  permissions: [
    {
      name: 'handle-personal-data',
      label: say(messages, (m) => m.may),
      place: 'people',
      meaning: say(messages, (m) => m.mayMeans),
      apart: true,
      roles: ['rights-officer'],
    },
  ],
  staffMenu: [
    {
      to: personalDataUrl,
      label: say(messages, (m) => m.heading),
      may: 'handle-personal-data',
      place: 'people',
      order: 20,
    },
  ],
}
