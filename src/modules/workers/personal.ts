import type { Db, Row } from '#platform/database.ts'
import { readForm, type Sent } from '#platform/forms.ts'
import { comparableEmail } from '#platform/intake/email.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import {
  type AskedChange,
  ownNumber,
  type PersonalRow,
  type PersonalTable,
  personalTable,
  type ReadWords,
  sentBack,
} from '#platform/personal/declared.ts'
import { historyOf } from '#platform/personal/find.ts'
import { nameAndEmail } from './forms.ts'
import { listSentBy } from './kept-sent.ts'
import { messages } from './messages.ts'
import { findWorkerByEmail } from './queries.ts'
import { listAdministrators } from './team.ts'
import { teamMessages } from './team-messages.ts'

const name = say(messages, (m) => m.personal.name)
const email = say(messages, (m) => m.personal.email)
const key = say(messages, (m) => m.personal.key)

/** What is kept about workers. Erased, nobody can sign in as this worker; the journal still tells what number did. */
export const workersPersonal: PersonalTable[] = [
  personalTable({
    table: 'worker',
    name: say(messages, (m) => m.personal.worker),
    columns: {
      name: { label: name, by: 'name', left: '' },
      email: { label: email, by: 'email', left: '' },
      password_hash: { label: key, left: '', isHidden: true },
      totp_secret: { label: key, left: null, isHidden: true },
    },
    along: whatGoesWith,
    reads: readNameAndEmail,
    refuses: (db, worker, asked) => whyNot(db, worker, asked),
  }),
  // Nobody is in it, but whoever took the row of an erased worker for theirs would have what it allows.
  personalTable({
    table: 'worker_permission',
    name: say(messages, (m) => m.personal.permission),
    refuses: byOthers,
    columns: {},
  }),
  personalTable({ table: 'worker_role', name: say(messages, (m) => m.personal.role), refuses: byOthers, columns: {} }),
  personalTable({
    table: 'session',
    name: say(messages, (m) => m.personal.session),
    refuses: byOthers,
    isFixed: true,
    columns: {
      token_hash: { label: key, left: ownNumber, isHidden: true },
      device: { label: say(messages, (m) => m.personal.signedInOn), left: null },
    },
  }),
  personalTable({
    table: 'passkey',
    refuses: byOthers,
    name: say(messages, (m) => m.personal.passkey),
    columns: {
      name: { label: say(messages, (m) => m.personal.device), by: 'words', left: '' },
      credential: { label: key, left: ownNumber, isHidden: true },
      public_key: { label: key, left: '', isHidden: true },
    },
  }),
  personalTable({
    table: 'recovery_code',
    refuses: byOthers,
    name: say(messages, (m) => m.personal.recoveryCode),
    columns: { code_hash: { label: key, left: ownNumber, isHidden: true } },
  }),
  personalTable({
    table: 'sign_in_step',
    refuses: byOthers,
    name: say(messages, (m) => m.personal.signInStep),
    columns: {
      token_hash: { label: key, left: ownNumber, isHidden: true },
      challenge_secret: { label: key, left: null, isHidden: true },
      way_back: { label: key, left: null, isHidden: true },
    },
  }),
  personalTable({
    table: 'invitation',
    refuses: byOthers,
    reads: readNameAndEmail,
    name: say(messages, (m) => m.personal.invitation),
    columns: {
      name: { label: name, by: 'name', left: null },
      email: { label: email, by: 'email', left: null },
      token_hash: { label: key, left: ownNumber, isHidden: true },
    },
  }),
]

/** An e-mail is kept in small letters, by which it is found at signing in. */
function readNameAndEmail(values: Sent): ReadWords {
  return {
    wrong: sentBack(readForm(nameAndEmail, values), wordsOf),
    kept: { email: comparableEmail(String(values.email ?? '')) },
  }
}

function wordsOf(field: string): Bilingual {
  return say(messages, (m) => m.fields[field as 'name' | 'email'].wrong)
}

/** What lets a worker in is a matter of administrators, as the worker is. */
async function byOthers(_db: Db, _row: unknown, { may }: AskedChange): Promise<Bilingual | undefined> {
  return may.has('administer-house') ? undefined : say(messages, (m) => m.personal.byAdministrators)
}

/** Whoever changes the e-mail of a worker can come in as that worker, and without an administrator nobody is let in. */
async function whyNot(db: Db, worker: Row<'worker'>, { may, to }: AskedChange): Promise<Bilingual | undefined> {
  const byOther = await byOthers(db, worker, { may })
  if (byOther) return byOther
  if (!to) {
    const administrators = await listAdministrators(db)
    return administrators.length === 1 && administrators[0] === worker.id
      ? say(teamMessages, (m) => m.lastAdministrator)
      : undefined
  }
  if (to.email === undefined) return undefined
  const other = await findWorkerByEmail(db, String(to.email))
  return other === undefined || other.id === worker.id ? undefined : say(messages, (m) => m.personal.otherEmail)
}

const ofWorkers = [
  ...(['worker_permission', 'worker_role', 'session', 'passkey', 'recovery_code', 'sign_in_step'] as const),
  'invitation',
] as const

async function whatGoesWith(db: Db, worker: Row<'worker'>): Promise<PersonalRow[]> {
  const rows: PersonalRow[] = []
  for (const table of ofWorkers) {
    const some = await db.selectFrom(table).select('id').where('worker_id', '=', worker.id).orderBy('id').execute()
    rows.push(...some.map(({ id }) => ({ table, id })))
  }
  rows.push(...(await listInvitationsOf(db, worker)).map((id): PersonalRow => ({ table: 'invitation', id })))
  rows.push(...(await listSentBy(db, worker.id)).map((id): PersonalRow => ({ table: 'draft', id })))
  return rows
}

/** Invitations that do not say whose they are, by the e-mails this worker has and had: others were made in their place. */
async function listInvitationsOf(db: Db, worker: Row<'worker'>): Promise<number[]> {
  const emails = await emailsOf(db, worker)
  if (emails.length === 0) return []
  const found = await db
    .selectFrom('invitation')
    .select('id')
    .where('worker_id', 'is', null)
    .where('email', 'in', emails)
    // Whoever signs in with a former e-mail of this worker was invited by it, too.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('worker')
            .select('worker.id')
            .whereRef('worker.email', '=', 'invitation.email')
            .where('worker.id', '!=', worker.id)
            .where('worker.closed_at', 'is', null),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  return found.map(({ id }) => id)
}

/** The e-mails of a worker, those before it as far as the journal tells, and those they were invited by. */
async function emailsOf(db: Db, { id, email }: Row<'worker'>): Promise<string[]> {
  const emails = new Set([email])
  for (const { content } of await historyOf(db, { table: 'worker', id })) {
    const changes: Record<string, unknown[]> = content === null ? {} : JSON.parse(content).changes
    for (const told of changes.email ?? []) if (typeof told === 'string') emails.add(told)
  }
  const used = await db.selectFrom('invitation').select('email').where('worker_id', '=', id).execute()
  for (const { email: invited } of used) emails.add(invited ?? '')
  emails.delete('')
  return [...emails]
}
