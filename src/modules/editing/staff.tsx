import { readPage } from '#design/parts.tsx'
import { type App, oneRecord } from '#platform/app.ts'
import type { Editable } from '#platform/editable.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/forms.ts'
import { ownAddress } from '#platform/web-address.ts'
import { addRecord, closeRecord, refuseStaying, reopenRecord, saveRecord } from './actions.ts'
import { fromQuery, historyQuery, listQuery, readBrought, reasonForm, textsQuery } from './forms.ts'
import { aroundRecord, historyPage, optionsFor, rejectedBy } from './gather.ts'
import { ClosingPage } from './pages/closing-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { KindsPage, ListPage, NothingForYou } from './pages/list-pages.tsx'
import { NewPage } from './pages/new-page.tsx'
import { RecordPage } from './pages/record-page.tsx'
import { TextsPage } from './pages/texts-page.tsx'
import { countOpen, listFound, openRecord } from './queries.ts'
import { kindsFor, listUnfinished, mayEdit } from './unfinished.ts'
import { listUrl, savedUrl } from './urls.ts'

const work = { config: { may: 'work' } } as const
const onOnePage = 50

export function staffRoutes(app: App): void {
  overviewRoutes(app)
  for (const editable of app.editables) {
    listRoutes(app, editable)
    newRoutes(app, editable)
    recordRoutes(app, editable)
    closingRoutes(app, editable)
  }
}

function overviewRoutes(app: App): void {
  app.get('/records', work, async (request, reply) => {
    const kinds = []
    for (const editable of mayEdit(app, request.viewer)) {
      kinds.push({ editable, count: await countOpen(app.db, editable) })
    }
    return reply.html(<KindsPage kinds={kinds} />)
  })

  app.get('/texts', { ...work, schema: textsQuery }, async (request, reply) => {
    const { page: asked, ...choice } = request.query
    const kinds = kindsFor(app, request.viewer)
    if (kinds.length === 0) return reply.html(<NothingForYou />)
    const found = await listUnfinished(app, request.viewer, choice)
    const page = readPage(asked, onOnePage, found.length)
    if (page === undefined) throw new NotFound('page of texts')
    const unfinished = found.slice((page - 1) * onOnePage, page * onOnePage)
    const part = { page, size: onOnePage, count: found.length }
    return reply.html(<TextsPage unfinished={unfinished} part={part} choice={choice} kinds={kinds} />)
  })
}

function listRoutes(app: App, editable: Editable): void {
  const list = { config: { may: editable.may }, schema: listQuery }
  app.get(`/records/${editable.kind}`, list, async (request, reply) => {
    const { q, state: asked, page: askedPage } = request.query
    const state = asked === 'closed' ? 'closed' : 'open'
    const found = await listFound(app.db, editable, { q, state })
    const page = readPage(askedPage, onOnePage, found.length)
    if (page === undefined) throw new NotFound(`page of ${editable.kind}`)
    const listed = found.slice((page - 1) * onOnePage, page * onOnePage)
    const part = { page, size: onOnePage, count: found.length }
    return reply.html(<ListPage editable={editable} listed={listed} part={part} q={q} state={state} />)
  })
}

function newRoutes(app: App, editable: Editable): void {
  if (!editable.create) return
  const path = `/records/${editable.kind}/new`
  const add = { config: { may: editable.may } }
  app.get(path, add, async (_request, reply) => {
    return reply.html(<NewPage editable={editable} options={await optionsFor(app, editable)} />)
  })

  app.post(path, add, async (request, reply) => {
    const { brought, rejected } = readBrought(request.body)
    const place = { all: app.editables, editable }
    const added = await app.change(request, (tx) => addRecord(tx, place, brought, rejected?.wrong))
    if ('number' in added) return reply.seeOther(savedUrl({ kind: editable.kind, number: added.number }))
    const options = await optionsFor(app, editable)
    return reply
      .code(422)
      .html(<NewPage editable={editable} options={options} rejected={rejectedBy(brought, added.wrong)} />)
  })
}

function recordRoutes(app: App, editable: Editable): void {
  const path = `/records/${editable.kind}/:id`
  const one = { config: { may: editable.may }, schema: { ...oneRecord, ...fromQuery } }
  app.get(path, one, async (request, reply) => {
    const { from, saved } = request.query
    const around = await aroundRecord(app, editable, request.params.id)
    return reply.html(<RecordPage {...around} from={ownAddress(from)} saved={saved} />)
  })

  app.post(path, one, async (request, reply) => {
    const { id: number } = request.params
    const { brought, rejected } = readBrought(request.body)
    const place = { all: app.editables, editable, number }
    const saved = await app.change(request, (tx) => saveRecord(tx, place, brought, rejected?.wrong))
    const from = ownAddress(request.query.from)
    if (saved.outcome === 'saved')
      return from ? reply.redirect(from, 303) : reply.seeOther(savedUrl({ kind: editable.kind, number }))
    const around = { ...(await aroundRecord(app, editable, number)), from }
    if (saved.outcome === 'wrong')
      return reply.code(422).html(<RecordPage {...around} rejected={rejectedBy(brought, saved.wrong)} />)
    const typed = rejectedBy({ ...brought, typed: saved.typed }, [])
    return reply.code(409).html(<RecordPage {...around} rejected={typed} meanwhile={saved.meanwhile} />)
  })

  const history = { config: { may: editable.may }, schema: { ...oneRecord, ...historyQuery } }
  app.get(`${path}/history`, history, async (request, reply) => {
    const page = await historyPage(app, editable, request.params.id, request.query.before)
    return reply.html(<HistoryPage {...page} />)
  })
}

function closingRoutes(app: App, editable: Editable): void {
  if (!editable.close) return
  const one = { config: { may: editable.may }, schema: oneRecord }
  const path = `/records/${editable.kind}/:id/closing`
  app.get(path, one, async (request, reply) => {
    const opened = await openRecord(app.db, editable, request.params.id)
    if (opened.closedAt !== null) throw new NotFound(`${editable.kind} is closed`)
    refuseStaying(editable, opened.row)
    return reply.html(<ClosingPage editable={editable} opened={opened} />)
  })

  app.post(path, one, async (request, reply) => {
    const { id } = request.params
    const form = readForm(reasonForm, request.body)
    if (!form.ok) {
      const opened = await openRecord(app.db, editable, id)
      return reply.code(422).html(<ClosingPage editable={editable} opened={opened} rejected={form} />)
    }
    await app.change(request, (tx) => closeRecord(tx, editable, id, form.value.why))
    return reply.seeOther(listUrl(editable, { state: 'closed' }))
  })

  app.post(`/records/${editable.kind}/:id/reopening`, one, async (request, reply) => {
    const { id } = request.params
    await app.change(request, (tx) => reopenRecord(tx, editable, id))
    return reply.seeOther(savedUrl({ kind: editable.kind, number: id }, 'back'))
  })
}
