import type { VNode } from 'preact'
import type { DocumentParts } from '#design/document.tsx'
import { getMediaContent } from '#modules/media/index.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import { NotFound } from '#platform/errors.ts'
import { sendPrivately } from '#platform/files/serve.ts'
import { mediaOf } from './content.ts'
import type { PostKind } from './kind.ts'
import { partsPreviewed } from './parts.ts'
import { getPreviewed } from './queries.ts'
import { previewPictureUrl, previewUrl } from './urls.ts'
import { getWritten, type Written } from './versions.ts'

/** A post as somebody outside reads it by a link, until then. */
export interface Previewed<Own extends object> extends Written<Own> {
  parts: DocumentParts
  until: Moment
}

const forOneReader = { config: { isPrivate: true } } as const

/** What somebody outside reads by a link before it is public. */
export function previewRoutes<Own extends object>(
  app: App,
  kind: PostKind<Own>,
  draw: (previewed: Previewed<Own>) => Promise<VNode>,
): void {
  app.get<{ Params: { token: string } }>(
    previewUrl(kind, { token: ':token' }),
    forOneReader,
    async (request, reply) => {
      const { token } = request.params
      const preview = await getPreviewed(app.db, kind, token, app.clock.now())
      const written = await getWritten(app.db, kind, preview.number)
      const parts = await partsPreviewed(app, written.content, (id) => previewPictureUrl(kind, { token, id }))
      return reply.html(await draw({ ...written, parts, until: preview.expires_at }))
    },
  )

  app.get<{ Params: { token: string; id: string } }>(
    previewPictureUrl(kind, { token: ':token', id: ':id' }),
    forOneReader,
    async (request, reply) => {
      const { token, id } = request.params
      const preview = await getPreviewed(app.db, kind, token, app.clock.now())
      const { content } = await getWritten(app.db, kind, preview.number)
      if (!mediaOf(content).includes(Number(id))) throw new NotFound('picture')
      return sendPrivately(app, reply, await getMediaContent(app.db, Number(id)))
    },
  )
}
