import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { findDraft, keepDraft } from '#platform/drafts/drafts.ts'
import { NotFound } from '#platform/errors.ts'
import { addFile, dropFile, listFiles, type StoredFile } from '#platform/files/files.ts'
import type { Sent } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { type RejectedEnquiry, typedIn } from './forms.ts'
import { draftForm, type GivenPictures } from './pictures.ts'

/** A form that waits for its sender, with the pictures that have arrived. */
export interface WaitingForm {
  token: string
  fields: Sent
  kept: StoredFile[]
  expires_at: Moment
}

/** Keeps what a refused form has brought. A form without pictures needs no draft: all of it stands in the answer. */
export async function keepForLater(
  app: App,
  request: FastifyRequest,
  rejected: RejectedEnquiry,
  pictures: GivenPictures,
): Promise<WaitingForm | undefined> {
  if (!pictures.token && pictures.fresh.length === 0) return undefined
  const token = pictures.token ?? newToken()
  await app.change(request, (tx) => keepPictures(tx, token, typedIn(rejected.sent), pictures))
  return getWaitingForm(app, token)
}

async function keepPictures(tx: Tx, token: string, fields: Sent, { kept, removed, fresh }: GivenPictures) {
  // Read again: the same form may have been sent twice at once.
  const was = await findDraft(tx, draftForm, token, tx.now)
  for (const file of await listFiles(tx, numbersOf(removed))) await dropFile(tx, file)
  const files = numbersOf(await listFiles(tx, numbersOf(kept)))
  for (const file of fresh) files.push(await addFile(tx, file, { waits: true }))
  await keepDraft(tx, { form: draftForm, token, content: { fields, files }, was })
}

/** A form that waits; not there once it has been sent or its time is over. */
export async function getWaitingForm(app: App, token: string): Promise<WaitingForm> {
  const draft = await findDraft(app.db, draftForm, token, app.clock.now())
  if (!draft || draft.row.closed_at) throw new NotFound('draft')
  const { fields, files } = draft.content
  return { token, fields, kept: await listFiles(app.db, files), expires_at: draft.row.expires_at }
}

function numbersOf(files: StoredFile[]): number[] {
  return files.map((file) => file.id)
}
