import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { anyWorker, type OneToken } from './habits.ts'
import { findSent } from './kept-sent.ts'
import { KeptPage } from './pages/kept-page.tsx'
import { TodayPage } from './pages/today-page.tsx'
import { accessRoutes } from './staff-access.tsx'
import { passkeyRoutes, totpRoutes } from './staff-factors.tsx'
import { invitationRoutes } from './staff-invitations.tsx'
import { roleRoutes } from './staff-roles.tsx'
import { teamRoutes } from './staff-team.tsx'

export function staffRoutes(app: App): void {
  app.get('/', anyWorker, async (request, reply) => {
    const tasks = request.viewer ? await app.tasks(request.viewer) : []
    return reply.html(<TodayPage tasks={tasks} />)
  })
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
