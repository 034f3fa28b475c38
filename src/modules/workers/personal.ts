import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import { type PersonalRow, personalTable } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'

/** What is kept about a worker. Erased, nobody can sign in as this worker; the journal still tells what number did. */
export const workerPersonal = personalTable({
  table: 'worker',
  name: say(messages, (m) => m.personal.row),
  columns: {
    name: { label: say(messages, (m) => m.personal.name), by: 'name', left: '' },
    email: { label: say(messages, (m) => m.personal.email), by: 'email', left: '' },
    password_hash: { label: say(messages, (m) => m.personal.password), left: '', isHidden: true },
  },
  along: (db, { id }) => sessionsOf(db, id),
})

async function sessionsOf(db: Db, worker: number): Promise<PersonalRow[]> {
  const sessions = await db.selectFrom('session').select('id').where('worker_id', '=', worker).orderBy('id').execute()
  return sessions.map(({ id }) => ({ table: 'session', id }))
}
