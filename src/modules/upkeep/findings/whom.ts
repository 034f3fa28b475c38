import { workersWho } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { Finding, PermissionWords } from '#platform/module.ts'
import type { Permission } from '#platform/permissions.ts'
import type { Viewer } from '#platform/view.ts'

/** Who can do what this worker may not. */
export interface Asked {
  label: PermissionWords['label']
  names: string[]
}

export type WhomToAsk = ReadonlyMap<Permission, Asked>

/** For each permission that these findings take and this worker lacks: what it is called, and who has it. */
export async function whomToAsk(app: App, findings: Finding[], viewer: Viewer | undefined): Promise<WhomToAsk> {
  const lacking = new Set(findings.flatMap(({ may }) => (may && !viewer?.may.has(may) ? [may] : [])))
  const whom = new Map<Permission, Asked>()
  for (const { name, label } of app.permissions) {
    if (!lacking.has(name)) continue
    const able = await workersWho(app.db, [name], app.permissions)
    whom.set(name, { label, names: able.map((worker) => worker.name) })
  }
  return whom
}
