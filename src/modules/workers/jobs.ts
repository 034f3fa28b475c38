import type { App } from '#platform/app.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { newToken } from '#platform/tokens.ts'
import { writeAccessLetter } from './invitations.ts'
import { messages } from './messages.ts'
import { findWorker } from './queries.ts'
import { welcomeUrl } from './urls.ts'

/** Somebody has said that they forgot their password. Its payload is the number of the worker, or nobody's. */
export const forgottenJob = 'forgotten-password'

export const jobs: JobKind[] = [
  {
    kind: forgottenJob,
    label: say(messages, (m) => m.forgottenJob),
    work: (app, { worker }) => answerForgotten(app, Number(worker)),
  },
]

async function answerForgotten(app: App, id: number): Promise<void> {
  const token = newToken()
  const address = app.origin() + welcomeUrl({ token })
  await app.changeByHouse('a worker has forgotten the password', async (tx) => {
    const worker = await findWorker(tx, id)
    if (worker) await writeAccessLetter(tx, worker, { token, address })
  })
}
