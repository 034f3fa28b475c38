import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { sheetsHelp } from './help.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { importUrl } from './urls.ts'
import { sheetDraft } from './waiting.ts'

export const sheets: Module = {
  name: 'sheets',
  staffRoutes,
  help: sheetsHelp,
  drafts: [sheetDraft],
  permissions: [
    {
      name: 'import-sheets',
      label: say(messages, (m) => m.mayImport),
      place: 'write',
      meaning: say(messages, (m) => m.mayImportMeans),
      roles: ['chair', 'project-manager'],
    },
  ],
  staffMenu: [
    { to: importUrl, label: say(messages, (m) => m.heading), may: 'import-sheets', place: 'write', order: 60 },
  ],
}
