import type { App } from '#platform/app.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { countPictures } from './queries.ts'
import { type Filter, listUrl } from './urls.ts'

/** Pictures that wait for words. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  if (!viewer.may.has('keep-media')) return []
  const waiting: Array<{ state: Filter; what: Bilingual }> = [
    { state: 'undescribed', what: say(messages, (m) => m.taskUndescribed) },
    { state: 'without-english', what: say(messages, (m) => m.taskEnglish) },
  ]
  const found: Task[] = []
  for (const { state, what } of waiting) {
    const count = await countPictures(app.db, { state, words: '' })
    const button = say(messages, (m) => m.describe)
    if (count > 0) found.push({ count, what, to: listUrl({ state }), button, may: 'keep-media', urgency: 'soon' })
  }
  return found
}
