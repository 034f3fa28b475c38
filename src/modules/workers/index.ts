import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Module, PermissionWords } from '#platform/module.ts'
import { inTerminal } from '#platform/terminal.ts'
import { newToken } from '#platform/tokens.ts'
import { accessMessages } from './access-messages.ts'
import { inviteAdministrator } from './actions.ts'
import { workersHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { sentDraft } from './kept-sent.ts'
import { messages } from './messages.ts'
import { permissions } from './permissions.ts'
import { workersPersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { findWorker, hasSecondFactor, hasWorkers, permissionsOf } from './queries.ts'
import { passwordAloneUntil } from './second-factor.ts'
import { sectionHelp } from './section-help.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { teamMessages } from './team-messages.ts'
import { accessUrl, permissionsUrl, signInUrl, staffUrl, teamUrl, welcomeUrl } from './urls.ts'
import { namedRoles } from './written.ts'

export { addWorker, inviteAdministrator } from './actions.ts'
export { inviteWorker } from './invitations.ts'
export { bringKeptFiles, keepFilesOf, keepSent } from './kept-sent.ts'
export { calledWorker, type WorkerNames, workerNames } from './names.ts'
export { workersWho } from './queries.ts'
export { settleRoles } from './roles.ts'
export { accessUrl, permissionsUrl, signInUrl, staffUrl } from './urls.ts'

export const workers: Module = {
  name: 'workers',
  confidential: ['worker_permission', 'worker_role', 'role', 'role_permission'],
  secret: ['passkey', 'recovery_code'],
  publicRoutes,
  staffRoutes,
  help: [...workersHelp, ...sectionHelp],
  tasks,
  jobs,
  personal: workersPersonal,
  written: () => [namedRoles],
  drafts: [sentDraft],
  passing: ['invitation', 'sign_in_step'],
  permissions,
  menu: [{ to: signInUrl, label: say(messages, (m) => m.forWorkers), place: 'open-data', order: 95, isTool: true }],
  staffMenu: [
    { to: staffUrl, label: say(messages, (m) => m.today), may: 'work', place: 'today', order: 10 },
    { to: teamUrl, label: say(teamMessages, (m) => m.heading), may: 'manage-workers', place: 'people', order: 10 },
    { to: permissionsUrl, label: say(teamMessages, (m) => m.permissions), may: 'work', place: 'people', order: 40 },
    { to: accessUrl, label: say(accessMessages, (m) => m.heading), may: 'work', place: 'people', order: 50 },
  ],
  greet,
}

/** A house without workers prints a link for the first one at every start, until somebody has come in. */
async function greet(app: App): Promise<string[]> {
  if (await hasWorkers(app.db)) return []
  return [`${inTerminal(messages).greeting}:`, await newInvitation(app)]
}

/** Makes a one-time link and answers its whole address. It is printed and nowhere kept; where it replaces, former ones end. */
export async function newInvitation(app: App, { replaces = false } = {}): Promise<string> {
  const token = newToken()
  await app.changeByHouse('a link for a new administrator', (tx) => inviteAdministrator(tx, token, { replaces }))
  return app.origin() + welcomeUrl({ token })
}

/** The worker behind a session, with what the house lets them do. */
export async function viewerOf(db: Db, workerId: number, all: PermissionWords[], now: Moment) {
  const worker = await findWorker(db, workerId)
  if (!worker) return undefined
  const { id, name, language } = worker
  const mustSecure = now > passwordAloneUntil(worker) && !(await hasSecondFactor(db, worker))
  return { id, name, language, may: await permissionsOf(db, workerId, all), mustSecure }
}
