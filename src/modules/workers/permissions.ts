import { say } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import { messages } from './messages.ts'
import { teamMessages } from './team-messages.ts'

/** What workers may do by being workers, or with the house and one another. */
export const permissions: PermissionWords[] = [
  {
    name: 'work',
    label: say(messages, (m) => m.workspace),
    place: 'today',
    meaning: say(messages, (m) => m.workspaceMeans),
  },
  {
    name: 'administer-house',
    label: say(messages, (m) => m.mayAdminister),
    place: 'house',
    meaning: say(messages, (m) => m.mayAdministerMeans),
  },
  {
    name: 'manage-workers',
    label: say(teamMessages, (m) => m.mayManage),
    place: 'people',
    meaning: say(teamMessages, (m) => m.mayManageMeans),
    roles: ['chair'],
  },
]
