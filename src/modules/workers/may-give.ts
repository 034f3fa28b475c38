import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import type { Row } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { permissionsOf, rolesIn } from './queries.ts'
import { listRoles, rolesOfWorkers } from './roles.ts'
import { teamMessages } from './team-messages.ts'

/** Nobody gives what they do not have: else whoever invites workers could make themselves an administrator. */
export async function mayGive(app: App, request: FastifyRequest, roles: number[]): Promise<void> {
  const given = (await listRoles(app.db, app.permissions)).filter((role) => roles.includes(role.id))
  const allowed = given.flatMap((role) => [...role.may])
  mustHave(app, request, allowed)
}

/** Nor does anybody take from another what they do not have. What stays as it is, is neither given nor taken. */
export async function maySettle(app: App, request: FastifyRequest, workerId: number, roles: number[]): Promise<void> {
  const has = (await rolesOfWorkers(app.db, workerId)).get(workerId) ?? new Set<number>()
  const given = roles.filter((role) => !has.has(role))
  const taken = [...has].filter((role) => !roles.includes(role))
  await mayGive(app, request, [...given, ...taken])
}

/** Whoever could not have made a link neither learns another that opens the same nor takes it back. */
export async function mayInvite(app: App, request: FastifyRequest, invitation: Row<'invitation'>): Promise<void> {
  if (invitation.worker_id !== null) return mayRenew(app, request, invitation.worker_id)
  if (invitation.roles === null) return mayMakeAdministrators(request)
  return mayGive(app, request, rolesIn(invitation.roles))
}

function mustHave(app: App, request: FastifyRequest, allowed: string[]): void {
  const isApart = (name: string) => app.permissions.some((one) => one.name === name && one.apart)
  const isAdministrator = request.viewer?.may.has('administer-house') ?? false
  const isFine = allowed.every((name) => request.viewer?.may.has(name) || (isAdministrator && isApart(name)))
  if (!isFine) throw notMoreThanOwn()
}

/** Whoever makes the access of a worker anew could come in as that worker, and so may do all that one may. */
export async function mayRenew(app: App, request: FastifyRequest, workerId: number): Promise<void> {
  mustHave(app, request, [...(await permissionsOf(app.db, workerId, app.permissions))])
}

/** Whoever may do more than the one who asks does not leave by them; themselves they may always let go. */
export async function mayEnd(app: App, request: FastifyRequest, workerId: number): Promise<void> {
  if (request.viewer?.id !== workerId) await mayRenew(app, request, workerId)
}

/** Only an administrator invites another. */
function mayMakeAdministrators(request: FastifyRequest): void {
  if (!request.viewer?.may.has('administer-house')) throw notMoreThanOwn()
}

function notMoreThanOwn(): Refusal {
  return new Refusal(say(teamMessages, (m) => m.notMoreThanOwn))
}
