import { homeUrl } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { type Accepted, readForm, reject } from '#platform/forms.ts'
import { forgetSession, keepSession } from '#platform/sessions/cookie.ts'
import { beginSession, endSession } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { welcomeWorker } from './actions.ts'
import { signInForm, signInQuery, wayBack, welcomeForm } from './forms.ts'
import { SignInPage, WelcomePage } from './pages.tsx'
import { hashPassword, isPassword } from './password.ts'
import { findInvitation, findWorkerByEmail } from './queries.ts'
import { signInUrl, signOutUrl, staffUrl, welcomeUrl } from './urls.ts'

interface OneToken {
  Params: { token: string }
}

const forOneReader = { config: { isPrivate: true } } as const
const askForPage = { ...forOneReader, schema: { querystring: signInQuery } } as const
/** Guessing a password is slowed down for one address, never for one worker: nobody can lock a colleague out. */
const slowly = {
  config: { forEverybody: true, isPrivate: true, rateLimit: { max: 10, timeWindow: '1 minute' } },
} as const

export function publicRoutes(app: App): void {
  welcomeRoutes(app)
  signInRoutes(app)
}

function welcomeRoutes(app: App): void {
  const mustBeInvited = async (token: string) => {
    if (!(await findInvitation(app.db, token, app.clock.now()))) throw new NotFound('invitation')
  }

  app.get<OneToken>(welcomeUrl({ token: ':token' }), forOneReader, async (request, reply) => {
    await mustBeInvited(request.params.token)
    return reply.html(<WelcomePage to={welcomeUrl(request.params)} />)
  })

  app.post<OneToken>(welcomeUrl({ token: ':token' }), slowly, async (request, reply) => {
    const { token } = request.params
    await mustBeInvited(token)
    const form = readForm(welcomeForm, request.body)
    if (!form.ok) return reply.code(422).html(<WelcomePage to={welcomeUrl({ token })} rejected={form} />)

    const { name, email, password } = form.value
    const password_hash = await hashPassword(password)
    const session = newToken()
    await app.change(request, async (tx) => {
      const worker = await welcomeWorker(tx, token, { name, email, password_hash, language: request.language })
      await beginSession(tx, worker, session)
    })
    keepSession(reply, session, app.origin())
    return reply.seeOther(staffUrl)
  })
}

function signInRoutes(app: App): void {
  app.get(signInUrl, askForPage, async (request, reply) => reply.html(<SignInPage after={request.query.to} />))

  app.post(signInUrl, slowly, async (request, reply) => {
    const form = readForm(signInForm, request.body)
    if (!form.ok) return reply.code(422).html(<SignInPage rejected={form} />)

    const worker = await recognise(app, form)
    if (!worker) return reply.code(422).html(<SignInPage rejected={reject(form, ['password'])} />)
    const session = newToken()
    await app.change(request, (tx) => beginSession(tx, worker.id, session))
    keepSession(reply, session, app.origin())
    return reply.seeOther(wayBack(form.value.to))
  })

  app.post(signOutUrl, { config: { forEverybody: true } }, async (request, reply) => {
    const token = request.sessionToken
    if (token) await app.change(request, (tx) => endSession(tx, token))
    forgetSession(request, reply)
    return reply.seeOther(homeUrl)
  })
}

/** The worker with this e-mail and password. Takes as long for an unknown e-mail as for a wrong password. */
async function recognise(app: App, form: Accepted<typeof signInForm>) {
  const { email, password } = form.value
  const worker = await findWorkerByEmail(app.db, email)
  const isRight = await isPassword(password, worker?.password_hash ?? `$argon2id$${'A'.repeat(22)}$${'A'.repeat(43)}`)
  return isRight ? worker : undefined
}
