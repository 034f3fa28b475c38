import type { FastifyReply } from 'fastify'
import type { App } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { correctRow, eraseRows, noteHandedOver } from './actions.ts'
import { asJson, asText } from './file.ts'
import { readCorrection, readSearch, type ServingForm, servingForm } from './forms.ts'
import { CorrectionPage } from './pages/correction-page.tsx'
import { PersonalDataPage } from './pages/personal-data-page.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { findRows, type GatheredRow, gatherRows, getRow, listRequests } from './queries.ts'
import { caseRoutes } from './staff-cases.tsx'
import { incidentRoutes } from './staff-incidents.tsx'
import { correctionUrl, personalDataUrl } from './urls.ts'

const handle = { config: { may: 'handle-personal-data' } } as const

interface OneRow {
  Params: { table: string; id: string }
}

const rowUrl = '/personal-data/rows/:table/:id'

export function staffRoutes(app: App): void {
  caseRoutes(app)
  incidentRoutes(app)

  app.get('/personal-data', handle, async (_request, reply) =>
    reply.html(<PersonalDataPage requests={await listRequests(app.db)} />),
  )

  // Asked for by POST: a telephone or a name in an address would stay in histories and in the logs of proxies.
  app.post('/personal-data/search', handle, async (request, reply) => {
    const form = readSearch(request.body)
    if (!form.ok)
      return reply.code(422).html(<PersonalDataPage requests={await listRequests(app.db)} rejected={form} />)
    return reply.html(<ResultsPage found={await findRows(app.db, app.personal, form.value)} />)
  })

  app.post('/personal-data/served', handle, async (request, reply) => {
    const form = readForm(servingForm, request.body)
    if (!form.ok) {
      const rows = await gatherRows(app.db, app.personal, namesIn(form.sent.row))
      return reply.code(422).html(<ResultsPage found={{ rows, isCut: false }} rejected={form} />)
    }
    const { row, what, reason } = form.value
    if (what === 'erase') {
      await app.change(request, (tx) => eraseRows(tx, app.personal, row, reason))
      return reply.seeOther(personalDataUrl)
    }
    const rows = await gatherRows(app.db, app.personal, row)
    await app.change(request, (tx) => noteHandedOver(tx, rows.length, reason))
    return handOver(app, reply, rows, what)
  })

  app.get<OneRow>(rowUrl, handle, async (request, reply) => {
    const row = await getRow(app.db, app.personal, nameOf(request.params))
    return reply.html(<CorrectionPage row={row} />)
  })

  app.post<OneRow>(rowUrl, handle, async (request, reply) => {
    const name = nameOf(request.params)
    const row = await getRow(app.db, app.personal, name)
    const form = readCorrection(row.declared, request.body)
    if (!form.ok) return reply.code(422).html(<CorrectionPage row={row} rejected={form} />)
    await app.change(request, (tx) => correctRow(tx, app.personal, { name, ...form }))
    return reply.seeOther(correctionUrl({ table: row.declared.table, id: row.row.id }))
  })
}

function nameOf({ table, id }: OneRow['Params']): string {
  return `${table}:${/^\d{1,9}$/.test(id) ? id : 0}`
}

function namesIn(sent: string | string[] | undefined): string[] {
  return [sent ?? []].flat().filter((name) => /^[a-z_]+:\d{1,9}$/.test(name))
}

/** A file that the browser keeps and nobody else. */
function handOver(app: App, reply: FastifyReply, rows: GatheredRow[], what: Exclude<ServingForm['what'], 'erase'>) {
  const now = app.clock.now()
  const isText = what === 'text'
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="personal-data.${isText ? 'txt' : 'json'}"`)
    .type(isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8')
    .send(isText ? asText(rows, now) : asJson(rows, now))
}
