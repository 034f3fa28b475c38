import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { ComeBack, NotFound, Refusal } from './errors.ts'
import { isSecretField, type Sent } from './forms.ts'
import { drawPage, sendPage } from './html.ts'
import { newTab, sentTab, tabField } from './intake/tab.ts'
import { isWorkspace } from './language.ts'
import { troubles } from './limits/words.ts'
import { newMistake } from './mistakes.ts'
import type { Surroundings } from './server.ts'
import { NotKept, StoreProblem } from './stores/store.ts'
import { formToken } from './tokens.ts'
import type { Frame, MenuEntry, View } from './view.ts'

/** What stood around the last page for everybody: enough for a page that says the database does not answer. */
const lastFrames = new WeakMap<Surroundings, Frame>()

/** Who is looking, and at what. */
export async function viewFor(around: Surroundings, request: FastifyRequest): Promise<View> {
  const frame = await around.frame(around.db, request.viewer)
  if (!request.viewer) lastFrames.set(around, frame)
  return viewWith(around, request, frame, await notesFor(around, request))
}

/** What modules tell a worker about a public page. */
async function notesFor({ db, clock, modules }: Surroundings, request: FastifyRequest): Promise<MenuEntry[]> {
  const { viewer, url, originalUrl } = request
  const path = originalUrl.split('?', 1)[0] ?? '/'
  // What is told is of the page in that language; the workspace is known by the address without it.
  if (!viewer || isWorkspace(url)) return []
  const notes: MenuEntry[] = []
  for (const { besidePage } of modules) {
    if (!besidePage || !viewer.may.has(besidePage.may)) continue
    for (const { text, to } of await besidePage.notes(db, path, clock.now())) notes.push({ to, label: text })
  }
  return notes
}

function viewWith(around: Surroundings, request: FastifyRequest, frame: Frame, notes: MenuEntry[] = []): View {
  const { clock, assets, isDevelopment } = around
  const { language, viewer, sessionToken } = request
  return {
    language,
    path: pathOf(request),
    origin: around.origin(),
    hasPublicUrl: around.hasPublicUrl,
    get now() {
      return clock.now()
    },
    viewer,
    formToken: sessionToken && formToken(sessionToken),
    tab: viewer && (sentTab(request) ?? newTab()),
    frame,
    notes,
    assets,
    isDevelopment,
  }
}

/** The address without language, and with the parameters the route has declared, in one order whatever the order they came in. */
function pathOf(request: FastifyRequest): string {
  const path = request.url.split('?', 1)[0] ?? '/'
  const given = new URLSearchParams(Object.entries(Object(request.query)).map(([name, value]) => [name, String(value)]))
  given.sort()
  const query = given.toString()
  return query ? `${path}?${query}` : path
}

/** The page for whatever did not go as the reader wished. */
export async function answerError(
  around: Surroundings,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // What looks like a mistake of ours may come of a database that is not ours any more.
  if (!(error instanceof Refusal) && Number(Object(error).statusCode ?? 500) >= 500) await around.schema.look()
  const { status, page, seconds } = explain(around, error, request)
  reply.code(status)
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  try {
    const view = await viewFor(around, request)
    return sendPage(request, reply, drawPage(view, page))
  } catch (second) {
    // The page around the error needs the database; without it the frame of the last page does, or a plain sentence.
    const frame = lastFrames.get(around)
    if (frame && status === 503) return sendPage(request, reply, drawPage(viewWith(around, request, frame), page))
    const later = comeBack(around, error, request)
    if (later) return reply.type('text/plain; charset=utf-8').send(plainly(later, request))
    const number = newMistake(request, second)
    return reply.code(500).type('text/plain; charset=utf-8').send(`შეცდომა / Error ${number}`)
  }
}

interface Explained {
  status: number
  page: VNode
  /** When to come back. */
  seconds?: number
}

function explain(around: Surroundings, error: Error, request: FastifyRequest): Explained {
  const { pages } = around
  const later = comeBack(around, error, request)
  if (later) return { status: later.status, page: pages.later(later.reason, typedIn(request)), seconds: later.seconds }
  if (error instanceof NotFound) return { status: error.status, page: pages.notFound() }
  if (error instanceof NotKept) {
    // Content that a row names should be there: the reader finds nothing, and whoever runs the house finds this in the log.
    newMistake(request, error)
    return { status: 404, page: pages.notFound() }
  }
  if (error instanceof Refusal) return { status: error.status, page: pages.refused(error.reason) }
  const status = Number(Object(error).statusCode ?? 500)
  const isParameter = Object(error).validationContext === 'params'
  if (isParameter) return { status: 404, page: pages.notFound() }
  if (status === 413) return { status, page: pages.tooLarge(request.routeOptions.bodyLimit) }
  if (status >= 400 && status < 500) return { status, page: pages.unreadable() }
  return { status: 500, page: pages.mistake(newMistake(request, error)) }
}

/** What may be tried again in a while: too much at once, or trouble of the disk or the database, which is logged for the operator. */
function comeBack({ troubleOf }: Surroundings, error: Error, request: FastifyRequest): ComeBack | undefined {
  if (error instanceof ComeBack) return error
  const trouble = error instanceof StoreProblem ? 'store' : troubleOf(error)
  if (!trouble) return undefined
  newMistake(request, error)
  return new ComeBack(503, troubles[trouble], trouble === 'full' ? 600 : 60)
}

/** The sentence and what was typed, where there is no page to put them on: the house has drawn none since it was started. */
function plainly({ reason }: ComeBack, request: FastifyRequest): string {
  return [reason[request.language], ...Object.values(typedIn(request) ?? {}).flat()].join('\n\n')
}

/** What was typed, to be given back: without the marks of the page and what nobody should read on a screen. */
function typedIn(request: FastifyRequest): Sent | undefined {
  if (request.method !== 'POST' || typeof request.body !== 'object' || request.body === null) return undefined
  const typed = Object.entries(request.body).filter(([name]) => name !== tabField && !isSecretField(name))
  return Object.fromEntries(
    typed.map(([name, given]) => [name, Array.isArray(given) ? given.map(String) : String(given)]),
  )
}
