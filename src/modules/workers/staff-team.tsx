import { type App, oneRecord } from '#platform/app.ts'
import { must, readForm } from '#platform/forms.ts'
import { reasonForm, workerRolesForm } from './forms.ts'
import { listInvitations } from './invitations.ts'
import { mayEnd, mayGive } from './may-give.ts'
import { TeamPage } from './pages/team-page.tsx'
import { WorkerPage } from './pages/worker-page.tsx'
import { listUnsecured } from './queries.ts'
import { listRoles, rolesOfWorkers, settleRoles } from './roles.ts'
import { getWorker, keepingAdministrator, letGo, listAdministrators, listWorkers } from './team.ts'
import { teamUrl, workerUrl } from './urls.ts'

const manage = { config: { may: 'manage-workers' } } as const
const manageOne = { ...manage, schema: oneRecord } as const

/** The workers of the house: who they are and who is invited, roles, leaving. */
export function teamRoutes(app: App): void {
  app.get('/workers', manage, async (_request, reply) => {
    const workers = await listWorkers(app.db)
    const unsecured = new Set((await listUnsecured(app.db)).map(({ id }) => id))
    const administrators = new Set(await listAdministrators(app.db))
    const [roles, has] = [await listRoles(app.db, app.permissions), await rolesOfWorkers(app.db)]
    const invitations = await listInvitations(app.db, app.clock.now())
    return reply.html(<TeamPage team={{ workers, unsecured, administrators, roles, has }} invitations={invitations} />)
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
      await keepingAdministrator(tx, () => settleRoles(tx, worker.id, roles.map(Number)))
    })
    return reply.seeOther(workerUrl(request.params))
  })

  app.post('/workers/:id/end', manageOne, async (request, reply) => {
    const { why } = must(readForm(reasonForm, request.body))
    await mayEnd(app, request, request.params.id)
    await app.change(request, async (tx) => letGo(tx, await getWorker(tx, request.params.id), why))
    return reply.seeOther(teamUrl)
  })
}
