import type { App } from '#platform/app.ts'
import { forgottenRoutes } from './forgotten-routes.tsx'
import { passkeySignInRoutes } from './passkey-sign-in-routes.tsx'
import { codeRoutes, signInRoutes } from './sign-in-routes.tsx'
import { welcomeRoutes } from './welcome-routes.tsx'

export function publicRoutes(app: App): void {
  welcomeRoutes(app)
  signInRoutes(app)
  codeRoutes(app)
  passkeySignInRoutes(app)
  forgottenRoutes(app)
}
