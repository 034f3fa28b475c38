import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { readForm } from '#platform/forms.ts'
import { say } from '#platform/messages.ts'
import { newToken } from '#platform/tokens.ts'
import { ownAddress } from '#platform/web-address.ts'
import { passkeyForm, signInForm } from './forms.ts'
import { forOneReader, type OneToken, slowly } from './habits.ts'
import { messages } from './messages.ts'
import { PasskeyPage } from './pages/passkey-page.tsx'
import { askForPasskey, countUse, recognisePasskey } from './passkeys.ts'
import { findWorker } from './queries.ts'
import { listPasskeys } from './second-factor.ts'
import { letIn } from './sign-in-routes.tsx'
import { beginStep, endStep, findStep } from './sign-in-steps.ts'
import { passkeySignInUrl, passkeyStepUrl } from './urls.ts'

/** Signing in by a passkey: a challenge is kept, the browser has it signed, and the passkey tells who it is. */
export function passkeySignInRoutes(app: App): void {
  app.post(passkeySignInUrl, slowly, async (request, reply) => {
    const { sent } = readForm(signInForm, request.body)
    const token = newToken()
    const { challenge } = await askForPasskey(app.origin())
    await app.change(request, (tx) => beginStep(tx, token, { challenge, wayBack: ownAddress(sent.to) }))
    return reply.seeOther(passkeyStepUrl({ token }))
  })

  app.get<OneToken>(passkeyStepUrl({ token: ':token' }), forOneReader, async (request, reply) => {
    const { challenge } = await challengeBehind(app, request.params.token)
    const options = { ...(await askForPasskey(app.origin())), challenge }
    return reply.html(<PasskeyPage to={passkeyStepUrl(request.params)} options={options} />)
  })

  app.post<OneToken>(passkeyStepUrl({ token: ':token' }), slowly, async (request, reply) => {
    const { step, challenge } = await challengeBehind(app, request.params.token)
    const form = readForm(passkeyForm, request.body)
    const known = form.ok ? await recognisePasskey(app.db, app.origin(), challenge, form.value.passkey) : undefined
    const worker = known && (await findWorker(app.db, known.passkey.worker_id))
    if (!known || !worker) throw new Refusal(say(messages, (m) => m.passkeyUnknown))
    const along = async (tx: Tx) => {
      const isStillTheirs = (await listPasskeys(tx, worker.id)).some(({ id }) => id === known.passkey.id)
      if (!isStillTheirs) throw new Refusal(say(messages, (m) => m.passkeyUnknown))
      await endStep(tx, step)
      await countUse(tx, known.passkey, known.uses)
    }
    return letIn(app, request, reply, { worker, to: step.way_back ?? undefined, along })
  })
}

async function challengeBehind(app: App, token: string) {
  const step = await findStep(app.db, token, app.clock.now())
  if (!step?.challenge_secret) throw new NotFound('step')
  return { step, challenge: step.challenge_secret }
}
