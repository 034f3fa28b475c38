import type { ServerResponse } from 'node:http'
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

/** Pages for those who build the house; only under `npm run dev`. */
export function openWorkshop(app: App): void {
  const watching = new Set<ServerResponse>()

  app.get('/dev/gallery', async (_request, reply) => reply.html(<GalleryPage />))
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
