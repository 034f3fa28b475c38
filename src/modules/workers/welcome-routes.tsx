import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import type { Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm, reject } from '#platform/forms.ts'
import { keepSession } from '#platform/sessions/cookie.ts'
import { beginSession } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { welcomeBack, welcomeWorker } from './actions.ts'
import { deviceIn } from './device.ts'
import { passwordForm, welcomeForm } from './forms.ts'
import { forOneReader, type OneToken, slowly } from './habits.ts'
import { NewPasswordPage, SpentLinkPage, WelcomePage } from './pages/welcome-page.tsx'
import { hashPassword } from './password.ts'
import { findInvitation, findWorkerByEmail } from './queries.ts'
import { clearFactors, getWorker } from './team.ts'
import { signInUrl, staffUrl, welcomeUrl } from './urls.ts'

const path = welcomeUrl({ token: ':token' })

/** One visit behind a one-time link. */
interface Visit {
  app: App
  request: FastifyRequest
  reply: FastifyReply
  token: string
  invitation: Row<'invitation'>
}

/** The one-time link: somebody new comes in, or a worker chooses a new password. */
export function welcomeRoutes(app: App): void {
  app.get<OneToken>(path, forOneReader, async (request, reply) => {
    const invitation = await findInvitation(app.db, request.params.token, app.clock.now())
    if (!invitation) return reply.code(404).html(<SpentLinkPage />)
    const Greeting = invitation.worker_id === null ? WelcomePage : NewPasswordPage
    return reply.html(<Greeting to={welcomeUrl(request.params)} invitation={invitation} />)
  })

  app.post<OneToken>(path, slowly, async (request, reply) => {
    const { token } = request.params
    const invitation = await findInvitation(app.db, token, app.clock.now())
    if (!invitation) return reply.code(404).html(<SpentLinkPage />)
    const visit = { app, request, reply, token, invitation }
    try {
      return await (invitation.worker_id === null ? comeIn(visit) : comeBack(visit))
    } catch (error) {
      // Somebody has used it between the look and now, such as a finger that pressed twice.
      if (!(error instanceof NotFound)) throw error
      return reply.code(404).html(<SpentLinkPage />)
    }
  })
}

async function comeIn({ app, request, reply, token, invitation }: Visit): Promise<FastifyReply> {
  const read = readForm(welcomeForm, request.body)
  const isTaken = read.ok && (await findWorkerByEmail(app.db, read.value.email)) !== undefined
  const form = isTaken ? reject(read, ['email']) : read
  if (!form.ok) {
    const page = { to: welcomeUrl({ token }), invitation, isTaken, rejected: form }
    return reply.code(422).html(<WelcomePage {...page} />)
  }
  const { name, email, password } = form.value
  const worker = { name, email, password_hash: await hashPassword(password), language: request.language }
  const session = newToken()
  await app.change(request, async (tx) => {
    const id = await welcomeWorker(tx, token, worker)
    await beginSession(tx, id, session, deviceIn(request.headers['user-agent']))
  })
  keepSession(reply, session, app.origin())
  return reply.seeOther(staffUrl)
}

async function comeBack({ app, request, reply, token, invitation }: Visit): Promise<FastifyReply> {
  const form = readForm(passwordForm, request.body)
  if (!form.ok) {
    reply.code(422)
    return reply.html(<NewPasswordPage to={welcomeUrl({ token })} invitation={invitation} rejected={form} />)
  }
  const password_hash = await hashPassword(form.value.password)
  await app.change(request, async (tx) => {
    const id = await welcomeBack(tx, token, password_hash)
    if (!invitation.is_by_mail) await clearFactors(tx, await getWorker(tx, id), 'the access was made anew')
  })
  return reply.seeOther(signInUrl)
}
