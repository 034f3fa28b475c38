import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listPeople } from '#modules/people/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { sendTagged } from '#platform/kept.ts'
import { manifestOf } from './manifest.ts'
import { OfflinePage } from './offline-page.tsx'
import { manifestUrl, offlineUrl, serviceWorkerUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(offlineUrl, async (_request, reply) => {
    const { email } = await getAssociation(app.db)
    return reply.html(<OfflinePage people={await listPeople(app.db)} email={email} />)
  })

  app.get(manifestUrl, async (request, reply) =>
    reply.document('application/manifest+json', await manifestOf(app, request.language)),
  )

  app.get(serviceWorkerUrl, async (request, reply) => {
    const { clientFolder } = app
    if (!clientFolder) throw new NotFound('service worker')
    const script = await readFile(join(clientFolder, '..', 'worker', 'service-worker.js'))
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache')
    return sendTagged(request, reply, script)
  })
}
