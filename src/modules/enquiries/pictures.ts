import type { App } from '#platform/app.ts'
import { findDraft } from '#platform/drafts/drafts.ts'
import { listFiles, type NewFile, type StoredFile } from '#platform/files/files.ts'
import type { RefusedUpload, Upload } from '#platform/files/uploads.ts'
import type { Sent } from '#platform/forms.ts'
import { draftFields, mostPictures } from './forms.ts'

export const draftForm = 'enquiry'

/** The pictures of an enquiry that is being sent. */
export interface GivenPictures {
  /** The draft they waited in, if there still is one. */
  token: string | undefined
  /** The receipt that the draft has already ended in. */
  receipt: string | null
  /** They arrived with an earlier try. */
  kept: StoredFile[]
  /** The sender does not want them any more. */
  removed: StoredFile[]
  /** They arrived just now. */
  fresh: NewFile[]
  refused: RefusedUpload[]
}

/** Brings together what arrived now and what has waited in the draft. */
export async function gatherPictures(app: App, sent: Sent, uploads: Upload[] = []): Promise<GivenPictures> {
  const token = tokenIn(sent)
  const draft = token ? await findDraft(app.db, draftForm, token, app.clock.now()) : undefined
  const waiting = draft ? await listFiles(app.db, draft.content.files) : []
  const unwanted = new Set([sent[draftFields.remove] ?? []].flat())
  const kept = waiting.filter((file) => !unwanted.has(String(file.id)))
  const arrived = uploads.flatMap((upload) => (upload.ok ? [upload.file] : []))
  const room = mostPictures - kept.length
  const refused: RefusedUpload[] = [
    ...uploads.filter((upload) => !upload.ok),
    ...arrived
      .slice(room)
      .map(({ name }): RefusedUpload => ({ ok: false, field: 'pictures', name, fault: 'too-many' })),
    // Whoever comes back too late has to learn that the pictures are gone, before the rest is sent without them.
    ...(token && !draft ? [{ ok: false, field: 'pictures', name: '', fault: 'expired' } satisfies RefusedUpload] : []),
  ]
  return {
    token: draft && token,
    receipt: draft?.row.receipt_secret ?? null,
    ...{ kept, refused, fresh: arrived.slice(0, room) },
    removed: waiting.filter((file) => unwanted.has(String(file.id))),
  }
}

/** The draft a form says it came from. */
function tokenIn(sent: Sent): string | undefined {
  const token = sent[draftFields.token]
  return typeof token === 'string' && /^[\w-]{43}$/.test(token) ? token : undefined
}
