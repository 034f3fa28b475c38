import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { listRoles } from './roles.ts'
import { listAdministrators } from './team.ts'
import { teamMessages } from './team-messages.ts'

/** Nobody gives what they do not have: else whoever invites workers could make themselves an administrator. */
export async function mayGive(app: App, request: FastifyRequest, roles: number[]): Promise<void> {
  const given = (await listRoles(app.db, app.permissions)).filter((role) => roles.includes(role.id))
  const allowed = given.flatMap((role) => [...role.may])
  const isApart = (name: string) => app.permissions.some((one) => one.name === name && one.apart)
  const isAdministrator = request.viewer?.may.has('administer-house') ?? false
  const isFine = allowed.every((name) => request.viewer?.may.has(name) || (isAdministrator && isApart(name)))
  if (!isFine) throw notMoreThanOwn()
}

/** Only an administrator makes the access of an administrator anew. */
export async function mayRenew(app: App, request: FastifyRequest, workerId: number): Promise<void> {
  const administrators = await listAdministrators(app.db)
  if (administrators.includes(workerId)) mayMakeAdministrators(request)
}

/** Only an administrator invites another. */
export function mayMakeAdministrators(request: FastifyRequest): void {
  if (!request.viewer?.may.has('administer-house')) throw notMoreThanOwn()
}

function notMoreThanOwn(): Refusal {
  return new Refusal(say(teamMessages, (m) => m.notMoreThanOwn))
}
