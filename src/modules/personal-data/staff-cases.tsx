import type { Static } from 'typebox'
import { type App, oneRecord } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { type Rejected, readForm, type Sent } from '#platform/forms.ts'
import type { Viewer } from '#platform/view.ts'
import {
  caseAbout,
  endCase,
  extendCase,
  findRule,
  getCase,
  listCases,
  openCase,
  reopenCase,
  settleRule,
} from './cases.ts'
import { caseEndForm, newCaseQuery, readCase, ruleForm, wishes } from './forms.ts'
import { CasePage, CasesPage, NewCasePage } from './pages/case-pages.tsx'
import { casesUrl, caseUrl } from './urls.ts'

const handle = { config: { may: 'handle-personal-data' } } as const
const newCase = { ...handle, schema: { querystring: newCaseQuery } } as const
const handleOne = { ...handle, schema: oneRecord } as const

/** Requests of people about their data, each on its clock. */
export function caseRoutes(app: App): void {
  const list = async (rejected?: Rejected<typeof ruleForm>) => (
    <CasesPage cases={await listCases(app.db)} rule={await findRule(app.db)} rejected={rejected} />
  )
  const one = async (id: number, rejected?: Rejected<typeof caseEndForm>) => (
    <CasePage one={await getCase(app.db, id)} rejected={rejected} />
  )

  app.get('/personal-data/cases', handle, async (_request, reply) => reply.html(await list()))
  app.get('/personal-data/cases/new', newCase, async (request, reply) =>
    reply.html(<NewCasePage values={await valuesFrom(app, request.viewer, request.query)} />),
  )
  app.get('/personal-data/cases/:id', handleOne, async (request, reply) => reply.html(await one(request.params.id)))

  app.post('/personal-data/cases/new', handle, async (request, reply) => {
    const form = readCase(request.body, app.clock.now())
    if (!form.ok) return reply.code(422).html(<NewCasePage rejected={form} />)
    const { received_on = dayOf(app.clock.now()) } = form.value
    const id = await app.change(request, (tx) => openCase(tx, { ...form.value, received_on }))
    return reply.seeOther(caseUrl({ id }))
  })

  app.post('/personal-data/cases/rule', handle, async (request, reply) => {
    const form = readForm(ruleForm, request.body)
    if (!form.ok) return reply.code(422).html(await list(form))
    await app.change(request, (tx) => settleRule(tx, form.value))
    return reply.seeOther(casesUrl)
  })

  app.post('/personal-data/cases/:id/longer', handleOne, async (request, reply) => {
    await app.change(request, (tx) => extendCase(tx, request.params.id))
    return reply.seeOther(caseUrl(request.params))
  })

  app.post('/personal-data/cases/:id/end', handleOne, async (request, reply) => {
    const form = readForm(caseEndForm, request.body)
    if (!form.ok) return reply.code(422).html(await one(request.params.id, form))
    await app.change(request, (tx) => endCase(tx, request.params.id, form.value))
    return reply.seeOther(caseUrl(request.params))
  })

  app.post('/personal-data/cases/:id/back', handleOne, async (request, reply) => {
    await app.change(request, (tx) => reopenCase(tx, request.params.id))
    return reply.seeOther(caseUrl(request.params))
  })
}

/** What the form of a request begins with, where this worker may read what somebody sent. */
async function valuesFrom(app: App, viewer: Viewer | undefined, given: Static<typeof newCaseQuery>): Promise<Sent> {
  const [, name, number] = /^([a-z_]+):(\d{1,9})$/.exec(given.about ?? '') ?? []
  const kind = app.conversations.find((one) => one.kind === name && viewer?.may.has(one.may))
  const wish = wishes.find((one) => one === given.wish)
  if (!kind || !wish) return {}
  const { person, words, channel, received_on } = caseAbout(kind, await kind.get(app.db, Number(number)), wish)
  const [received_on_year = '', received_on_month = '', received_on_day = ''] = received_on
    .split('-')
    .map((part) => part.replace(/^0/, ''))
  return { wish, channel, person, words: words ?? '', received_on_year, received_on_month, received_on_day }
}
