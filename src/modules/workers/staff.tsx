import type { App } from '#platform/app.ts'
import { WorkspacePage } from './pages.tsx'

const anyWorker = { config: { may: 'work' } } as const

export function staffRoutes(app: App): void {
  app.get('/', anyWorker, async (_request, reply) => reply.html(<WorkspacePage />))
}
