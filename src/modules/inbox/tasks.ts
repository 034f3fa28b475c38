import type { App } from '#platform/app.ts'
import { say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { findPeriod, listSoonOver } from './period.ts'
import { kindsFor } from './queries.ts'
import { endingUrl, inboxPageUrl, periodUrl } from './urls.ts'

/** What waits in the inbox for this worker. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  return [...(await conversationTasks(app, viewer)), ...(await periodTasks(app, viewer))]
}

const read = say(messages, (m) => m.read)

async function conversationTasks(app: App, viewer: Viewer): Promise<Task[]> {
  const found: Task[] = []
  for (const { kind, may, newOnes, label, count } of kindsFor(app, viewer)) {
    const counts = await count(app.db)
    const tally = (some: typeof counts) => ({
      count: some.reduce((sum, { many }) => sum + many, 0),
      since: some.map(({ since }) => since).sort()[0] ?? '',
    })
    const add = (some: typeof counts, task: Omit<Task, 'count' | 'since' | 'may' | 'button'>) => {
      if (some.length > 0) found.push({ ...task, ...tally(some), may, button: read })
    }
    const mine = counts.filter(({ state, assignee_id }) => state === 'under-way' && assignee_id === viewer.id)
    const to = inboxPageUrl({ kind, state: 'under-way', assignee: viewer.id })
    add(
      counts.filter(({ state }) => state === 'new'),
      { what: newOnes, to: inboxPageUrl({ kind, state: 'new' }), urgency: 'today' },
    )
    add(mine, { what: say(messages, (m, language) => m.yours(label[language])), to, urgency: 'today' })
    add(
      counts.filter(({ state }) => state === 'suspected'),
      {
        what: say(messages, (m, language) => m.suspects(label[language])),
        to: inboxPageUrl({ kind, state: 'spam' }),
        urgency: 'soon',
      },
    )
  }
  return found
}

/** Nobody should be surprised by what the house erases, nor by what it never does. */
async function periodTasks(app: App, viewer: Viewer): Promise<Task[]> {
  const period = await findPeriod(app.db)
  if (!period) {
    const words = { what: say(messages, (m) => m.noPeriod), note: say(messages, (m) => m.noPeriodNote) }
    const button = say(messages, (m) => m.settle)
    return [{ ...words, button, to: periodUrl, may: 'settle-inbox-period', urgency: 'soon' }]
  }
  const mine = kindsFor(app, viewer)
  const ending = (await listSoonOver(app)).filter(({ kind }) => mine.includes(kind))
  const may = ending[0]?.kind.may
  if (!may) return []
  const what = say(messages, (m) => m.endingSoon)
  return [{ count: ending.length, what, to: endingUrl, button: read, may, urgency: 'soon' }]
}
