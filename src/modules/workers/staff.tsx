import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { accessRoutes } from './access-routes.tsx'
import { passkeyRoutes, totpRoutes } from './factor-routes.tsx'
import { anyWorker, type OneToken } from './habits.ts'
import { findSent } from './kept-sent.ts'
import { KeptPage } from './pages/kept-page.tsx'
import { WorkspacePage } from './pages/workspace-page.tsx'
import { roleRoutes } from './role-routes.tsx'
import { invitationRoutes, teamRoutes } from './team-routes.tsx'

export function staffRoutes(app: App): void {
  app.get('/', anyWorker, async (_request, reply) => reply.html(<WorkspacePage />))
  app.get<OneToken>('/kept/:token', anyWorker, async (request, reply) => {
    const sent = await findSent(app, request.params.token, request.viewer?.id ?? 0)
    if (!sent) throw new NotFound('kept')
    return reply.html(<KeptPage sent={sent} />)
  })
  accessRoutes(app)
  totpRoutes(app)
  passkeyRoutes(app)
  teamRoutes(app)
  invitationRoutes(app)
  roleRoutes(app)
}
