import type { FastifyRequest } from 'fastify'
import { workersWho } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/forms.ts'
import { findChange } from '#platform/journal/read.ts'
import { canUndo, undoChange } from '#platform/journal/undo.ts'
import { changeQuery, journalQuery, undoForm } from './forms.ts'
import { ChangePage, type ChangePageProps } from './pages/change-page.tsx'
import { JournalPage } from './pages/journal-page.tsx'
import { getJournalPage } from './queries.ts'
import { tellChanges } from './telling.ts'
import { undoneUrl } from './urls.ts'

const read = { config: { may: 'read-journal' }, schema: { querystring: journalQuery } } as const
const readOne = { config: { may: 'read-journal' }, schema: { ...oneRecord, querystring: changeQuery } } as const
const undo = { config: { may: 'undo-changes' }, schema: oneRecord } as const

/** So many lines of one change are told on its page. */
const linesOnPage = 200

interface Asked {
  Querystring: { undone?: 'yes' }
}

interface One {
  Params: { id: number }
}

export function staffRoutes(app: App): void {
  app.get('/journal', read, async (request, reply) =>
    reply.html(<JournalPage page={await getJournalPage(app, request.query, request.viewer)} />),
  )

  app.get<One & Asked>('/journal/:id', readOne, async (request, reply) => {
    return reply.html(<ChangePage {...(await getChange(app, request))} isUndoing={request.query.undone === 'yes'} />)
  })

  app.post<One>('/journal/:id/undoing', undo, async (request, reply) => {
    const form = readForm(undoForm, request.body)
    if (!form.ok) return reply.code(422).html(<ChangePage {...(await getChange(app, request))} rejected={form} />)
    const change = await findChange(app.db, request.params.id)
    if (!change) throw new NotFound(`change ${request.params.id}`)
    await app.change(request, (tx) => undoChange(tx, change, app, form.value.why))
    return reply.seeOther(undoneUrl(await newestLine(app)))
  })
}

async function getChange(
  app: App,
  request: Pick<FastifyRequest<One>, 'params' | 'viewer'>,
): Promise<Omit<ChangePageProps, 'rejected'>> {
  const change = await findChange(app.db, request.params.id)
  const [told] = change ? await tellChanges(app, [change], request.viewer, linesOnPage) : []
  if (!change || !told) throw new NotFound(`change ${request.params.id}`)
  const keepers = await workersWho(app.db, ['undo-changes'], app.permissions)
  return { change: told, canBeUndone: canUndo(change, app), keepers: keepers.map(({ name }) => name) }
}

async function newestLine(app: App): Promise<{ id: number }> {
  const { line } = await app.db.selectFrom('journal_head').select('line').where('id', '=', 1).executeTakeFirstOrThrow()
  return { id: line }
}
