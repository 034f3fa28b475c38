import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import type { Db, Tx } from '#platform/database.ts'
import { contentOf, type Draft, findDraft, keepDraft } from '#platform/drafts/drafts.ts'
import type { DraftWords } from '#platform/drafts/words.ts'
import { addFile, listFiles, type StoredFile } from '#platform/files/files.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { isSecretField, keptFilesField, type Sent, takenOutField } from '#platform/forms.ts'
import { say } from '#platform/messages.ts'
import { findSession, sessionCookieAt } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { messages } from './messages.ts'
import { keptUrl, staffUrl } from './urls.ts'

/** What a worker sent after the session had run out: where it was going, its fields, and the files that came along. */
export interface KeptSent {
  to: string
  fields: Sent
  files: StoredFile[]
  /** Names of files that could not be kept: they have to be chosen again. */
  lost: string[]
  /** The end of the link behind which it is kept. */
  token: string
}

const form = 'sent-too-late'
// No field of ours begins so.
const address = ':to'
const owner = ':worker'
const missing = ':lost'

/** Which form it was is not known any more: what was typed is told without the names of its fields. */
export const sentDraft: DraftWords = {
  form,
  labels: {
    [address]: say(messages, (m) => m.personal.sentTo),
    [owner]: say(messages, (m) => m.personal.sentBy),
    [missing]: say(messages, (m) => m.personal.lostFiles),
  },
}

/**
 * Keeps what was sent behind a link for this worker, and answers that link. A form with a password or a code is not kept,
 * nor what its page has said is kept nowhere: it is opened once more.
 */
export async function keepSent(app: App, request: FastifyRequest): Promise<string> {
  const session = await findSession(app.db, request.cookies[sessionCookieAt(app.origin())] ?? '')
  const fields = fieldsIn(request.body)
  const { beginsAt } = request.routeOptions.config
  if (beginsAt) return beginsAt
  if (!session || !fields) return staffUrl
  if (Object.keys(fields).some(isSecretField)) return request.url
  const token = newToken()
  const about = { [address]: request.url, [owner]: String(session.worker_id), [missing]: lostIn(request) }
  await app.change(request, async (tx) => {
    const files = await keepFiles(tx, request.uploads)
    await keepDraft(tx, { form, token, content: { fields: { ...fields, ...about }, files }, was: undefined })
  })
  return keptUrl({ token })
}

/** What waits already waits on. */
async function keepFiles(tx: Tx, uploads: Upload[] = [], waiting: StoredFile[] = []): Promise<number[]> {
  const kept: number[] = []
  for (const upload of uploads) {
    if (!upload.ok) continue
    const same = waiting.find(({ content_hash }) => content_hash === upload.file.content_hash)
    kept.push(same?.id ?? (await addFile(tx, upload.file, { waits: true })))
  }
  return kept
}

/** A spreadsheet is in memory only, and what did not fit is not on the disk. */
function lostIn({ uploads = [], sheet }: FastifyRequest): string[] {
  return [...uploads.flatMap((upload) => (upload.ok ? [] : [upload.name])), ...(sheet ? [sheet.name] : [])]
}

/** What was kept, if this worker sent it. */
export async function findSent(app: App, token: string, workerId: number): Promise<KeptSent | undefined> {
  const draft = await findDraft(app.db, form, token, app.clock.now())
  if (!draft || draft.row.closed_at) return undefined
  const { [address]: to, [owner]: worker, [missing]: lost = [], ...fields } = draft.content.fields
  if (typeof to !== 'string' || worker !== String(workerId)) return undefined
  return { to, fields, token, lost: [lost].flat(), files: await filesOf(app, draft) }
}

/** The forms that wait for a worker, by the numbers of their drafts. */
export async function listSentBy(db: Db, workerId: number): Promise<number[]> {
  const drafts = db.selectFrom('draft').selectAll().where('form', '=', form).where('content_secret', '!=', '')
  const waiting = await drafts.orderBy('id').execute()
  return waiting.filter((row) => contentOf(row).fields[owner] === String(workerId)).map(({ id }) => id)
}

function filesOf(app: App, { content }: Draft): Promise<StoredFile[]> {
  return listFiles(app.db, content.files)
}

/**
 * A form that is sent again brings the files that were kept with it, as if they had been chosen once more, along with
 * those that were.
 */
export async function bringKeptFiles(app: App, request: FastifyRequest): Promise<void> {
  const sent = await sentWith(app, request)
  if (!sent) return
  const fresh = request.uploads ?? []
  const takenOut = [Object(request.body)[takenOutField] ?? []].flat()
  const isChosenAgain = ({ content_hash }: StoredFile) =>
    fresh.some((upload) => upload.ok && upload.file.content_hash === content_hash)
  const kept = sent.files.filter((file) => !takenOut.includes(String(file.id)) && !isChosenAgain(file))
  const uploads = kept.map(({ content_hash, type, bytes, width, height, name }): Upload => {
    return { ok: true, file: { content_hash, type, bytes, width, height, name } }
  })
  request.uploads = [...uploads, ...fresh]
}

async function sentWith(app: App, { body, viewer }: FastifyRequest): Promise<KeptSent | undefined> {
  const token = Object(body)[keptFilesField]
  return typeof token === 'string' && viewer ? findSent(app, token, viewer.id) : undefined
}

/** The files of a form that was refused, and the field by which it brings them when it is sent again. */
export interface KeptFiles {
  files: StoredFile[]
  fields: Sent
}

/** Keeps the good files of a form that is refused for another reason, so that nobody has to choose them twice. */
export async function keepFilesOf(app: App, request: FastifyRequest): Promise<KeptFiles> {
  const { viewer, uploads = [] } = request
  if (!viewer || !uploads.some(({ ok }) => ok)) return { files: [], fields: { [keptFilesField]: '' } }
  const token = newToken()
  const fields = { [address]: request.url, [owner]: String(viewer.id) }
  const before = await sentWith(app, request)
  const files = await app.change(request, async (tx) => {
    const kept = await keepFiles(tx, uploads, before?.files)
    await keepDraft(tx, { form, token, content: { fields, files: kept }, was: undefined })
    return listFiles(tx, kept)
  })
  return { files, fields: { [keptFilesField]: token } }
}

function fieldsIn(body: unknown): Sent | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { form_token: _token, ...fields } = Object.fromEntries(Object.entries(body))
  return fields
}
