import { writingRoutes } from '#modules/writing/index.ts'
import type { App } from '#platform/app.ts'
import { newsKind } from './kind.tsx'

export function staffRoutes(app: App): Promise<void> {
  return writingRoutes(app, newsKind)
}
