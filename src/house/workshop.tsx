import type { ServerResponse } from 'node:http'
import { Type } from 'typebox'
import { GalleryPage } from '#design/gallery.tsx'
import type { App } from '#platform/app.ts'

/** When the house has been built anew it is another process: the line breaks, and the browser reloads once it is back. */
const reloadScript = `
const events = new EventSource('/dev/events')
let wasOpen = false
events.onopen = () => {
  if (wasOpen) location.reload()
  wasOpen = true
}
`

/** Other ways of money than the ones the gallery shows by itself. */
const randomGraphs = Type.Object({
  seed: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  count: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
})

/** Pages for those who build the house; only under `npm run dev`. */
export function openWorkshop(app: App): void {
  const watching = new Set<ServerResponse>()

  app.get('/dev/gallery', { schema: { querystring: randomGraphs } }, async ({ query }, reply) =>
    reply.html(<GalleryPage {...query} />),
  )
  app.get('/dev/reload.js', async (_request, reply) => reply.type('text/javascript').send(reloadScript))
  app.get('/dev/events', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    reply.raw.write('retry: 300\n\n')
    watching.add(reply.raw)
    reply.raw.on('close', () => watching.delete(reply.raw))
  })
  app.addHook('preClose', async () => {
    for (const response of watching) response.end()
  })
}
