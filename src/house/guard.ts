import { signInUrl, staffUrl } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { inAddress, isWorkspace } from '#platform/language.ts'
import type { PermissionWords } from '#platform/module.ts'

/**
 * Holds every route to its permission, wherever it is mounted. A route of the workspace that names none, or one that no
 * module has declared, does not let the house open; a stranger learns of none of them.
 */
export function guardRoutes(app: App, permissions: PermissionWords[]): void {
  const declared = new Set<string>(permissions.map(({ name }) => name))
  app.addHook('onRoute', (route) => {
    const { may, forEverybody } = route.config ?? {}
    if (!may && isWorkspace(route.url)) throw new Error(`${route.method} ${route.url} does not say who may use it`)
    const isRead = [route.method].flat().every((method) => ['GET', 'HEAD', 'OPTIONS'].includes(method))
    if (!isRead && !may && !forEverybody)
      throw new Error(`${route.method} ${route.url} changes something and does not say for whom`)
    if (may && !declared.has(may))
      throw new Error(`${route.method} ${route.url} asks for ${may}, which no module declares`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { may } = request.routeOptions.config
    if (!may || request.viewer?.may.has(may)) return undefined
    if (!request.sessionIsOver) throw new NotFound('staff')
    const back = request.method === 'GET' ? request.url : staffUrl
    return reply.redirect(inAddress(request.language, `${signInUrl}?to=${encodeURIComponent(back)}`), 303)
  })
}
