import { type App, oneRecord } from '#platform/app.ts'
import { sendDocument, sendPublished } from '#platform/files/serve.ts'
import { getPublishedDocument } from './documents.ts'
import { readCopyName } from './shown.ts'
import { copyUrl, documentUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get<{ Params: { name: string } }>(copyUrl({ name: ':name' }), async (request, reply) => {
    const { hash, format } = readCopyName(request.params.name)
    return sendPublished(app, request, reply, hash, format)
  })

  app.get(documentUrl({ id: ':id' }), { schema: oneRecord }, async (request, reply) =>
    sendDocument(app, request, reply, await getPublishedDocument(app.db, request.params.id)),
  )
}
