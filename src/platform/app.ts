import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { VNode } from 'preact'
import { Type } from 'typebox'
import type { About, Restored } from './archive/about.ts'
import type { Clock } from './clock.ts'
import type { Db, Tx } from './database.ts'
import type { Editable } from './editable.ts'
import type { Engine } from './engine.ts'
import type { FileStore } from './files/store.ts'
import type { HelpTopic } from './help.ts'
import type { ConversationKind } from './intake/conversation.ts'
import type { ClockWatch } from './jobs/settled.ts'
import type { UndoesLine } from './journal/undo.ts'
import type { Outbox } from './mail/outbox.ts'
import type { Measures } from './measures.ts'
import type { PageMemory } from './memory/front.ts'
import type { Bilingual, Language } from './messages.ts'
import type {
  Finding,
  JobKind,
  ModuleMenu,
  PermissionWords,
  RelatedGroup,
  Tally,
  Task,
  UnfinishedTexts,
} from './module.ts'
import type { SchemaWatch } from './overtaken.ts'
import type { Pack } from './pack.ts'
import type { Permission } from './permissions.ts'
import type { PersonalTable } from './personal/declared.ts'
import type { WrittenTable } from './personal/written.ts'
import type { RecordKind, RecordKindName } from './records.ts'
import type { Sights } from './sessions/sights.ts'
import type { Outside } from './settings.ts'
import type { Viewer } from './view.ts'
import type { Visits } from './visits/counting.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    /** For reading. */
    db: Db
    clock: Clock
    clockWatch: ClockWatch
    /** For changing: does `work` as one change by whoever sent the request. */
    change<T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T>
    /** A change nobody from outside has asked for, such as a link for the first worker. */
    changeByHouse<T>(why: string, work: (tx: Tx) => Promise<T>): Promise<T>
    /** What other modules have to say on the page of a record. */
    relatedTo(kind: RecordKindName, number: number): Promise<RelatedGroup[]>
    /** How many records other modules have for each record of a kind, by its number; those who do not count are asked about `numbers`. */
    tallyOf(kind: RecordKindName, numbers?: number[]): Promise<ReadonlyMap<number, Tally>>
    /** The files of the content pack, for what is too large for a row, such as outlines. */
    pack: Pack
    /** Every kind of record of the house. What serves all kinds lives on this list. */
    records: RecordKind[]
    /** Everything of the association that is edited by hand. */
    editables: Editable[]
    /** How every task of the workspace is done. */
    help: HelpTopic[]
    /** Texts that are written elsewhere than in the records. */
    texts: UnfinishedTexts[]
    /** Every entry of the menus. */
    menu: ModuleMenu[]
    /** Where the content of uploaded files lies. */
    files: FileStore
    /** Whether a form for everybody looks like the work of a program. It is kept all the same. */
    suspects(request: FastifyRequest): boolean
    /** Every permission of the house. */
    permissions: PermissionWords[]
    /** Pages that are the same for everybody, as long as what they were drawn from has not changed. */
    memory: PageMemory
    /** Addresses beyond the house that the operator has set. */
    outside: Outside
    /** Work that is done after changes, or by the calendar: every kind of it. */
    jobs: JobKind[]
    /** Every kind of thing that people send and wait for an answer to. */
    conversations: ConversationKind[]
    /** What the house notes about its letters. */
    outbox: Outbox
    /** Whether a letter with this mark is of no use any more, as whoever wrote it says. */
    isLetterOver(mark: string): Promise<boolean>
    /** How often pages are read. */
    visits: Visits
    sights: Sights
    /** What the house measures of itself. */
    measures: Measures
    /** Which database it is. */
    database: Pick<Engine, 'name' | 'version'>
    /** How the operator has let it stand in the network. */
    standing: { host: string; hasPublicUrl: boolean; trustProxy: string | undefined }
    /** What every table of the house holds about people, the platform's own among them. */
    personal: PersonalTable[]
    /** Every table in which texts of the association stand. */
    written: WrittenTable[]
    /** Tables of public records and those that hold nothing about anybody: workers may read what changed in them, and undo it. */
    openTables: ReadonlySet<string>
    /** Tables whose rows are taken back in a way of their own when a change is undone. */
    undoings: ReadonlyMap<string, UndoesLine>
    /** Whether the database is still the one this version was made for. */
    schema: SchemaWatch
    /** What the house has to say about its own state, asked of every module. */
    findings(): Promise<Finding[]>
    /** What this worker has to do, asked of every module; the most urgent first. */
    tasks(viewer: Viewer): Promise<Task[]>
    /** Writes one moment of the house, files included, into a new archive at this path. */
    archive(path: string): Promise<About>
    /** Writes the house as tables into a new folder; the private part only where it is asked for. */
    exportTo(folder: string, options: { withPrivate: boolean }): Promise<void>
    /** The same, and what became of a letter sent there to test, and what the domain of the sender lacks. */
    findingsWithMail(to: string): Promise<Finding[]>
    /** What has changed with each version, as Markdown; nothing where the file was not carried along. */
    updateNotes(): Promise<Bilingual>
    /** Restores a copy beside the house, looks whether it comes back whole, and clears it away. */
    tryRestore(path: string): Promise<Restored>
    /** The folder of everything the house keeps beside its database. */
    dataFolder: string
    /** The folder the client build was written to, if there is one. */
    clientFolder: string | undefined
    /** The origin of absolute addresses, for letters and for lines on the operator's screen. */
    origin(): string
  }
  interface FastifyRequest {
    language: Language
    /** The worker who has come in, if any. */
    viewer: Viewer | undefined
    /** The token of the worker's session, if any. */
    sessionToken: string | undefined
    /** The worker had come in, but the time of the session has run out. */
    sessionIsOver: boolean
  }
  interface FastifyReply {
    /** Answers with a page, in the language of the address. */
    html(page: VNode): Promise<FastifyReply>
    /** Answers a machine: a feed, a map of the site, data. */
    document(type: string, text: string): FastifyReply
    /** Leads on after a change; takes an address without language. */
    seeOther(path: string): FastifyReply
  }
  interface FastifyContextConfig {
    /** The permission a worker needs for this route, or several of which any will do. Every route under `/staff` names one. */
    may?: Permission | readonly Permission[]
    /** This change is open to everybody, without a worker's permission. A route that changes says one of the two. */
    forEverybody?: true
    /** Mail programs send this for their reader, from no page: what the address carries is all that is asked for. */
    fromPrograms?: true
    /** Nothing that is sent here is kept, not even for a worker whose session is over: they begin again at this address. */
    beginsAt?: string
    /** This page is for one reader only: it is never kept by a cache. */
    isPrivate?: boolean
    /** This page is drawn anew for every request, although it is the same for everybody. */
    neverKept?: true
    /** Machines ask here how the house does: they are answered also while the database is silent, and nothing is kept of it. */
    neverWaits?: true
    /** This address answers also where a newer version has taken the database over. */
    evenOvertaken?: true
  }
}

/** Routes of a module: `app.get(...)`, `app.post(...)`. */
export type Routes = (app: App) => void | Promise<void>

/** Parameters of a route about one record by its number, `/needs/:id`; an address with anything else is not there. */
export const oneRecord = {
  params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }) }),
} as const

/** Likewise by its slug: `/projects/:slug`. */
export interface OneSlug {
  Params: { slug: string }
}
