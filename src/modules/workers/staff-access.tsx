import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { oneRecord } from '#platform/app.ts'
import type { Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm, reject } from '#platform/forms.ts'
import { endSessionById, listSessions, sightsOf } from '#platform/sessions/sessions.ts'
import { changePassword } from './actions.ts'
import { newPasswordForm, ownAccessForm } from './forms.ts'
import { anyWorker } from './habits.ts'
import { AccessPage, type OwnAccess } from './pages/access-page.tsx'
import { NamePage, PasswordPage } from './pages/own-pages.tsx'
import { hashPassword, isPassword } from './password.ts'
import { findWorker } from './queries.ts'
import { factorsOf } from './second-factor.ts'
import { accessUrl } from './urls.ts'

const anyWorkersOne = { ...anyWorker, schema: oneRecord } as const

/** The worker who is looking. */
export async function ownRow(app: App, request: { viewer: { id: number } | undefined }): Promise<Row<'worker'>> {
  const worker = request.viewer && (await findWorker(app.db, request.viewer.id))
  if (!worker) throw new NotFound('worker')
  return worker
}

/** A worker's own access: name, password, devices. */
export function accessRoutes(app: App): void {
  app.get('/access', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const sessions = await listSessions(app.db, worker.id, app.clock.now())
    const sights = await sightsOf(app.db, sessions)
    const own: OwnAccess = { worker, sessions, sights, factors: await factorsOf(app.db, worker) }
    return reply.html(<AccessPage own={own} token={request.sessionToken ?? ''} />)
  })

  app.post('/access/sessions/:id/end', anyWorkersOne, async (request, reply) => {
    const worker = await ownRow(app, request)
    await app.change(request, (tx) => endSessionById(tx, worker.id, request.params.id))
    return reply.seeOther(accessUrl)
  })
  nameRoutes(app)
  passwordRoutes(app)
}

function nameRoutes(app: App): void {
  app.get('/access/name', anyWorker, async (request, reply) => {
    return reply.html(<NamePage worker={await ownRow(app, request)} />)
  })

  app.post('/access/name', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const form = readForm(ownAccessForm, request.body)
    if (!form.ok) return reply.code(422).html(<NamePage worker={worker} rejected={form} />)
    await app.change(request, (tx) => tx.amend('worker', worker, form.value))
    return reply.seeOther(accessUrl)
  })
}

function passwordRoutes(app: App): void {
  app.get('/access/password', anyWorker, async (_request, reply) => reply.html(<PasswordPage />))

  const guessed = { config: { ...anyWorker.config, limit: 'sign-in', triesAt: ownNumber } } as const
  app.post('/access/password', guessed, async (request, reply) => {
    const worker = await ownRow(app, request)
    const form = readForm(newPasswordForm, request.body)
    if (!form.ok) return reply.code(422).html(<PasswordPage rejected={form} />)
    const isRight = await isPassword(form.value.old_password, worker.password_hash)
    if (!isRight) return reply.code(422).html(<PasswordPage rejected={reject(form, ['old_password'])} />)
    const password_hash = await hashPassword(form.value.password)
    const to = { password_hash, why: 'a new password', staysIn: request.sessionToken }
    await app.change(request, (tx) => changePassword(tx, worker, to))
    return reply.seeOther(accessUrl)
  })
}

/** Whoever has come upon an open session could try passwords in it as at the door. */
async function ownNumber({ viewer }: FastifyRequest): Promise<string> {
  return String(viewer?.id ?? '')
}
