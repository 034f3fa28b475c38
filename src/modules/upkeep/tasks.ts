import type { App } from '#platform/app.ts'
import { say } from '#platform/messages.ts'
import type { Finding, Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { houseUrl } from './urls.ts'

/** What the house says about its own state is something to do for those who look after it, unless it is good. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  if (!viewer.may.has('look-after-house')) return []
  const findings = await app.findings()
  return findings.flatMap(({ state, what, toDo, to = houseUrl, may = 'look-after-house' }): Task[] =>
    state === 'good'
      ? []
      : [
          {
            ...{ what: asTitle(what), to, button: say(messages, (m) => m.open), may },
            ...(toDo && { note: toDo }),
            urgency: state === 'wrong' ? 'late' : 'soon',
          },
        ],
  )
}

/** A title ends without a full stop; the page of the system says the same as a sentence. */
function asTitle({ ka, en }: Finding['what']): Finding['what'] {
  return { ka: ka.replace(/\.$/, ''), en: en.replace(/\.$/, '') }
}
