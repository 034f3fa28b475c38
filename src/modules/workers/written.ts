import { say } from '#platform/messages.ts'
import { writtenRow, writtenTable } from '#platform/personal/written.ts'
import { teamMessages } from './team-messages.ts'
import { roleUrl } from './urls.ts'

/** Roles have names of the association's own: somebody may be named there. */
export const namedRoles = writtenTable({
  table: 'role',
  place: async (_db, role) => ({
    ...{ to: roleUrl(role), may: 'administer-house', name: say(teamMessages, (m) => m.role) },
    title: { ka: role.name_ka, en: role.name_en },
    rows: async (tx) => [writtenRow(tx, 'role', role, ['name_ka', 'name_en'])],
    state: role.closed_at === null ? 'unseen' : 'closed',
  }),
})
