import type { App } from '#platform/app.ts'
import { sendPublished } from '#platform/files/serve.ts'
import { readCopyName } from './shown.ts'
import { copyUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get<{ Params: { name: string } }>(copyUrl({ name: ':name' }), async (request, reply) => {
    const { hash, format } = readCopyName(request.params.name)
    return sendPublished(app, request, reply, hash, format)
  })
}
