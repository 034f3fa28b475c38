import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { type Accepted, reject } from '#platform/forms.ts'
import { isCorrectable } from '#platform/personal/declared.ts'
import { correctRow, eraseRows, forgetTexts, noteHandedOver } from './actions.ts'
import { neededIn } from './corrections.ts'
import { cluesOf, doneQuery, readSearch, readServing, type ServingForm, type servingForm } from './forms.ts'
import { type Parcel, packParcel, sendParcel } from './handing-over.ts'
import { CorrectionPage } from './pages/correction-page.tsx'
import { PersonalDataPage } from './pages/personal-data-page.tsx'
import { mendedByOthers } from './pages/places-found.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { findPerson, gatherRows, getRow, listRequests, rowNamed } from './queries.ts'
import { caseRoutes } from './staff-cases.tsx'
import { incidentRoutes } from './staff-incidents.tsx'
import { correctionUrl, personalDataUrl } from './urls.ts'

const handle = { config: { may: 'handle-personal-data' } } as const
/** It names somebody, and what is typed to find them is kept nowhere. */
const naming = { config: { ...handle.config, beginsAt: personalDataUrl } } as const

interface OneRow {
  Params: { table: string; id: string }
}

const rowUrl = '/personal-data/rows/:table/:id'

export function staffRoutes(app: App): void {
  caseRoutes(app)
  incidentRoutes(app)
  servingRoutes(app)
  correctionRoutes(app)
}

/** What is held about somebody is found, and served to whoever asks. */
function servingRoutes(app: App): void {
  app.get<{ Querystring: Static<typeof doneQuery> }>(
    '/personal-data',
    { ...handle, schema: { querystring: doneQuery } },
    async (request, reply) =>
      reply.html(<PersonalDataPage requests={await listRequests(app.db)} done={request.query} />),
  )

  // Asked for by POST: a telephone or a name in an address would stay in histories and in the logs of proxies.
  app.post('/personal-data/search', naming, async (request, reply) => {
    const form = readSearch(request.body)
    if (!form.ok)
      return reply.code(422).html(<PersonalDataPage requests={await listRequests(app.db)} rejected={form} />)
    const found = await findPerson(app, cluesOf(form.value))
    return reply.html(<ResultsPage found={found} search={form.sent} permissions={app.permissions} />)
  })

  app.post('/personal-data/served', naming, async (request, reply) => {
    const form = readServing(request.body)
    if (!form.ok) {
      const search = readSearch(request.body)
      const found = await findPerson(app, search.ok ? cluesOf(search.value) : [])
      const page = { found, search: search.sent, permissions: app.permissions }
      return reply.code(422).html(<ResultsPage {...page} rejected={form} />)
    }
    const { what } = form.value
    if (what === 'forget') return forget(app, request, reply, form)
    if (what === 'erase') return erase(app, request, reply, form)
    return sendParcel(reply, await handOver(app, request, { ...form.value, what }))
  })
}

/** One row, in a form of its own. */
function correctionRoutes(app: App): void {
  app.get<OneRow & { Querystring: Static<typeof doneQuery> }>(
    rowUrl,
    { ...handle, schema: { querystring: doneQuery } },
    async (request, reply) => {
      const row = await getRow(app.db, app.personal, nameOf(request.params))
      if (!isCorrectable(row.declared)) throw new NotFound(`a correction of ${row.declared.table}`)
      return reply.html(
        <CorrectionPage row={row} needed={neededIn(row, app.editables)} isSaved={request.query.saved === 1} />,
      )
    },
  )

  app.post<OneRow>(rowUrl, handle, async (request, reply) => {
    const name = nameOf(request.params)
    const asked = { body: request.body, editables: app.editables, may: mayOf(request) }
    const done = await app.change(request, async (tx) => correctRow(tx, await getRow(tx, app.personal, name), asked))
    if (!done.ok) {
      const row = await getRow(app.db, app.personal, name)
      const page = { row, needed: neededIn(row, app.editables), rejected: done }
      return reply.code(422).html(<CorrectionPage {...page} />)
    }
    const { table, id } = rowNamed(app.personal, name)
    return reply.seeOther(`${correctionUrl({ table, id })}?saved=1`)
  })
}

function mayOf({ viewer }: FastifyRequest): ReadonlySet<string> {
  return viewer?.may ?? new Set()
}

function nameOf({ table, id }: OneRow['Params']): string {
  return `${table}:${/^\d{1,9}$/.test(id) ? id : 0}`
}

/** All the chosen rows or none: where one may not go yet, the page says why. */
async function erase(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Accepted<typeof servingForm>,
): Promise<FastifyReply> {
  const { row, reason } = form.value
  const asked = { reason, may: mayOf(request) }
  const refusals = await app.change(request, (tx) => eraseRows(tx, app.personal, row, asked))
  if (refusals.length === 0) return reply.seeOther(`${personalDataUrl}?erased=${new Set(row).size}`)
  const found = await findPerson(app, cluesOf(form.value))
  const page = { found, search: form.sent, permissions: app.permissions, rejected: reject(form, ['row']) }
  return reply.code(422).html(<ResultsPage {...page} refusals={refusals} />)
}

/** Only what this worker may mend, and what is mended already; the page says what has to be done before. */
async function forget(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Accepted<typeof servingForm>,
): Promise<FastifyReply> {
  const { place = [], reason, stays, ...search } = form.value
  const found = await findPerson(app, cluesOf(search))
  const places = found.places.filter(({ to }) => place.includes(to))
  const forgetting = { places, clues: found.sought, reason, stays: stays === 'on' }
  const others = places.filter(({ may }) => ![may].flat().some((one) => request.viewer?.may.has(one)))
  const mayTry = places.length > 0 && others.length === 0
  const standing = mayTry ? await app.change(request, (tx) => forgetTexts(tx, forgetting)) : []
  if (mayTry && standing.length === 0) return reply.seeOther(`${personalDataUrl}?forgotten=${places.length}`)
  const refusals = [...others.map((one) => mendedByOthers(one, app.permissions)), ...standing]
  const page = { found, search: readSearch(form.sent).sent, permissions: app.permissions }
  const refused = { rejected: reject(form, ['place']), refusals, mayStay: standing.length > 0 }
  return reply.code(422).html(<ResultsPage {...page} {...refused} />)
}

/** What of the chosen is still there. It is packed first: what could not be packed was not handed over. */
async function handOver(
  app: App,
  request: FastifyRequest,
  { row, place = [], what, reason, ...search }: ServingForm & { what: 'text' | 'json' },
): Promise<Parcel> {
  const rows = await gatherRows(app, row)
  const { sought, places } = await findPerson(app, cluesOf(search))
  const chosen = places.filter(({ to }) => place.includes(to))
  if (rows.length + chosen.length === 0) throw new NotFound('anything to hand over')
  const texts = { places: chosen, placesFound: places.length, sought }
  const parcel = await packParcel(app, { rows, ...texts, now: app.clock.now() }, what)
  await app.change(request, (tx) => noteHandedOver(tx, rows.length, reason))
  return parcel
}
