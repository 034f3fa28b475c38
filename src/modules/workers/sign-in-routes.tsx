import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { type Accepted, readForm, reject } from '#platform/forms.ts'
import { say } from '#platform/messages.ts'
import { forgetSession, keepSession } from '#platform/sessions/cookie.ts'
import { beginSession, endSession } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { deviceIn } from './device.ts'
import { codeForm, signInForm, signInQuery, wayBack } from './forms.ts'
import { forOneReader, type OneToken, slowly } from './habits.ts'
import { messages } from './messages.ts'
import { CodePage } from './pages/code-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { isPassword } from './password.ts'
import { findWorker, findWorkerByEmail, hasSecondFactor } from './queries.ts'
import { useCode, type Worker } from './second-factor.ts'
import { beginStep, countWrongCode, endStep, findStep, type SignInStep } from './sign-in-steps.ts'
import { codeUrl, signInUrl, signOutUrl } from './urls.ts'

const askForPage = { ...forOneReader, schema: { querystring: signInQuery } } as const

/** E-mail and password, then a code where the worker has an authenticator; with a passkey and no authenticator only the passkey. */
export function signInRoutes(app: App): void {
  app.get(signInUrl, askForPage, async (request, reply) => reply.html(<SignInPage after={request.query.to} />))

  app.post(signInUrl, slowly, async (request, reply) => {
    const form = readForm(signInForm, request.body)
    if (!form.ok) return reply.code(422).html(<SignInPage rejected={form} />)

    const worker = await recognise(app, form)
    if (!worker) return reply.code(422).html(<SignInPage rejected={reject(form, ['password'])} />)
    const { to, email } = form.value
    if (!worker.totp_confirmed_at) {
      const asks = await hasSecondFactor(app.db, worker)
      if (asks) return reply.code(422).html(<SignInPage after={to} needsPasskey email={email} />)
      return letIn(app, request, reply, { worker, to })
    }
    const token = newToken()
    await app.change(request, (tx) => beginStep(tx, token, { worker: worker.id, wayBack: to }))
    return reply.seeOther(codeUrl({ token }))
  })

  app.post(signOutUrl, { config: { forEverybody: true } }, async (request, reply) => {
    const token = request.sessionToken
    if (token) await app.change(request, (tx) => endSession(tx, token))
    forgetSession(request, reply)
    // No public page leads to the sign-in: whoever goes out would not find the way back.
    return reply.seeOther(signInUrl)
  })
}

/** The second step: six figures of an authenticator, or a recovery code. */
export function codeRoutes(app: App): void {
  const path = codeUrl({ token: ':token' })

  app.get<OneToken>(path, forOneReader, async (request, reply) => {
    await stepBehind(app, request.params.token)
    return reply.html(<CodePage to={codeUrl(request.params)} />)
  })

  // However many sign-ins somebody has begun, the codes are tried at the same worker.
  const triesAt = async ({ params }: FastifyRequest) => {
    // The address has this one parameter.
    const step = await findStep(app.db, (params as OneToken['Params']).token, app.clock.now())
    return step?.worker_id ? `worker ${step.worker_id}` : ''
  }
  app.post<OneToken>(path, { config: { ...slowly.config, triesAt } }, async (request, reply) => {
    const step = await stepBehind(app, request.params.token)
    const form = readForm(codeForm, request.body)
    const outcome = form.ok
      ? await app.change(request, (tx) => tryCode(tx, request.params.token, form.value.code))
      : 'wrong'
    if (typeof outcome === 'object')
      return letIn(app, request, reply, { worker: outcome, to: step.way_back ?? undefined })
    if (outcome === 'over') throw new Refusal(say(messages, (m) => m.tooManyCodes))
    return reply.code(422).html(<CodePage to={codeUrl(request.params)} rejected={reject(form, ['code'])} />)
  })
}

async function stepBehind(app: App, token: string): Promise<SignInStep> {
  const step = await findStep(app.db, token, app.clock.now())
  if (!step?.worker_id) throw new NotFound('step')
  return step
}

/** Answers the worker whose code it is. */
async function tryCode(tx: Tx, token: string, code: string): Promise<Worker | 'wrong' | 'over'> {
  const step = await findStep(tx, token, tx.now)
  if (!step?.worker_id) throw new NotFound('step')
  const worker = await findWorker(tx, step.worker_id)
  if (worker && (await useCode(tx, worker, code))) {
    await endStep(tx, step)
    return worker
  }
  return (await countWrongCode(tx, step)) ? 'wrong' : 'over'
}

/** Who was recognised, and where they wanted to go. */
export interface Recognised {
  /** As they were when it was looked whether it is them. */
  worker: Worker
  to: string | undefined
  /** What belongs to the same change. */
  along?: (tx: Tx) => Promise<void>
}

/** Begins a session on this device and leads the worker to where they wanted to go. */
export async function letIn(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { worker, to, along }: Recognised,
): Promise<FastifyReply> {
  const session = newToken()
  const device = deviceIn(request.headers['user-agent'])
  await app.change(request, async (tx) => {
    await mustBeAsRecognised(tx, worker)
    await along?.(tx)
    await beginSession(tx, worker.id, session, device)
  })
  keepSession(reply, session, app.origin())
  return reply.seeOther(wayBack(to))
}

/** To look at a password takes a while, and the worker may be changing it just then, because somebody else knows it. */
async function mustBeAsRecognised(tx: Tx, was: Worker): Promise<void> {
  const is = await findWorker(tx, was.id)
  const isSame = is?.password_hash === was.password_hash && is.totp_confirmed_at === was.totp_confirmed_at
  if (!isSame) throw new Refusal(say(messages, (m) => m.accessChanged))
}

/** The worker with this e-mail and password. Takes as long for an unknown e-mail as for a wrong password. */
async function recognise(app: App, form: Accepted<typeof signInForm>) {
  const { email, password } = form.value
  const worker = await findWorkerByEmail(app.db, email)
  const isRight = await isPassword(password, worker?.password_hash ?? `$argon2id$${'A'.repeat(22)}$${'A'.repeat(43)}`)
  return isRight ? worker : undefined
}
