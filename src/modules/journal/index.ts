import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { journalHelp } from './help.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { journalUrl } from './urls.ts'

export { changeUrl } from './urls.ts'

export const journal: Module = {
  name: 'journal',
  staffRoutes,
  help: journalHelp,
  permissions: [
    {
      name: 'read-journal',
      label: say(messages, (m) => m.mayRead),
      place: 'house',
      meaning: say(messages, (m) => m.mayReadMeans),
      roles: ['chair', 'project-manager', 'editor'],
    },
    {
      name: 'undo-changes',
      label: say(messages, (m) => m.mayUndo),
      place: 'house',
      meaning: say(messages, (m) => m.mayUndoMeans),
      roles: ['chair'],
    },
  ],
  staffMenu: [{ to: journalUrl, label: say(messages, (m) => m.menu), may: 'read-journal', place: 'house', order: 20 }],
  quick: [{ to: journalUrl, label: say(messages, (m) => m.quick), may: 'read-journal' }],
}
