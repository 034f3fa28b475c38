import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { inboxHelp } from './help.ts'
import { eraseJob } from './jobs.ts'
import { messages } from './messages.ts'
import { entryPersonal } from './personal.ts'
import { readers } from './readers.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { inboxUrl } from './urls.ts'
import { writtenTemplates } from './written.ts'

export { addNote, answer, type Doing, noteCall, settleState } from './actions.ts'
export { findPeriod } from './period.ts'
export { addFirstTemplates } from './templates.ts'
export { conversationUrl } from './urls.ts'

export const inbox: Module = {
  name: 'inbox',
  confidential: ['answer_template'],
  open: ['inbox_period'],
  publicParts: [{ table: 'inbox_period', rows: 'none' }],
  personal: [entryPersonal],
  written: () => [writtenTemplates],
  staffRoutes,
  help: inboxHelp,
  jobs: [{ ...eraseJob, label: say(messages, (m) => m.endingList) }],
  tasks,
  permissions: [
    {
      name: 'settle-inbox-period',
      label: say(messages, (m) => m.maySettlePeriod),
      place: 'messages',
      meaning: say(messages, (m) => m.maySettlePeriodMeans),
      roles: ['chair'],
    },
  ],
  staffMenu: [{ to: inboxUrl, label: say(messages, (m) => m.inbox), may: readers, place: 'messages', order: 10 }],
  quick: [{ to: inboxUrl, label: say(messages, (m) => m.quick), may: readers }],
}
