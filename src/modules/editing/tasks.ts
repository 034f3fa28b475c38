import type { App } from '#platform/app.ts'
import { say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { listUndone } from './queries.ts'
import { textsUrl } from './urls.ts'

/** Texts that are not done, among those this worker may edit. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  const own = app.editables.filter(({ may }) => viewer.may.has(may))
  const count = own.length > 0 ? (await listUndone(app.db, own)).length : 0
  if (count === 0) return []
  const words = { what: say(messages, (m) => m.undoneTexts), button: say(messages, (m) => m.textsMenu) }
  return [{ ...words, count, to: textsUrl, may: 'work', urgency: 'soon' }]
}
