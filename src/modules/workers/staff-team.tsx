import type { FastifyRequest } from 'fastify'
import { type App, oneRecord } from '#platform/app.ts'
import { Refusal } from '#platform/errors.ts'
import { must, readForm } from '#platform/forms.ts'
import { say } from '#platform/messages.ts'
import { newToken } from '#platform/tokens.ts'
import { invitationForm, reasonForm, workerRolesForm } from './forms.ts'
import { InvitePage, LinkPage } from './pages/invite-page.tsx'
import { TeamPage } from './pages/team-page.tsx'
import { WorkerPage } from './pages/worker-page.tsx'
import { hasSecondFactor } from './queries.ts'
import { listRoles, rolesOfWorkers, settleRoles } from './roles.ts'
import { getWorker, inviteWorker, letGo, listAdministrators, listWorkers, renewAccess } from './team.ts'
import { teamMessages } from './team-messages.ts'
import { teamUrl, welcomeUrl, workerUrl } from './urls.ts'

const manage = { config: { may: 'manage-workers' } } as const
const manageOne = { ...manage, schema: oneRecord } as const

/** The workers of the house: who they are, invitations, roles, leaving. */
export function teamRoutes(app: App): void {
  app.get('/workers', manage, async (_request, reply) => {
    const workers = await listWorkers(app.db)
    const secured = new Set<number>()
    for (const worker of workers) if (await hasSecondFactor(app.db, worker)) secured.add(worker.id)
    const administrators = new Set(await listAdministrators(app.db))
    const [roles, has] = [await listRoles(app.db, app.permissions), await rolesOfWorkers(app.db)]
    return reply.html(<TeamPage team={{ workers, secured, administrators, roles, has }} />)
  })

  app.get('/workers/:id', manageOne, async (request, reply) => {
    const worker = await getWorker(app.db, request.params.id)
    const roles = await listRoles(app.db, app.permissions)
    const has = (await rolesOfWorkers(app.db, worker.id)).get(worker.id) ?? new Set<number>()
    return reply.html(<WorkerPage worker={worker} roles={roles} has={has} />)
  })

  app.post('/workers/:id/roles', manageOne, async (request, reply) => {
    const { roles } = must(readForm(workerRolesForm, request.body))
    await mayGive(app, request, roles.map(Number))
    await app.change(request, async (tx) => {
      const worker = await getWorker(tx, request.params.id)
      await settleRoles(tx, worker.id, roles.map(Number))
    })
    return reply.seeOther(workerUrl(request.params))
  })

  app.post('/workers/:id/end', manageOne, async (request, reply) => {
    const { why } = must(readForm(reasonForm, request.body))
    await app.change(request, async (tx) => letGo(tx, await getWorker(tx, request.params.id), why))
    return reply.seeOther(teamUrl)
  })
}

/** One-time links: for somebody new, or for a worker who cannot come in any more. */
export function invitationRoutes(app: App): void {
  const rolesOfHouse = () => listRoles(app.db, app.permissions)

  app.get('/workers/invitations', manage, async (_request, reply) => {
    return reply.html(<InvitePage roles={await rolesOfHouse()} />)
  })

  app.post('/workers/invitations', manage, async (request, reply) => {
    const form = readForm(invitationForm, request.body)
    if (!form.ok) return reply.code(422).html(<InvitePage roles={await rolesOfHouse()} rejected={form} />)
    const { name, email } = form.value
    const roles = form.value.roles.map(Number)
    await mayGive(app, request, roles)
    const token = newToken()
    await app.change(request, (tx) => inviteWorker(tx, token, { name, email, roles }))
    return reply.html(<LinkPage name={name} address={app.origin() + welcomeUrl({ token })} />)
  })

  app.post('/workers/:id/access', manageOne, async (request, reply) => {
    const worker = await getWorker(app.db, request.params.id)
    await mayRenew(app, request, worker.id)
    const token = newToken()
    await app.change(request, (tx) => renewAccess(tx, token, worker, false))
    return reply.html(<LinkPage name={worker.name} address={app.origin() + welcomeUrl({ token })} />)
  })
}

/** Nobody gives what they do not have: else whoever invites workers could make themselves an administrator. */
async function mayGive(app: App, request: FastifyRequest, roles: number[]): Promise<void> {
  const given = (await listRoles(app.db, app.permissions)).filter((role) => roles.includes(role.id))
  const allowed = given.flatMap((role) => [...role.may])
  const isApart = (name: string) => app.permissions.some((one) => one.name === name && one.apart)
  const isAdministrator = request.viewer?.may.has('administer-house') ?? false
  const isFine = allowed.every((name) => request.viewer?.may.has(name) || (isAdministrator && isApart(name)))
  if (!isFine) throw new Refusal(say(teamMessages, (m) => m.notMoreThanOwn))
}

/** Only an administrator makes the access of an administrator anew. */
async function mayRenew(app: App, request: FastifyRequest, workerId: number): Promise<void> {
  const administrators = await listAdministrators(app.db)
  if (!administrators.includes(workerId) || request.viewer?.may.has('administer-house')) return
  throw new Refusal(say(teamMessages, (m) => m.notMoreThanOwn))
}
