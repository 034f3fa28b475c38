import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { findings } from './findings.ts'
import { backupsHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { backupsUrl } from './urls.ts'

export { giveSheet } from './actions.ts'
export { fileWords, nameFiles } from './lacking.ts'
export { findSheet } from './queries.ts'
export { backupsUrl } from './urls.ts'

export const backups: Module = {
  name: 'backups',
  confidential: ['backup', 'lacking_file', 'recovery_sheet', 'restore_trial'],
  staffRoutes,
  help: backupsHelp,
  jobs,
  findings,
  staffMenu: [
    { to: backupsUrl, label: say(messages, (m) => m.menu), may: 'look-after-house', place: 'house', order: 30 },
  ],
}
