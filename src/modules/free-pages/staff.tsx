import { writingRoutes } from '#modules/writing/index.ts'
import type { App } from '#platform/app.ts'
import { pageKind } from './kind.tsx'

export function staffRoutes(app: App): Promise<void> {
  return writingRoutes(app, pageKind)
}
