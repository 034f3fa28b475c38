import type { FastifyRequest } from 'fastify'
import { type App, oneRecord } from '#platform/app.ts'
import { type Accepted, readForm } from '#platform/forms.ts'
import { roleForm } from './forms.ts'
import { anyWorker } from './habits.ts'
import { PermissionsPage } from './pages/permissions-page.tsx'
import { RolePage } from './pages/role-page.tsx'
import { addRole, changeRole, getRole, listRoles, rolesOfWorkers } from './roles.ts'
import { keepingAdministrator, listWorkers } from './team.ts'
import { permissionsUrl } from './urls.ts'

const administer = { config: { may: 'administer-house' } } as const
const administerOne = { ...administer, schema: oneRecord } as const

/** Who may do what: one page for every worker to read, and roles for administrators to change. */
export function roleRoutes(app: App): void {
  app.get('/permissions', anyWorker, async (_request, reply) => {
    const [roles, has] = [await listRoles(app.db, app.permissions), await rolesOfWorkers(app.db)]
    const workers = (await listWorkers(app.db)).filter((worker) => worker.closed_at === null)
    return reply.html(<PermissionsPage roles={roles} workers={workers} has={has} permissions={app.permissions} />)
  })

  app.get('/permissions/new', administer, async (_request, reply) => {
    return reply.html(<RolePage permissions={app.permissions} />)
  })

  app.post('/permissions/new', administer, async (request, reply) => {
    const form = readForm(roleForm, request.body)
    if (!form.ok) return reply.code(422).html(<RolePage permissions={app.permissions} rejected={form} />)
    await keep(app, request, form, undefined)
    return reply.seeOther(permissionsUrl)
  })

  app.get('/permissions/:id', administerOne, async (request, reply) => {
    const role = await getRole(app.db, request.params.id, app.permissions)
    return reply.html(<RolePage role={role} permissions={app.permissions} />)
  })

  app.post('/permissions/:id', administerOne, async (request, reply) => {
    const role = await getRole(app.db, request.params.id, app.permissions)
    const form = readForm(roleForm, request.body)
    if (!form.ok) return reply.code(422).html(<RolePage role={role} permissions={app.permissions} rejected={form} />)
    await keep(app, request, form, role.id)
    return reply.seeOther(permissionsUrl)
  })
}

async function keep(
  app: App,
  request: FastifyRequest,
  { value: { may, ...words } }: Accepted<typeof roleForm>,
  id: number | undefined,
): Promise<void> {
  await app.change(request, async (tx) => {
    if (id === undefined) return void (await addRole(tx, words, may, app.permissions))
    const role = await getRole(tx, id, app.permissions)
    await keepingAdministrator(tx, () => changeRole(tx, role, words, may, app.permissions))
  })
}
