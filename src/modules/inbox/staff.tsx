import type { FastifyRequest } from 'fastify'
import { caseMessages } from '#modules/personal-data/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import { workerNames, workersWho } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { must, readForm, type Sent } from '#platform/forms.ts'
import type { ConversationKind } from '#platform/intake/conversation.ts'
import { inLanguage } from '#platform/messages.ts'
import { newToken } from '#platform/tokens.ts'
import {
  addNote,
  answer,
  assign,
  bringBack,
  type Doing,
  handOver,
  keepLonger,
  noteCall,
  settleState,
  takeBack,
} from './actions.ts'
import { dataMessages } from './data-messages.ts'
import {
  answerForm,
  assigneeForm,
  callForm,
  conversationParams,
  entryParams,
  fillForm,
  inboxQuery,
  keepingForm,
  noteForm,
  requestForm,
  stateForm,
} from './forms.ts'
import { ErasedPage } from './pages/erased-page.tsx'
import { InboxPage } from './pages/inbox-page.tsx'
import { type Refused, ThreadPage, type ThreadProps } from './pages/thread-page.tsx'
import {
  findErasedAt,
  getEntry,
  getInboxPage,
  getKind,
  kindsFor,
  lettersOf,
  listEntries,
  listMoves,
} from './queries.ts'
import { readers } from './readers.ts'
import { periodRoutes } from './staff-period.tsx'
import { templateRoutes } from './staff-templates.tsx'
import { filled, getTemplate, listTemplates } from './templates.ts'
import { conversationUrl, endingUrl, inboxPageUrl, type OneConversation } from './urls.ts'

const read = { config: { may: readers } } as const
const readPage = { ...read, schema: { querystring: inboxQuery } } as const
const readOne = { ...read, schema: { params: conversationParams } } as const
const readEntry = { ...read, schema: { params: entryParams } } as const

export function staffRoutes(app: App): void {
  app.get('/inbox', readPage, async (request, reply) => {
    const { state, kind, assignee, q, page = 1 } = request.query
    const kinds = kindsFor(app, request.viewer)
    const sought = q?.trim() || undefined
    const asked = { kind: kind || undefined, assignee: assignee || undefined, q: sought, page }
    const choice = state || (sought ? 'all' : 'open')
    const list = await getInboxPage(app.db, kinds, { choice, ...asked })
    return reply.html(<InboxPage list={list} kinds={kinds} colleagues={await colleaguesOf(app, kinds)} />)
  })

  for (const { kind, may } of app.conversations) {
    const former = kind === 'enquiry' ? '/enquiries' : `/${kind}s`
    app.get(former, { config: { may } }, async (_request, reply) => reply.seeOther(inboxPageUrl({ kind })))
  }
  templateRoutes(app)
  periodRoutes(app)
  threadRoutes(app)
  entryRoutes(app)
}

function threadRoutes(app: App): void {
  app.get('/inbox/:kind/:id', readOne, async (request, reply) => {
    const { kind, number } = doing(app, request)
    const erasedAt = await findErasedAt(app.db, kind, number)
    if (erasedAt) return reply.code(410).html(<ErasedPage kind={kind} number={number} erasedAt={erasedAt} />)
    return reply.html(await thread(app, request))
  })

  app.post('/inbox/:kind/:id/answer', readOne, async (request, reply) => {
    const fill = readForm(fillForm, request.body)
    if (fill.ok) return reply.html(await withTemplate(app, request, fill.value))
    const form = readForm(answerForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { answer: form }))
    await app.change(request, (tx) => answer(tx, doing(app, request), form.value))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/assignee', readOne, async (request, reply) => {
    const form = readForm(assigneeForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { assignee: form }))
    const { assignee } = form.value
    const colleagues = await colleaguesOf(app, [doing(app, request).kind])
    const chosen = colleagues.find(({ id }) => String(id) === assignee)?.id ?? null
    await app.change(request, (tx) => assign(tx, doing(app, request), chosen))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/state', readOne, async (request, reply) => {
    const form = readForm(stateForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { state: form }))
    await app.change(request, (tx) => settleState(tx, doing(app, request), form.value.state))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/keeping', readOne, async (request, reply) => {
    const { keep, from } = must(readForm(keepingForm, request.body))
    await app.change(request, (tx) => keepLonger(tx, doing(app, request), keep === '1'))
    return reply.seeOther(from === 'list' ? endingUrl : conversationUrl(request.params))
  })
}

/** What is written down without a letter. */
function entryRoutes(app: App): void {
  app.post('/inbox/:kind/:id/call', readOne, async (request, reply) => {
    const form = readForm(callForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { call: form }))
    const { said: text, key, settles } = form.value
    await app.change(request, (tx) => noteCall(tx, doing(app, request), { text, key, settles }))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/note', readOne, async (request, reply) => {
    const form = readForm(noteForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { note: form }))
    const { note: text, key } = form.value
    await app.change(request, (tx) => addNote(tx, doing(app, request), { text, key }))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/data-request', readOne, async (request, reply) => {
    const form = readForm(requestForm, request.body)
    if (!form.ok) return reply.code(422).html(await thread(app, request, { request: form }))
    const { wish, key } = form.value
    const { wishes } = inLanguage(caseMessages, request.language)
    const text = inLanguage(dataMessages, request.language).handedOver(wishes[wish])
    await app.change(request, (tx) => handOver(tx, doing(app, request), wish, { text, key }))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/entries/:entry/end', readEntry, async (request, reply) => {
    const { kind, number } = doing(app, request)
    await app.change(request, async (tx) => takeBack(tx, await getEntry(tx, kind.kind, number, request.params.entry)))
    return reply.seeOther(conversationUrl(request.params))
  })

  app.post('/inbox/:kind/:id/entries/:entry/back', readEntry, async (request, reply) => {
    const { kind, number } = doing(app, request)
    await app.change(request, async (tx) => bringBack(tx, await getEntry(tx, kind.kind, number, request.params.entry)))
    return reply.seeOther(conversationUrl(request.params))
  })
}

/** A request about one conversation. */
type AboutOne = Pick<FastifyRequest, 'viewer'> & { params: OneConversation }

function doing(app: App, request: AboutOne): Doing {
  const { kind, id } = request.params
  return { kind: getKind(app, request.viewer, kind), number: id, worker: request.viewer?.id ?? 0 }
}

/** The page of one conversation, with a form as it was refused. */
async function thread(app: App, request: AboutOne, refused: Refused = {}, values: Sent = {}) {
  const { kind, number, worker } = doing(app, request)
  const row = await kind.get(app.db, number)
  const entries = await listEntries(app.db, kind.kind, number)
  const props: ThreadProps = {
    ...{ kind, row, entries, worker, refused, values },
    told: await kind.told(app.db, number),
    letters: await lettersOf(app.db, entries),
    moves: await listMoves(app.db, kind.kind, number),
    names: await workerNames(app.db),
    colleagues: await colleaguesOf(app, [kind]),
    officers: (await workersWho(app.db, ['handle-personal-data'], app.permissions)).map(({ name }) => name),
    templates: (await listTemplates(app.db)).filter((one) => one.closed_at === null),
    sentKey: newToken(),
    answersTo: (await getAssociation(app.db)).email,
    hasMail: app.outside.smtpUrl !== undefined,
  }
  return <ThreadPage {...props} />
}

/** The same page with a template put behind what was typed so far. */
async function withTemplate(
  app: App,
  request: AboutOne,
  { text = '', key, fill }: { text?: string; key: string; fill: string },
) {
  const { kind, number } = doing(app, request)
  const words = filled(await getTemplate(app.db, Number(fill)), await kind.get(app.db, number))
  return thread(app, request, {}, { text: [text, words].filter(Boolean).join('\n\n'), key })
}

/** Those to whom it may be given: whoever may read one of these kinds. */
async function colleaguesOf(app: App, kinds: ConversationKind[]) {
  return workersWho(
    app.db,
    kinds.map(({ may }) => may),
    app.permissions,
  )
}
