import { formatsIn } from '#design/formats.ts'
import type { App } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { say } from '#platform/messages.ts'
import type { Task } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import { caseMessages } from './case-messages.ts'
import { listCases } from './cases.ts'
import { incidentMessages } from './incident-messages.ts'
import { hoursLeft, isUnreported, listIncidents } from './incidents.ts'
import { casesUrl, incidentUrl } from './urls.ts'

const may = 'handle-personal-data'

/** The clocks of the law: requests and incidents. */
export async function tasks(app: App, viewer: Viewer): Promise<Task[]> {
  if (!viewer.may.has(may)) return []
  return [...(await incidentTasks(app)), ...(await caseTasks(app))]
}

async function incidentTasks(app: App): Promise<Task[]> {
  const now = app.clock.now()
  const running = (await listIncidents(app.db)).filter(isUnreported)
  return running.map((incident) => {
    const left = hoursLeft(incident, now)
    return {
      what: say(incidentMessages, (m) => m.task(incident.id)),
      note: say(incidentMessages, (m) => (left > 0 ? m.left(left) : m.over)),
      ...{ to: incidentUrl(incident), button: say(incidentMessages, (m) => m.open), may, urgency: 'late' },
    }
  })
}

async function caseTasks(app: App): Promise<Task[]> {
  const today = dayOf(app.clock.now())
  const open = (await listCases(app.db)).filter(({ state }) => state === 'open')
  const late = open.filter(({ due_on }) => due_on !== null && due_on < today)
  const rest = open.filter((one) => !late.includes(one))
  const [next] = rest.flatMap(({ due_on }) => due_on ?? [])
  const words = { to: casesUrl, button: say(caseMessages, (m) => m.open), may } as const
  const note = next && { note: say(caseMessages, (m, language) => m.tasks.next(formatsIn(language).date(next))) }
  return [
    ...(late.length > 0
      ? [{ ...words, count: late.length, what: say(caseMessages, (m) => m.tasks.late), urgency: 'late' as const }]
      : []),
    ...(rest.length > 0
      ? [
          {
            ...words,
            ...note,
            count: rest.length,
            what: say(caseMessages, (m) => m.tasks.open),
            urgency: 'today' as const,
          },
        ]
      : []),
  ]
}
