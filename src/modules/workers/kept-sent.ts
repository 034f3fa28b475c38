import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { findDraft, keepDraft } from '#platform/drafts/drafts.ts'
import type { Sent } from '#platform/forms.ts'
import { findSession, sessionCookieAt } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { keptUrl, staffUrl } from './urls.ts'

/** What a worker sent after the session had run out: where it was going, and its fields. */
export interface KeptSent {
  to: string
  fields: Sent
}

const form = 'sent-too-late'

/** Keeps what was sent behind a link for this worker, and answers that link. Files come with another way of sending and are not kept. */
export async function keepSent(app: App, request: FastifyRequest): Promise<string> {
  const session = await findSession(app.db, request.cookies[sessionCookieAt(app.origin())] ?? '')
  const fields = fieldsIn(request.body)
  if (!session || !fields) return staffUrl
  const token = newToken()
  const to = request.url
  const worker = String(session.worker_id)
  await app.change(request, (tx) =>
    keepDraft(tx, {
      form,
      token,
      content: { fields: { ...fields, [address]: to, [owner]: worker }, files: [] },
      was: undefined,
    }),
  )
  return keptUrl({ token })
}

// No field of ours begins so.
const address = ':to'
const owner = ':worker'

/** What was kept, if this worker sent it. */
export async function findSent(app: App, token: string, workerId: number): Promise<KeptSent | undefined> {
  const draft = await findDraft(app.db, form, token, app.clock.now())
  if (!draft || draft.row.closed_at) return undefined
  const { [address]: to, [owner]: worker, ...fields } = draft.content.fields
  return typeof to === 'string' && worker === String(workerId) ? { to, fields } : undefined
}

function fieldsIn(body: unknown): Sent | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { form_token: _token, ...fields } = Object.fromEntries(Object.entries(body))
  return fields
}
