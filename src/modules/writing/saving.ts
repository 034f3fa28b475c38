import type { FastifyRequest } from 'fastify'
import { addMedia } from '#modules/media/index.ts'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import type { Picture } from '#platform/document/document.ts'
import { readDocument, storeDocument } from '#platform/document/tidy.ts'
import type { NewFile } from '#platform/files/files.ts'
import { newToken } from '#platform/tokens.ts'
import { allowPreview, publishPost, schedulePost, settleEnd, unschedulePost, withdrawPost } from './actions.ts'
import type { PostContent } from './content.ts'
import { type AcceptedPost, type Asked, contentIn, mediaWordsIn, momentOf } from './forms.ts'
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
  const { state } = await getPost(tx, kind, id)
  if (state !== 'withdrawn') await settleEnd(tx, kind, id, momentOf(unpublish_on, unpublish_time))
}

/** Pictures that came along stand at the end of both texts; whoever writes moves them where they belong. */
async function withPictures<Own extends object>(
  tx: Tx,
  kind: PostKind<Own>,
  { id, form, files }: Writing<Own>,
): Promise<PostContent<Own>> {
  const content = contentIn(form.value, form.own)
  if (files.length === 0) return content
  const pictures: Picture[] = []
  for (const file of files) {
    const media = await addMedia(tx, file, mediaWordsIn(form.value))
    await attachMedia(tx, kind, id, media)
    pictures.push({ type: 'picture', attrs: { media, caption: '' } })
  }
  return { ...content, body_ka: followedBy(content.body_ka, pictures), body_en: followedBy(content.body_en, pictures) }
}

/** A stored text with these pictures at its end: a row, where they fit into one. */
export function followedBy(body: string, pictures: Picture[]): string {
  const { content } = readDocument(body)
  const more: Picture[] | [{ type: 'pictureRow'; content: Picture[] }] =
    pictures.length > 1 && pictures.length <= 4 ? [{ type: 'pictureRow', content: pictures }] : pictures
  return storeDocument({ type: 'doc', content: [...content, ...more] })
}
