import type { FastifyRequest } from 'fastify'
import { type App, oneRecord } from '#platform/app.ts'
import type { Row } from '#platform/database.ts'
import { readForm, reject } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { invitationForm } from './forms.ts'
import { getInvitation, inviteWorker, remakeLink, renewAccess, withdrawInvitation } from './invitations.ts'
import { mayGive, mayMakeAdministrators, mayRenew } from './may-give.ts'
import { InvitePage, LinkPage } from './pages/invite-page.tsx'
import { findWorkerByEmail, rolesIn } from './queries.ts'
import { listRoles } from './roles.ts'
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
    const read = readForm(invitationForm, request.body)
    const isTaken = read.ok && (await findWorkerByEmail(app.db, read.value.email)) !== undefined
    const form = isTaken ? reject(read, ['email']) : read
    if (!form.ok)
      return reply.code(422).html(<InvitePage roles={await rolesOfHouse()} rejected={form} isTaken={isTaken} />)
    const { name, email } = form.value
    const roles = form.value.roles.map(Number)
    await mayGive(app, request, roles)
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
    await mayRemake(app, request, invitation)
    const token = newToken()
    await app.change(request, async (tx) => remakeLink(tx, token, await getInvitation(tx, request.params.id)))
    return reply.html(<LinkPage name={invitation.name} address={addressOf(token)} />)
  })

  app.post('/workers/invitations/:id/end', manageOne, async (request, reply) => {
    await app.change(request, async (tx) => withdrawInvitation(tx, await getInvitation(tx, request.params.id)))
    return reply.seeOther(`${teamUrl}#invitations`)
  })
}

/** Whoever could not have made the link does not learn another that opens the same. */
async function mayRemake(app: App, request: FastifyRequest, invitation: Row<'invitation'>): Promise<void> {
  if (invitation.worker_id !== null) return mayRenew(app, request, invitation.worker_id)
  if (invitation.roles === null) return mayMakeAdministrators(request)
  return mayGive(app, request, rolesIn(invitation.roles))
}
