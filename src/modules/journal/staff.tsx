import type { FastifyRequest } from 'fastify'
import type { App } from '#platform/app.ts'
import { oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/forms.ts'
import { findChange } from '#platform/journal/read.ts'
import { canUndo, undoChange } from '#platform/journal/undo.ts'
import { journalQuery, undoForm } from './forms.ts'
import { ChangePage, type ChangePageProps } from './pages/change-page.tsx'
import { JournalPage } from './pages/journal-page.tsx'
import { getJournalPage } from './queries.ts'
import { tellChanges } from './telling.ts'
import { changeUrl } from './urls.ts'

const read = { config: { may: 'read-journal' }, schema: { querystring: journalQuery } } as const
const readOne = { config: { may: 'read-journal' }, schema: oneRecord } as const
const undo = { config: { may: 'undo-changes' }, schema: oneRecord } as const

/** So many lines of one change are told on its page. */
const linesOnPage = 200

interface One {
  Params: { id: number }
}

export function staffRoutes(app: App): void {
  app.get('/journal', read, async (request, reply) =>
    reply.html(<JournalPage page={await getJournalPage(app, request.query, request.viewer)} />),
  )

  app.get<One>('/journal/:id', readOne, async (request, reply) => {
    return reply.html(<ChangePage {...(await getChange(app, request))} />)
  })

  app.post<One>('/journal/:id/undoing', undo, async (request, reply) => {
    const form = readForm(undoForm, request.body)
    if (!form.ok) return reply.code(422).html(<ChangePage {...(await getChange(app, request))} rejected={form} />)
    const change = await findChange(app.db, request.params.id)
    if (!change) throw new NotFound(`change ${request.params.id}`)
    await app.change(request, (tx) => undoChange(tx, change, app, form.value.why))
    return reply.seeOther(changeUrl(await newestLine(app)))
  })
}

async function getChange(app: App, request: FastifyRequest<One>): Promise<Omit<ChangePageProps, 'rejected'>> {
  const change = await findChange(app.db, request.params.id)
  const [told] = change ? await tellChanges(app, [change], request.viewer, linesOnPage) : []
  if (!change || !told) throw new NotFound(`change ${request.params.id}`)
  return { change: told, canBeUndone: canUndo(change, app) }
}

async function newestLine(app: App): Promise<{ id: number }> {
  const { line } = await app.db.selectFrom('journal_head').select('line').where('id', '=', 1).executeTakeFirstOrThrow()
  return { id: line }
}
