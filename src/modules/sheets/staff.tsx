import type { FastifyReply, FastifyRequest } from 'fastify'
import { reasonForm } from '#modules/editing/index.ts'
import type { App } from '#platform/app.ts'
import type { Editable } from '#platform/editable.ts'
import { NotFound } from '#platform/errors.ts'
import { type Rejected, readForm } from '#platform/forms.ts'
import { writeTableText } from '#platform/sheets/table-text.ts'
import { takeSheets } from '#platform/sheets/upload.ts'
import { writeWorkbook } from '#platform/sheets/workbook.ts'
import type { Viewer } from '#platform/view.ts'
import { type Written, writeSheet } from './actions.ts'
import { isImportable } from './columns.ts'
import { answersIn, anyForm, previewQuery, readAnswers, writtenAnswers } from './forms.ts'
import { DonePage } from './pages/done-page.tsx'
import { KindPage, KindsPage } from './pages/kind-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { planOf } from './plan.ts'
import { aroundOf, listPresent, rowsOf } from './present.ts'
import { readSent } from './sent.ts'
import { kindUrl, previewUrl, type SheetName, sheetNames } from './urls.ts'
import { getWaiting, keepSheet } from './waiting.ts'

const may = { config: { may: 'import-sheets' } } as const

interface OneSheet {
  Params: { token: string }
  Querystring: { answers?: string }
}

export async function staffRoutes(app: App): Promise<void> {
  await takeSheets(app)
  app.get('/import', may, async (request, reply) => {
    const kinds = app.editables.filter((one) => isImportable(one) && mayChange(request.viewer, one))
    return reply.html(<KindsPage kinds={kinds} />)
  })
  for (const editable of app.editables.filter(isImportable)) {
    kindRoutes(app, editable)
    previewRoutes(app, editable)
  }
}

function mayChange(viewer: Viewer | undefined, editable: Editable): boolean {
  return viewer?.may.has(editable.may) === true
}

/** Besides bringing spreadsheets, one has to be allowed to change the records in them. */
function guarded(editable: Editable) {
  const preHandler = async (request: FastifyRequest) => {
    if (!mayChange(request.viewer, editable)) throw new NotFound(`import of ${editable.kind}`)
  }
  return { ...may, preHandler }
}

function kindRoutes(app: App, editable: Editable): void {
  const path = kindUrl(editable).replace('/staff', '')
  app.get(path, guarded(editable), async (_request, reply) => reply.html(<KindPage editable={editable} />))

  for (const name of sheetNames) {
    app.get(`${path}/${name}`, guarded(editable), async (request, reply) =>
      sendSheet(app, editable, name, request, reply),
    )
  }

  app.post(path, guarded(editable), async (request, reply) => {
    const read = await readSent(request)
    if ('fault' in read) return reply.code(422).html(<KindPage editable={editable} fault={read.fault} />)
    const token = await app.change(request, (tx) => keepSheet(tx, editable, read.name, read.sheet))
    return reply.seeOther(previewUrl({ kind: editable.kind, token }))
  })
}

async function sendSheet(app: App, editable: Editable, name: SheetName, request: FastifyRequest, reply: FastifyReply) {
  const rows = await rowsOf(app, editable, request.language, name.startsWith('list'))
  const isWorkbook = name.endsWith('.xlsx')
  const heading = editable.heading[request.language]
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${editable.kind}-${name}"`)
    .type(isWorkbook ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8')
    .send(isWorkbook ? await writeWorkbook(heading, rows) : writeTableText(rows))
}

function previewRoutes(app: App, editable: Editable): void {
  const path = previewUrl({ kind: editable.kind, token: ':token' }).replace('/staff', '')
  app.get<OneSheet>(path, { ...guarded(editable), schema: previewQuery }, async (request, reply) => {
    return reply.html(await previewOf(app, editable, request, { answers: answersIn(request.query.answers) }))
  })

  // No change: the answers go into an address that can be opened again.
  app.post<OneSheet>(`${path}/answers`, guarded(editable), async (request, reply) => {
    // What is no token cannot stand in the address that is led to.
    if (!/^[\w-]+$/.test(request.params.token)) throw new NotFound('sheet')
    const answers = writtenAnswers(readAnswers(readForm(anyForm, request.body).sent))
    return reply.seeOther(previewUrl({ kind: editable.kind, token: request.params.token, answers }))
  })

  app.post<OneSheet>(path, guarded(editable), async (request, reply) => {
    const { token } = request.params
    const form = readForm(reasonForm, request.body)
    const answers = readAnswers(form.sent)
    if (!form.ok) return reply.code(422).html(await previewOf(app, editable, request, { answers, rejected: form }))
    const around = await aroundOf(app, editable, request.language)
    const agreed = { token, answers, version: form.sent.version, why: form.value.why }
    const written = await app.change(request, (tx) => writeSheet(tx, { all: app.editables, editable, around }, agreed))
    if (written.outcome === 'written') return reply.seeOther(previewUrl({ kind: editable.kind, token }))
    return reply.code(409).html(await previewOf(app, editable, request, { answers, written, why: form.value.why }))
  })
}

interface Shown {
  answers: ReturnType<typeof readAnswers>
  rejected?: Rejected<typeof reasonForm>
  written?: Written
  why?: string
}

async function previewOf(app: App, editable: Editable, request: FastifyRequest<OneSheet>, shown: Shown) {
  const { token } = request.params
  const waiting = await getWaiting(app.db, editable, token, app.clock.now())
  if (waiting.done) return <DonePage editable={editable} done={waiting.done} />
  const around = await aroundOf(app, editable, request.language)
  const present = await listPresent(app.db, editable)
  const plan = planOf({ editable, around, present, sheet: waiting.sheet, answers: shown.answers })
  return <PreviewPage editable={editable} token={token} waiting={waiting} plan={plan} {...shown} />
}
