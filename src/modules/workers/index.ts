import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Module, PermissionWords } from '#platform/module.ts'
import { newToken } from '#platform/tokens.ts'
import { inviteAdministrator } from './actions.ts'
import { messages } from './messages.ts'
import { workerPersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { findWorker, hasWorkers, permissionsOf } from './queries.ts'
import { staffRoutes } from './staff.tsx'
import { staffUrl, welcomeUrl } from './urls.ts'

export { addWorker } from './actions.ts'
export { listAdministrators } from './queries.ts'
export { signInUrl, staffUrl } from './urls.ts'

export const workers: Module = {
  name: 'workers',
  publicRoutes,
  staffRoutes,
  personal: [workerPersonal],
  passing: ['invitation'],
  permissions: [
    { name: 'work', label: say(messages, (m) => m.workspace) },
    { name: 'administer-house', label: say(messages, (m) => m.mayAdminister) },
  ],
  staffMenu: [{ to: staffUrl, label: say(messages, (m) => m.today), may: 'work' }],
  greet,
}

/** A house without workers prints a link for the first one at every start, until somebody has come in. */
async function greet(app: App): Promise<string[]> {
  if (await hasWorkers(app.db)) return []
  return [`${messages.en.greeting}:`, await newInvitation(app)]
}

/** Makes a one-time link and answers its whole address. It is printed and nowhere kept. */
export async function newInvitation(app: App): Promise<string> {
  const token = newToken()
  await app.changeByHouse('a link for a new administrator', (tx) => inviteAdministrator(tx, token))
  return app.origin() + welcomeUrl({ token })
}

/** The worker behind a session, with what the house lets them do. */
export async function viewerOf(db: Db, workerId: number, all: PermissionWords[]) {
  const worker = await findWorker(db, workerId)
  if (!worker) return undefined
  const may = await permissionsOf(db, workerId, all)
  return { id: worker.id, name: worker.name, language: worker.language, may: may.add('work') }
}
