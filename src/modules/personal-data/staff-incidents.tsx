import { type App, oneRecord } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { incidentEndForm, momentIn, readIncident } from './forms.ts'
import { endIncident, getIncident, listIncidents, logIncident, noteReported, takeBackIncident } from './incidents.ts'
import { IncidentPage, IncidentsPage, NewIncidentPage } from './pages/incident-pages.tsx'
import { incidentUrl } from './urls.ts'

const handle = { config: { may: 'handle-personal-data' } } as const
const handleOne = { ...handle, schema: oneRecord } as const

/** What has happened to personal data, each with its 72 hours. */
export function incidentRoutes(app: App): void {
  app.get('/personal-data/incidents', handle, async (_request, reply) =>
    reply.html(<IncidentsPage incidents={await listIncidents(app.db)} />),
  )

  app.get('/personal-data/incidents/new', handle, async (_request, reply) => reply.html(<NewIncidentPage />))

  app.get('/personal-data/incidents/:id', handleOne, async (request, reply) =>
    reply.html(<IncidentPage incident={await getIncident(app.db, request.params.id)} />),
  )

  app.post('/personal-data/incidents/new', handle, async (request, reply) => {
    const form = readIncident(request.body, app.clock.now())
    if (!form.ok) return reply.code(422).html(<NewIncidentPage rejected={form} />)
    const noticed_at = momentIn(form.value, app.clock.now())
    const id = await app.change(request, (tx) => logIncident(tx, { ...form.value, noticed_at }))
    return reply.seeOther(incidentUrl({ id }))
  })

  app.post('/personal-data/incidents/:id/report', handleOne, async (request, reply) => {
    await app.change(request, (tx) => noteReported(tx, request.params.id))
    return reply.seeOther(incidentUrl(request.params))
  })

  app.post('/personal-data/incidents/:id/end', handleOne, async (request, reply) => {
    const form = readForm(incidentEndForm, request.body)
    const { id } = request.params
    if (!form.ok) return reply.code(422).html(<IncidentPage incident={await getIncident(app.db, id)} rejected={form} />)
    await app.change(request, (tx) => endIncident(tx, id, form.value.outcome))
    return reply.seeOther(incidentUrl(request.params))
  })

  app.post('/personal-data/incidents/:id/back', handleOne, async (request, reply) => {
    await app.change(request, (tx) => takeBackIncident(tx, request.params.id))
    return reply.seeOther(incidentUrl(request.params))
  })
}
