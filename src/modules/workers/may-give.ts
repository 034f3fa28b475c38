import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { permissionsOf } from './queries.ts'
import { listRoles } from './roles.ts'
import { teamMessages } from './team-messages.ts'

/** Nobody gives what they do not have: else whoever invites workers could make themselves an administrator. */
export async function mayGive(app: App, request: FastifyRequest, roles: number[]): Promise<void> {
  const given = (await listRoles(app.db, app.permissions)).filter((role) => roles.includes(role.id))
  const allowed = given.flatMap((role) => [...role.may])
  mustHave(app, request, allowed)
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
export function mayMakeAdministrators(request: FastifyRequest): void {
  if (!request.viewer?.may.has('administer-house')) throw notMoreThanOwn()
}

function notMoreThanOwn(): Refusal {
  return new Refusal(say(teamMessages, (m) => m.notMoreThanOwn))
}
