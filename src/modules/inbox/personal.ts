import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import { type PersonalRow, personalTable } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'

/** What was answered and noted goes with what somebody sent, and the letters of the outbox go with the answers. */
export const entryPersonal = personalTable({
  table: 'inbox_entry',
  name: say(messages, (m) => m.personal.row),
  columns: { text: { label: say(messages, (m) => m.personal.text), by: 'words', left: '' } },
  along: (db, { id }) => lettersOf(db, id),
  goesWith: async (db, { table, id }) => {
    const entries = db.selectFrom('inbox_entry').select('id').where('kind', '=', table).where('number', '=', id)
    const rows = await entries.orderBy('id').execute()
    return rows.map((row) => ({ table: 'inbox_entry', id: row.id }))
  },
})

/** By this an answer finds its letter in the outbox. */
export function markOf(entry: number): string {
  return `inbox:${entry}`
}

async function lettersOf(db: Db, entry: number): Promise<PersonalRow[]> {
  const rows = await db.selectFrom('mail').select('id').where('mark', '=', markOf(entry)).execute()
  return rows.map((row) => ({ table: 'mail', id: row.id }))
}
