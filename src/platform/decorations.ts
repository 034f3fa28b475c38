import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { viewFor } from './answers.ts'
import type { App } from './app.ts'
import { editablesOf } from './editable.ts'
import { findingsOf } from './findings.ts'
import { drawPage, sendDocument, sendPage } from './html.ts'
import { isSuspect } from './intake/suspicion.ts'
import { watchClock } from './jobs/settled.ts'
import { inAddress } from './language.ts'
import { openMeasures } from './measures.ts'
import type { Module, Task, Urgency } from './module.ts'
import { personalOf } from './personal/own.ts'
import { relatedTo, tallyOf } from './related.ts'
import type { Surroundings } from './server.ts'
import { ownTurn } from './turns.ts'
import type { Viewer } from './view.ts'

/** Gives the server what routes, jobs and commands of modules ask it for; `App` says what each is. */
export function decorate(app: App, around: Surroundings): void {
  const measures = openMeasures(around.db, around.memory)
  app.decorate('measures', measures)
  app.decorate('db', around.db)
  app.decorate('clock', around.clock)
  app.decorate('clockWatch', watchClock(around.clock))
  app.decorate('change', (request, work) => {
    const by = request.viewer ? { worker: request.viewer.id } : 'public'
    const why = `${request.method} ${request.routeOptions.url ?? ''}`
    return measures.change(() => around.door.change(by, why, work))
  })
  app.decorate('changeByHouse', (why, work) => measures.change(() => around.door.change('house', why, work)))
  app.decorate('suspects', (request) => isSuspect(request.body))
  app.decorate('editables', editablesOf(around.modules))
  app.decorate('files', around.files)
  app.decorate('relatedTo', (kind, number) => relatedTo(around, kind, number))
  app.decorate('tallyOf', (kind, numbers) => tallyOf(around, kind, numbers))
  app.decorate('pack', around.pack)
  app.decorate(
    'records',
    around.modules.flatMap((module) => module.records ?? []),
  )
  app.decorate(
    'menu',
    around.modules.flatMap((module) => module.menu ?? []),
  )
  app.decorate(
    'help',
    around.modules.flatMap((module) => module.help ?? []),
  )
  app.decorate(
    'texts',
    around.modules.flatMap((module) => module.texts ?? []),
  )
  app.decorate('visits', around.visits)
  app.decorate('sights', around.sights)
  app.decorate('memory', around.memory)
  app.decorate('outside', around.outside)
  app.decorate('outbox', around.outbox)
  app.decorate('archive', around.archive)
  app.decorate('tryRestore', around.tryRestore)
  app.decorate('exportTo', around.exportTo)
  app.decorate('findingsWithMail', around.findingsWithMail)
  app.decorate('updateNotes', around.updateNotes)
  app.decorate('database', around.database)
  app.decorate('schema', around.schema)
  const { host, hasPublicUrl, trustProxy } = around
  app.decorate('standing', { host, hasPublicUrl, trustProxy })
  app.decorate('jobs', [...around.ownJobs, ...around.modules.flatMap((module) => module.jobs ?? [])])
  app.decorate(
    'conversations',
    around.modules.flatMap((module) => module.conversations ?? []),
  )
  app.decorate('personal', personalOf(around.modules))
  app.decorate(
    'written',
    around.modules.flatMap((module) => module.written?.(app) ?? []),
  )
  app.decorate('isLetterOver', async (mark) => {
    const said = await Promise.all(around.modules.map((module) => module.isLetterOver?.(app.db, mark)))
    return said.includes(true)
  })
  app.decorate('openTables', openTables(around.modules))
  app.decorate('undoings', new Map(around.modules.flatMap(({ undoings = {} }) => Object.entries(undoings))))
  app.decorate('findings', () => findingsOf(app, around))
  app.decorate('tasks', (viewer) => tasksOf(app, around.modules, viewer))
  app.decorate('dataFolder', around.dataFolder)
  app.decorate('clientFolder', around.clientFolder)
  app.decorate(
    'permissions',
    around.modules.flatMap((module) => module.permissions ?? []),
  )
  app.decorate('origin', around.origin)
  app.decorateRequest('language', 'ka')
  app.decorateRequest('viewer', undefined)
  app.decorateRequest('sessionToken', undefined)
  app.decorateRequest('sessionIsOver', false)
  app.decorateRequest('refusal', undefined)
  app.decorateRequest('arriving', undefined)
  app.decorateReply('html', async function html(this: FastifyReply, page: VNode) {
    const view = await viewFor(around, this.request)
    await ownTurn()
    return sendPage(this.request, this, drawPage(view, page))
  })
  app.decorateReply('document', function document(this: FastifyReply, type: string, text: string) {
    return sendDocument(this.request, this, type, text)
  })
  app.decorateReply('seeOther', function seeOther(this: FastifyReply, path: string) {
    return this.redirect(inAddress(this.request.language, path), 303)
  })
}

function openTables(modules: Module[]): ReadonlySet<string> {
  const tables = modules.flatMap(({ open = [], records = [] }) => [
    ...open,
    ...records.flatMap(({ table, parts = {} }) => [table, ...Object.keys(parts)]),
  ])
  return new Set(tables)
}

const urgencies: Urgency[] = ['late', 'today', 'soon']

async function tasksOf(app: App, modules: Module[], viewer: Viewer): Promise<Task[]> {
  const tasks: Task[] = []
  for (const module of modules) tasks.push(...((await module.tasks?.(app, viewer)) ?? []))
  return tasks
    .filter(({ may }) => viewer.may.has(may))
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}
