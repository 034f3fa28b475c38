import type { FastifyRequest } from 'fastify'
import { addMedia, documentUrl } from '#modules/media/index.ts'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import type { FileLink, Picture } from '#platform/document/document.ts'
import { readDocument, storeDocument } from '#platform/document/tidy.ts'
import { isDocument } from '#platform/files/documents.ts'
import type { NewFile } from '#platform/files/files.ts'
import { newToken } from '#platform/tokens.ts'
import {
  allowPreview,
  confirmEnglish,
  publishPost,
  schedulePost,
  settleEnd,
  unschedulePost,
  withdrawPost,
} from './actions.ts'
import type { PostContent } from './content.ts'
import { type AcceptedPost, type Asked, contentIn, documentWords, mediaWordsIn, momentOf } from './forms.ts'
import type { PostKind } from './kind.ts'
import { getPost } from './queries.ts'
import { attachMedia } from './shown-pictures.ts'
import { type Saved, saveText } from './versions.ts'

export interface Writing<Own extends object> {
  id: number
  form: AcceptedPost<Own>
  asks: Asked
  files: NewFile[]
}

export interface Done extends Saved {
  /** The unguessable end of a link that was asked for. */
  preview: string | undefined
}

/** Saves what was written, then does what the pressed button asks for: all of it, or nothing. */
export function write<Own extends object>(
  app: App,
  request: FastifyRequest,
  kind: PostKind<Own>,
  writing: Writing<Own>,
): Promise<Done> {
  const { id, asks } = writing
  const { began_from, tab } = writing.form.value
  const preview = asks === 'preview' ? newToken() : undefined
  return app.change(request, async (tx) => {
    const content = await withPictures(tx, kind, writing)
    const saved = await saveText(tx, kind, id, { content, began_from, tab })
    // What was saved beside is compared first; nothing of it becomes public by accident.
    if (saved.beside === undefined) await doAsked(tx, kind, writing, content)
    if (preview) await allowPreview(tx, kind, id, preview)
    return { ...saved, preview }
  })
}

async function doAsked<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  { id, asks, form }: Writing<Own>,
  content: PostContent<Own>,
): Promise<void> {
  const { publish_on, publish_time, unpublish_on, unpublish_time } = form.value
  if (asks === 'publish') await publishPost(tx, kind, id, content)
  if (asks === 'schedule')
    await schedulePost(tx, kind, id, { content, at: momentOf(publish_on, publish_time) ?? tx.now })
  if (asks === 'unschedule') await unschedulePost(tx, kind, id)
  if (asks === 'withdraw') await withdrawPost(tx, kind, id)
  if (asks === 'fits') await confirmEnglish(tx, kind, id)
  const { state } = await getPost(tx, kind, id)
  if (state !== 'withdrawn') await settleEnd(tx, kind, id, momentOf(unpublish_on, unpublish_time))
}

/** What came along stands at the end of both texts; whoever writes moves it where it belongs. */
async function withPictures<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  { id, form, files }: Writing<Own>,
): Promise<PostContent<Own>> {
  const content = contentIn(form.value, form.own)
  const pictures: Picture[] = []
  const documents: FileLink[] = []
  for (const file of files) {
    const title = isDocument(file.type) ? titleOf(file) : undefined
    const media = await addMedia(tx, file, title ? documentWords(title) : mediaWordsIn(form.value))
    await attachMedia(tx, kind, id, media)
    if (title) documents.push({ type: 'file', attrs: { href: documentUrl({ id: media }), title } })
    else pictures.push({ type: 'picture', attrs: { media, caption: '' } })
  }
  const followed = (body: string) => followedBy(body, pictures, documents)
  return { ...content, body_ka: followed(content.body_ka), body_en: followed(content.body_en) }
}

/** Until somebody says more, a document is called as its file is. */
function titleOf({ name }: NewFile): string {
  return name.replace(/\.[a-z0-9]{2,4}$/i, '').replaceAll('_', ' ') || name
}

/** A stored text with these at its end: pictures as a row, where they fit into one. */
export function followedBy(body: string, pictures: Picture[], documents: FileLink[] = []): string {
  if (pictures.length + documents.length === 0) return body
  const { content } = readDocument(body)
  const row: Picture[] | [{ type: 'pictureRow'; content: Picture[] }] =
    pictures.length > 1 && pictures.length <= 4 ? [{ type: 'pictureRow', content: pictures }] : pictures
  return storeDocument({ type: 'doc', content: [...content, ...row, ...documents] })
}
