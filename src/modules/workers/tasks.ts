import { formatsIn } from '#design/formats.ts'
import type { App } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { listUnsecured } from './queries.ts'
import { passwordAloneUntil } from './second-factor.ts'
import { todayMessages } from './today-messages.ts'
import { secondFactorPartUrl, teamUrl } from './urls.ts'

/** So many names stand in one line of Today. */
const mostNames = 5

type Unsecured = Awaited<ReturnType<typeof listUnsecured>>[number]

/** Who can come in with a password alone: oneself, and for those who manage workers the others. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  const unsecured = await listUnsecured(app.db)
  const own = unsecured.find(({ id }) => id === viewer.id)
  const others = unsecured.filter(({ id }) => id !== viewer.id)
  return [...(own ? [ownTask(own)] : []), ...(others.length > 0 ? [othersTask(others)] : [])]
}

function ownTask(worker: Unsecured): Task {
  const day = dayOf(passwordAloneUntil(worker))
  return {
    what: say(todayMessages, (m) => m.ownStep),
    note: say(todayMessages, (m, language) => m.ownStepNote(formatsIn(language).date(day))),
    button: say(todayMessages, (m) => m.switchOn),
    ...{ to: secondFactorPartUrl, may: 'work', urgency: 'today' },
  }
}

function othersTask(others: Unsecured[]): Task {
  const names = others
    .slice(0, mostNames)
    .map(({ name }) => name)
    .join(', ')
  const left = others.length - mostNames
  return {
    count: others.length,
    what: say(todayMessages, (m) => m.othersStep),
    note: say(todayMessages, (m) => (left > 0 ? m.andMore(names, left) : `${names}.`)),
    button: say(todayMessages, (m) => m.look),
    ...{ to: teamUrl, may: 'manage-workers', urgency: 'soon' },
  }
}
