import { accessUrl, bringKeptFiles, keepSent, signInUrl } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { refuse } from '#platform/intake/given-back.ts'
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
    const unknown = [may ?? []].flat().find((one) => !declared.has(one))
    if (unknown) throw new Error(`${route.method} ${route.url} asks for ${unknown}, which no module declares`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { may } = request.routeOptions.config
    if (!may) return undefined
    if (request.viewer?.mustSecure && !request.url.startsWith(accessUrl)) return reply.redirect(accessUrl, 303)
    if ([may].flat().some((one) => request.viewer?.may.has(one))) return undefined
    if (!request.sessionIsOver) {
      refuse(request, new NotFound('staff'))
      return undefined
    }
    // What was sent is still to be read; it is kept below.
    if (request.method === 'POST') return undefined
    return reply.redirect(inAddress(request.language, signInAndBack(request.url)), 303)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.may) return undefined
    if (!request.sessionIsOver) return bringKeptFiles(app, request)
    return reply.redirect(inAddress(request.language, signInAndBack(await keepSent(app, request))), 303)
  })
}

function signInAndBack(to: string): string {
  return `${signInUrl}?to=${encodeURIComponent(to)}`
}
