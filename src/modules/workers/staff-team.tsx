import { type App, oneRecord } from '#platform/app.ts'
import { must, readForm, reject } from '#platform/forms.ts'
import { reasonForm, rolesChosen, workerRolesForm } from './forms.ts'
import { listInvitations } from './invitations.ts'
import { mayEnd, maySettle } from './may-give.ts'
import { TeamPage } from './pages/team-page.tsx'
import { WorkerPage } from './pages/worker-page.tsx'
import { listUnsecured } from './queries.ts'
import { areRoles, listRoles, rolesOfWorkers, settleRoles } from './roles.ts'
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
    return reply.html(<WorkerPage {...(await readWorker(app, request.params.id))} />)
  })

  app.post('/workers/:id/roles', manageOne, async (request, reply) => {
    const { id } = request.params
    const read = readForm(workerRolesForm, request.body)
    const form = read.ok && !(await areRoles(app.db, rolesChosen(read.value))) ? reject(read, ['roles']) : read
    if (!form.ok) return reply.code(422).html(<WorkerPage {...(await readWorker(app, id))} rejected={form} />)
    const roles = rolesChosen(form.value)
    await maySettle(app, request, id, roles)
    await app.change(request, async (tx) => {
      const worker = await getWorker(tx, id)
      await keepingAdministrator(tx, () => settleRoles(tx, worker.id, roles))
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

/** What the page of one worker shows. */
async function readWorker(app: App, id: number) {
  const worker = await getWorker(app.db, id)
  const roles = await listRoles(app.db, app.permissions)
  const has = (await rolesOfWorkers(app.db, id)).get(id) ?? new Set<number>()
  return { worker, roles, has }
}
