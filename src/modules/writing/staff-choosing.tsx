import { Type } from 'typebox'
import { readPage } from '#design/parts.tsx'
import { findMedia, getMediaContent, listMedia, mediaAtOnce } from '#modules/media/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { sendPrivately } from '#platform/files/serve.ts'
import { readForm } from '#platform/forms.ts'
import { newTab } from '#platform/intake/tab.ts'
import type { PostKind } from './kind.ts'
import { ChoosingPage } from './pages/choosing-page.tsx'
import { getPost } from './queries.ts'
import { followedBy } from './saving.ts'
import { postUrl } from './urls.ts'
import { getWritten, saveText } from './versions.ts'

const { params } = oneRecord
const number = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const ofPicture = {
  params: Type.Object({ ...params.properties, media: number }),
  querystring: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })) }),
} as const
const ofLibrary = {
  params,
  querystring: Type.Object({
    words: Type.Optional(Type.String({ maxLength: 100 })),
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
} as const

const chosenForm = Type.Object({ media: Type.Array(Type.String({ pattern: '^[1-9]\\d{0,8}$' }), { maxItems: 24 }) })

/** Where whoever writes a post chooses from the pictures of the library. */
export function choosingRoutes<Own extends object>(app: App, kind: PostKind<Own>, path: string): void {
  const config = { may: kind.may }
  const found = async ({ words = '', page: asked }: { words?: string; page?: string }) => {
    const wanted = words.trim()
    const { items, count } = await findMedia(app.db, wanted, Number(asked ?? 1) || 1)
    const page = readPage(asked, mediaAtOnce, count)
    if (page === undefined) throw new NotFound('page of pictures')
    return { items, words: wanted, part: { page, size: mediaAtOnce, count } }
  }

  app.get(`${path}/:id/library`, { config, schema: ofLibrary }, async (request, reply) => {
    const post = await getPost(app.db, kind, request.params.id)
    return reply.html(<ChoosingPage kind={kind} post={post} {...(await found(request.query))} />)
  })

  app.get(`${path}/:id/library.json`, { config, schema: ofLibrary }, async (request, reply) => {
    await getPost(app.db, kind, request.params.id)
    const { items, part } = await found(request.query)
    const pictures = items.map(({ id, description_ka }) => ({ media: id, description: description_ka }))
    return reply.send({ pictures, isMore: part.page * part.size < part.count })
  })

  app.post(`${path}/:id/library`, { config, schema: oneRecord }, async (request, reply) => {
    const { id } = request.params
    const form = readForm(chosenForm, request.body)
    const media = form.ok ? form.value.media.map(Number) : []
    await app.change(request, async (tx) => {
      const items = await listMedia(tx, media)
      const { post, content } = await getWritten(tx, kind, id)
      const pictures = items.map((item) => ({ type: 'picture' as const, attrs: { media: item.id, caption: '' } }))
      const [body_ka, body_en] = [followedBy(content.body_ka, pictures), followedBy(content.body_en, pictures)]
      const saving = { content: { ...content, body_ka, body_en }, began_from: post.revision }
      await saveText(tx, kind, id, { ...saving, tab: newTab() })
    })
    return reply.seeOther(postUrl(kind, { id }))
  })

  app.get(`${path}/:id/pictures/:media`, { config, schema: ofPicture }, async (request, reply) => {
    await getPost(app.db, kind, request.params.id)
    const { width } = request.query
    return sendPrivately(app, reply, await getMediaContent(app.db, request.params.media, width))
  })
}
