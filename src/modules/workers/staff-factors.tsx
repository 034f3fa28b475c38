import { findAssociation } from '#modules/settings/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import type { Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm, reject } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { codeForm, newPasskeyForm } from './forms.ts'
import { anyWorker, type OneToken } from './habits.ts'
import { CodesPage, NewPasskeyPage, TotpPage } from './pages/factor-pages.tsx'
import { addPasskey, askForNewPasskey, readNewPasskey } from './passkeys.ts'
import { confirmTotp, listPasskeys, offerTotp, removePasskey, removeTotp, renewRecoveryCodes } from './second-factor.ts'
import { beginStep, endStep, findStep } from './sign-in-steps.ts'
import { ownRow } from './staff-access.tsx'
import { newRecoveryCodes, newTotpSecret, totpAddress } from './totp.ts'
import { accessUrl, newPasskeyUrl, secondFactorUrl } from './urls.ts'

const anyWorkersOne = { ...anyWorker, schema: oneRecord } as const

/** What the house is called on the worker's telephone. */
async function houseName(app: App): Promise<string> {
  return (await findAssociation(app.db))?.acronym ?? 'Temi'
}

/** The second step of signing in, and its recovery codes. */
export function totpRoutes(app: App): void {
  app.get('/access/second-factor', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    if (worker.totp_confirmed_at) return reply.seeOther(accessUrl)
    const secret = worker.totp_secret
    const address = secret ? totpAddress(secret, await houseName(app), worker.email) : undefined
    return reply.html(<TotpPage shown={secret && address ? { secret, address } : undefined} />)
  })

  app.post('/access/second-factor', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    if (!worker.totp_secret) {
      await app.change(request, (tx) => offerTotp(tx, worker, newTotpSecret()))
      return reply.seeOther(secondFactorUrl)
    }
    const form = readForm(codeForm, request.body)
    const codes = newRecoveryCodes()
    const isRight = form.ok && (await app.change(request, (tx) => confirmTotp(tx, worker, form.value.code, codes)))
    if (isRight) return reply.html(<CodesPage codes={codes} />)
    const shown = {
      secret: worker.totp_secret,
      address: totpAddress(worker.totp_secret, await houseName(app), worker.email),
    }
    return reply.code(422).html(<TotpPage shown={shown} rejected={reject(form, ['code'])} />)
  })

  app.post('/access/second-factor/end', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    await app.change(request, (tx) => removeTotp(tx, worker, 'switched off by the worker'))
    return reply.seeOther(accessUrl)
  })

  app.post('/access/recovery-codes', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const codes = newRecoveryCodes()
    await app.change(request, (tx) => renewRecoveryCodes(tx, worker, codes))
    return reply.html(<CodesPage codes={codes} />)
  })
}

/** Passkeys are made on a page of their own, behind a challenge that is kept for ten minutes. */
export function passkeyRoutes(app: App): void {
  app.post('/access/passkeys', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const token = newToken()
    const { challenge } = await optionsFor(app, worker)
    await app.change(request, (tx) => beginStep(tx, token, { worker: worker.id, challenge }))
    return reply.seeOther(newPasskeyUrl({ token }))
  })

  app.get<OneToken>('/access/passkeys/new/:token', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const { challenge } = await challengeOf(app, request.params.token, worker)
    const options = { ...(await optionsFor(app, worker)), challenge }
    return reply.html(<NewPasskeyPage to={newPasskeyUrl(request.params)} options={options} />)
  })

  app.post<OneToken>('/access/passkeys/new/:token', anyWorker, async (request, reply) => {
    const worker = await ownRow(app, request)
    const { step, challenge } = await challengeOf(app, request.params.token, worker)
    const form = readForm(newPasskeyForm, request.body)
    const made = form.ok ? await readNewPasskey(app.origin(), challenge, form.value.passkey) : undefined
    if (!form.ok || !made) {
      const options = { ...(await optionsFor(app, worker)), challenge }
      const page = { to: newPasskeyUrl(request.params), options, rejected: form.ok ? reject(form, ['passkey']) : form }
      return reply.code(422).html(<NewPasskeyPage {...page} />)
    }
    await app.change(request, async (tx) => {
      await endStep(tx, step)
      await addPasskey(tx, worker.id, form.value.device_name, made)
    })
    return reply.seeOther(accessUrl)
  })

  app.post('/access/passkeys/:id/end', anyWorkersOne, async (request, reply) => {
    const worker = await ownRow(app, request)
    await app.change(request, (tx) => removePasskey(tx, worker, request.params.id, 'removed by the worker'))
    return reply.seeOther(accessUrl)
  })
}

/** What the browser is asked for; each time with a challenge of its own. */
async function optionsFor(app: App, worker: Row<'worker'>) {
  return askForNewPasskey(app.origin(), await houseName(app), worker, await listPasskeys(app.db, worker.id))
}

/** The challenge this worker was given; nobody else's link leads here. */
async function challengeOf(app: App, token: string, { id }: Row<'worker'>) {
  const step = await findStep(app.db, token, app.clock.now())
  if (!step?.challenge_secret || step.worker_id !== id) throw new NotFound('step')
  return { step, challenge: step.challenge_secret }
}
