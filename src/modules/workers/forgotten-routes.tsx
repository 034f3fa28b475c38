import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { readForm } from '#platform/forms.ts'
import { forgottenForm } from './forms.ts'
import { forOneReader, slowly } from './habits.ts'
import { forgottenJob } from './jobs.ts'
import { ForgottenDonePage, ForgottenPage } from './pages/forgotten-page.tsx'
import { findWorkerByEmail } from './queries.ts'
import { forgottenUrl } from './urls.ts'

/** A worker who has forgotten the password asks for a link by mail. The answer does not tell who works here. */
export function forgottenRoutes(app: App): void {
  app.get(forgottenUrl, forOneReader, async (_request, reply) => reply.html(<ForgottenPage />))

  app.post(forgottenUrl, slowly, async (request, reply) => {
    const form = readForm(forgottenForm, request.body)
    if (!form.ok) return reply.code(422).html(<ForgottenPage rejected={form} />)

    await app.change(request, (tx) => askForLetter(tx, form.value.email))
    return reply.html(<ForgottenDonePage />)
  })
}

/** By then the answer has gone out, so that it does not wait for the letter. */
const pause = 'PT2S'

/** Writes the same whether anybody works here by this e-mail or not: else the time of the answer would tell. */
async function askForLetter(tx: Tx, email: string): Promise<void> {
  const worker = await findWorkerByEmail(tx, email)
  tx.job(forgottenJob, { worker: worker?.id ?? 0 }, later(tx.now, pause))
}
