import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { ComeBack, NotFound, Refusal } from './errors.ts'
import { textsIn } from './forms.ts'
import { drawPage, sendPage } from './html.ts'
import { type GivenBack, givenBack } from './intake/given-back.ts'
import { newTab, sentTab } from './intake/tab.ts'
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
    // A page that is asked for may be given to everybody, and is the same behind both addresses.
    isAgain: request.method === 'POST' && /[?&]again(?:[=&]|$)/.test(request.originalUrl),
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

/** The page for whatever did not go as the reader wished. It gives back what was sent, and nobody keeps it. */
export async function answerError(
  around: Surroundings,
  thrown: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // Whatever else was wrong with a form that was refused before it was read.
  const error = request.refusal ?? thrown
  // What looks like a mistake of ours may come of a database that is not ours any more.
  if (!(error instanceof Refusal) && Number(Object(error).statusCode ?? 500) >= 500) await around.schema.look()
  const { status, page: pageWith, seconds } = explain(around, error, request)
  const given = givenBack(request, status)
  const page = pageWith(given)
  reply.code(status)
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  try {
    const view = await viewFor(around, request).catch((second) => lastView(around, request, second))
    return sendPage(request, reply, drawPage(view, page), given && 'no-store')
  } catch (second) {
    reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store')
    const later = comeBack(around, error, request) ?? comeBack(around, Object(second), request)
    if (later)
      return reply
        .code(later.status)
        .header('retry-after', String(later.seconds))
        .send(plainly(later.reason[request.language], given))
    return reply.code(500).send(plainly(`შეცდომა / Error ${newMistake(request, second)}`, given))
  }
}

/** The page around an error needs the database; without it the frame of the last page does. */
function lastView(around: Surroundings, request: FastifyRequest, second: unknown): View {
  const frame = lastFrames.get(around)
  if (!frame) throw second
  return viewWith(around, request, frame)
}

interface Explained {
  status: number
  page: (given: GivenBack | undefined) => VNode
  /** When to come back. */
  seconds?: number
}

function explain(around: Surroundings, error: Error, request: FastifyRequest): Explained {
  const { pages } = around
  const later = comeBack(around, error, request)
  if (later) return { status: later.status, page: (given) => pages.later(given, later.reason), seconds: later.seconds }
  if (error instanceof NotFound) return { status: error.status, page: pages.notFound }
  if (error instanceof NotKept) {
    // Content that a row names should be there: the reader finds nothing, and whoever runs the house finds this in the log.
    newMistake(request, error)
    return { status: 404, page: pages.notFound }
  }
  if (error instanceof Refusal) return { status: error.status, page: (given) => pages.refused(given, error.reason) }
  const status = Number(Object(error).statusCode ?? 500)
  const isParameter = Object(error).validationContext === 'params'
  if (isParameter) return { status: 404, page: pages.notFound }
  if (status === 413) return { status, page: (given) => pages.tooLarge(given, request.routeOptions.bodyLimit) }
  if (status >= 400 && status < 500) return { status, page: pages.unreadable }
  const number = newMistake(request, error)
  return { status: 500, page: (given) => pages.mistake(given, number) }
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
function plainly(sentence: string, given: GivenBack | undefined): string {
  return [sentence, ...textsIn(given?.fields ?? {})].join('\n\n')
}
