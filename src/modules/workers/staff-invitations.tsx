import { type App, oneRecord } from '#platform/app.ts'
import { type Rejected, readForm, reject } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { invitationForm, rolesChosen } from './forms.ts'
import {
  getInvitation,
  inviteWorker,
  listInvitationsTo,
  remakeLink,
  renewAccess,
  withdrawInvitation,
} from './invitations.ts'
import { mayGive, mayInvite, mayRenew } from './may-give.ts'
import { InvitePage, LinkPage } from './pages/invite-page.tsx'
import { findWorkerByEmail } from './queries.ts'
import { areRoles, listRoles } from './roles.ts'
import { getWorker } from './team.ts'
import { teamUrl, welcomeUrl } from './urls.ts'

const manage = { config: { may: 'manage-workers' } } as const
const manageOne = { ...manage, schema: oneRecord } as const

/** One-time links: for somebody new, or for a worker who cannot come in any more. */
export function invitationRoutes(app: App): void {
  const rolesOfHouse = () => listRoles(app.db, app.permissions)
  const addressOf = (token: string) => app.origin() + welcomeUrl({ token })

  app.get('/workers/invitations', manage, async (_request, reply) => {
    return reply.html(<InvitePage roles={await rolesOfHouse()} />)
  })

  app.post('/workers/invitations', manage, async (request, reply) => {
    const { form, isTaken } = await readInvitation(app, request.body)
    if (!form.ok)
      return reply.code(422).html(<InvitePage roles={await rolesOfHouse()} rejected={form} isTaken={isTaken} />)
    const { name, email } = form.value
    const roles = rolesChosen(form.value)
    await mayGive(app, request, roles)
    for (const former of await listInvitationsTo(app.db, email)) await mayInvite(app, request, former)
    const token = newToken()
    await app.change(request, (tx) => inviteWorker(tx, token, { name, email, roles }))
    return reply.html(<LinkPage name={name} address={addressOf(token)} />)
  })

  app.post('/workers/:id/access', manageOne, async (request, reply) => {
    const worker = await getWorker(app.db, request.params.id)
    await mayRenew(app, request, worker.id)
    const token = newToken()
    await app.change(request, (tx) => renewAccess(tx, token, worker, false))
    return reply.html(<LinkPage name={worker.name} address={addressOf(token)} />)
  })

  app.post('/workers/invitations/:id/link', manageOne, async (request, reply) => {
    const invitation = await getInvitation(app.db, request.params.id)
    await mayInvite(app, request, invitation)
    const token = newToken()
    await app.change(request, async (tx) => remakeLink(tx, token, await getInvitation(tx, request.params.id)))
    return reply.html(<LinkPage name={invitation.name} address={addressOf(token)} />)
  })

  app.post('/workers/invitations/:id/end', manageOne, async (request, reply) => {
    await mayInvite(app, request, await getInvitation(app.db, request.params.id))
    await app.change(request, async (tx) => withdrawInvitation(tx, await getInvitation(tx, request.params.id)))
    return reply.seeOther(`${teamUrl}#invitations`)
  })
}

/** An invitation nobody has been given yet: to somebody who does not work here, with roles that are there. */
async function readInvitation(app: App, body: unknown) {
  const read = readForm(invitationForm, body)
  if (!read.ok) return { form: read, isTaken: false }
  const isTaken = (await findWorkerByEmail(app.db, read.value.email)) !== undefined
  const wrong: Rejected<typeof invitationForm>['wrong'] = isTaken ? ['email'] : []
  if (!(await areRoles(app.db, rolesChosen(read.value)))) wrong.push('roles')
  return { form: wrong.length > 0 ? reject(read, wrong) : read, isTaken }
}
