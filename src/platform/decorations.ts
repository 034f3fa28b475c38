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
  handOn(app, around)
  measureChanges(app, around)
  gatherDeclared(app, around)
  askModules(app, around)
  readyRequest(app)
  readyReply(app, around)
}

/** What the house has opened, as it is. */
function handOn(app: App, around: Surroundings): void {
  app.decorate('db', around.db)
  app.decorate('clock', around.clock)
  app.decorate('files', around.files)
  app.decorate('pack', around.pack)
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
  app.decorate('dataFolder', around.dataFolder)
  app.decorate('clientFolder', around.clientFolder)
  app.decorate('origin', around.origin)
  const { host, hasPublicUrl, trustProxy } = around
  app.decorate('standing', { host, hasPublicUrl, trustProxy })
  app.decorate('clockWatch', watchClock(around.clock))
}

/** The door for change, and what the house measures of itself: every change is among it. */
function measureChanges(app: App, { db, memory, door }: Surroundings): void {
  const measures = openMeasures(db, memory)
  app.decorate('measures', measures)
  app.decorate('change', (request, work) => {
    const by = request.viewer ? { worker: request.viewer.id } : 'public'
    const why = `${request.method} ${request.routeOptions.url ?? ''}`
    return measures.change(() => door.change(by, why, work))
  })
  app.decorate('changeByHouse', (why, work) => measures.change(() => door.change('house', why, work)))
}

/** What modules declare, of all of them together. */
function gatherDeclared(app: App, { modules, ownJobs }: Surroundings): void {
  app.decorate('records', listOf(modules, 'records'))
  app.decorate('menu', listOf(modules, 'menu'))
  app.decorate('help', listOf(modules, 'help'))
  app.decorate('texts', listOf(modules, 'texts'))
  app.decorate('conversations', listOf(modules, 'conversations'))
  app.decorate('permissions', listOf(modules, 'permissions'))
  app.decorate('jobs', [...ownJobs, ...listOf(modules, 'jobs')])
  app.decorate('undoings', new Map(modules.flatMap(({ undoings = {} }) => Object.entries(undoings))))
  app.decorate('openTables', openTables(modules))
  app.decorate('editables', editablesOf(modules))
  app.decorate('personal', personalOf(modules))
  const written = modules.flatMap((module) => module.written?.(app) ?? [])
  app.decorate('written', written)
}

/** What modules are asked anew each time. */
function askModules(app: App, around: Surroundings): void {
  app.decorate('suspects', (request) => isSuspect(request.body))
  app.decorate('relatedTo', (kind, number) => relatedTo(around, kind, number))
  app.decorate('tallyOf', (kind, numbers) => tallyOf(around, kind, numbers))
  app.decorate('isLetterOver', async (mark) => {
    const said = await Promise.all(around.modules.map((module) => module.isLetterOver?.(app.db, mark)))
    return said.includes(true)
  })
  app.decorate('findings', () => findingsOf(app, around))
  app.decorate('tasks', (viewer) => tasksOf(app, around.modules, viewer))
}

/** What is found out about a request has its place in it from the beginning: all requests keep one shape. */
function readyRequest(app: App): void {
  app.decorateRequest('language', 'ka')
  app.decorateRequest('viewer', undefined)
  app.decorateRequest('sessionToken', undefined)
  app.decorateRequest('sessionIsOver', false)
  app.decorateRequest('refusal', undefined)
  app.decorateRequest('arriving', undefined)
}

/** The ways to answer. */
function readyReply(app: App, around: Surroundings): void {
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

type ListName = 'records' | 'menu' | 'help' | 'texts' | 'conversations' | 'permissions' | 'jobs'
type Listed<Name extends ListName> = NonNullable<Module[Name]>[number]

function listOf<Name extends ListName>(
  modules: Array<{ [Each in Name]?: Array<Listed<Each>> }>,
  name: Name,
): Array<Listed<Name>> {
  return modules.flatMap((module) => module[name] ?? [])
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
