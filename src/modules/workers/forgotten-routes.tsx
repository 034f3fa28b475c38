import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import { readForm } from '#platform/forms.ts'
import { inLanguage } from '#platform/messages.ts'
import { newToken } from '#platform/tokens.ts'
import { forgottenForm } from './forms.ts'
import { forOneReader, slowly } from './habits.ts'
import { renewAccess } from './invitations.ts'
import { messages } from './messages.ts'
import { ForgottenDonePage, ForgottenPage } from './pages/forgotten-page.tsx'
import { findWorkerByEmail } from './queries.ts'
import { forgottenUrl, welcomeUrl } from './urls.ts'

/** A worker who has forgotten the password asks for a link by mail. The answer does not tell who works here. */
export function forgottenRoutes(app: App): void {
  app.get(forgottenUrl, forOneReader, async (_request, reply) => reply.html(<ForgottenPage />))

  app.post(forgottenUrl, slowly, async (request, reply) => {
    const form = readForm(forgottenForm, request.body)
    if (!form.ok) return reply.code(422).html(<ForgottenPage rejected={form} />)

    const token = newToken()
    const address = app.origin() + welcomeUrl({ token })
    await app.change(request, (tx) => sendLink(tx, form.value.email, token, address))
    return reply.html(<ForgottenDonePage />)
  })
}

async function sendLink(tx: Tx, email: string, token: string, address: string): Promise<void> {
  const worker = await findWorkerByEmail(tx, email)
  if (!worker) return
  await renewAccess(tx, token, worker, true)
  const m = inLanguage(messages, worker.language)
  tx.mail({
    to: worker.email,
    language: worker.language,
    subject: m.letterSubject,
    text: m.letter(worker.name, address),
  })
}
