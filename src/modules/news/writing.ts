import type { FastifyRequest } from 'fastify'
import { addMedia } from '#modules/media/index.ts'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/database.ts'
import type { Picture } from '#platform/document/document.ts'
import { readDocument, storeDocument } from '#platform/document/tidy.ts'
import type { NewFile } from '#platform/files/files.ts'
import { newToken } from '#platform/tokens.ts'
import {
  allowPreview,
  attachMedia,
  publishPost,
  schedulePost,
  settleEnd,
  unschedulePost,
  withdrawPost,
} from './actions.ts'
import type { PostContent } from './content.ts'
import { type Asked, contentIn, mediaWordsIn, momentOf, type PostForm } from './forms.ts'
import { getPost } from './post-queries.ts'
import { type Saved, saveText } from './versions.ts'

export interface Writing {
  form: PostForm
  asks: Asked
  files: NewFile[]
}

export interface Done extends Saved {
  /** The unguessable end of a link that was asked for. */
  preview: string | undefined
}

/** Saves what was written, then does what the pressed button asks for: all of it, or nothing. */
export function write(app: App, request: FastifyRequest, id: number, writing: Writing): Promise<Done> {
  const preview = writing.asks === 'preview' ? newToken() : undefined
  return app.change(request, async (tx) => {
    const { form, asks } = writing
    const content = await withPictures(tx, id, writing)
    const saved = await saveText(tx, id, { content, began_from: form.began_from, tab: form.tab })
    // What was saved beside is compared first; nothing of it becomes public by accident.
    if (saved.beside === undefined) await doAsked(tx, id, form, asks, content)
    if (preview) await allowPreview(tx, id, preview)
    return { ...saved, preview }
  })
}

async function doAsked(tx: Tx, id: number, form: PostForm, asks: Asked, content: PostContent): Promise<void> {
  if (asks === 'publish') await publishPost(tx, id, content)
  if (asks === 'schedule') await schedulePost(tx, id, content, momentOf(form.publish_on, form.publish_time) ?? tx.now)
  if (asks === 'unschedule') await unschedulePost(tx, id)
  if (asks === 'withdraw') await withdrawPost(tx, id)
  const { state } = await getPost(tx, id)
  if (state !== 'withdrawn') await settleEnd(tx, id, momentOf(form.unpublish_on, form.unpublish_time))
}

/** Pictures that came along stand at the end of both texts; whoever writes moves them where they belong. */
async function withPictures(tx: Tx, id: number, { form, files }: Writing): Promise<PostContent> {
  const content = contentIn(form)
  if (files.length === 0) return content
  const pictures: Picture[] = []
  for (const file of files) {
    const media = await addMedia(tx, file, mediaWordsIn(form))
    await attachMedia(tx, id, media)
    pictures.push({ type: 'picture', attrs: { media, caption: '' } })
  }
  return { ...content, body_ka: followedBy(content.body_ka, pictures), body_en: followedBy(content.body_en, pictures) }
}

function followedBy(body: string, pictures: Picture[]): string {
  const { content } = readDocument(body)
  const more: Picture[] | [{ type: 'pictureRow'; content: Picture[] }] =
    pictures.length > 1 && pictures.length <= 4 ? [{ type: 'pictureRow', content: pictures }] : pictures
  return storeDocument({ type: 'doc', content: [...content, ...more] })
}
