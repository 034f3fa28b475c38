import type { Tx } from '#platform/database.ts'
import { endDraft, findDraft } from '#platform/drafts/drafts.ts'
import { addFile, dropFile, keepFile } from '#platform/files/files.ts'
import type { ConversationColumns } from '#platform/intake/conversation.ts'
import { receiveOnce } from '#platform/intake/once.ts'
import type { Language } from '#platform/messages.ts'
import { type EnquiryForm, somethingElse } from './forms.ts'
import { draftForm, type GivenPictures } from './pictures.ts'
import { findSame, getEnquiry } from './queries.ts'

export interface Asking {
  form: EnquiryForm
  language: Language
  pictures: GivenPictures
  /** A new unguessable token. */
  receipt: string
  /** It looks like the work of a program: it is kept, and a worker looks at it later. */
  isSuspect: boolean
}

/** Somebody would like to have something made. Answers the receipt; an enquiry sent twice gets the receipt of the first. */
export async function receiveEnquiry(tx: Tx, asking: Asking): Promise<string> {
  const { form, pictures } = asking
  // Read again: the finger that sent it twice may have ended the draft since the request began.
  const draft = pictures.token ? await findDraft(tx, draftForm, pictures.token, tx.now) : undefined
  if (draft?.row.receipt_secret) return draft.row.receipt_secret

  const hashes = [...pictures.kept, ...pictures.fresh].map((file) => file.content_hash).sort()
  const receipt = await receiveOnce(tx, {
    content: [form, hashes],
    receipt: asking.receipt,
    find: (contentHash, since) => findSame(tx, contentHash, since),
    store: async (columns) => {
      const { what, description, size = null, wood = null, quantity = null } = form
      const { wanted_on = null, budget = null, name = null, phone = null, email = null } = form
      const id = await tx.create('enquiry', {
        ...columns,
        service_item_id: what === somethingElse ? null : Number(what),
        ...{ description, size, wood, quantity, wanted_on, budget, name, phone, email },
        language: asking.language,
        state: asking.isSuspect ? 'suspected' : 'new',
        ...{ assignee_id: null, is_kept_longer: 0 },
        received_at: tx.now,
        closed_at: null,
      })
      await addPictures(tx, id, pictures)
    },
  })
  if (draft) await endDraft(tx, draft, receipt)
  return receipt
}

async function addPictures(tx: Tx, enquiry_id: number, { kept, fresh, removed }: GivenPictures): Promise<void> {
  for (const file of kept) await keepFile(tx, file)
  for (const file of removed) await dropFile(tx, file)
  const ids = kept.map((file) => file.id)
  for (const file of fresh) ids.push(await addFile(tx, file, { waits: false }))
  for (const [index, file_id] of ids.entries())
    await tx.create('enquiry_picture', { enquiry_id, position: index + 1, file_id, closed_at: null })
}

/** It is seen to by somebody, moves on, or is kept longer. */
export async function changeEnquiry(tx: Tx, id: number, to: Partial<ConversationColumns>, why: string): Promise<void> {
  await tx.amend('enquiry', await getEnquiry(tx, id), to, why)
}
