import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { libraryHelp } from './help.ts'
import { messages } from './messages.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { libraryUrl, uploadUrl } from './urls.ts'
import { describedPictures } from './written.ts'

export const library: Module = {
  name: 'library',
  staffRoutes,
  tasks,
  help: libraryHelp,
  written: () => [describedPictures],
  permissions: [
    {
      name: 'keep-media',
      label: say(messages, (m) => m.mayKeep),
      place: 'write',
      meaning: say(messages, (m) => m.mayKeepMeans),
      roles: ['editor', 'chair'],
    },
  ],
  staffMenu: [{ to: libraryUrl, label: say(messages, (m) => m.heading), may: 'keep-media', place: 'write', order: 50 }],
  quick: [{ to: uploadUrl, label: say(messages, (m) => m.add), may: 'keep-media' }],
}
