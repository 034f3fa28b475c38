import type { App, Routes } from './app.ts'
import type { Moment } from './clock.ts'
import type { Db, TableName, Tx } from './database.ts'
import type { DraftWords } from './drafts/words.ts'
import type { Editable } from './editable.ts'
import type { HelpTopic } from './help.ts'
import type { ConversationKind } from './intake/conversation.ts'
import type { UndoesLine } from './journal/undo.ts'
import type { Bilingual } from './messages.ts'
import type { Pack } from './pack.ts'
import type { Permission } from './permissions.ts'
import type { PersonalTable } from './personal/declared.ts'
import type { WrittenTable } from './personal/written.ts'
import type { RecordKind, RecordKindName } from './records.ts'
import type { StaffMenuPlace, Viewer } from './view.ts'

/** An entry a module adds to the menus around every page. */
export interface ModuleMenu {
  to: string
  label: Bilingual
  place: 'main' | 'utility' | 'footer' | 'open-data'
  /** Where it stands among the others: lowest first. */
  order: number
  /** There is nothing on the page for a search engine to find. */
  isTool?: boolean
}

/** An entry in the workspace's menu, for those who may. */
export interface StaffMenu {
  to: string
  label: Bilingual
  /** Of several any will do. */
  may: Permission | readonly Permission[]
  /** Under which heading it stands. */
  place: StaffMenuPlace
  /** Smaller comes first. The heading leads to the first that a worker may open, so that one stands for the others. */
  order: number
}

/** What a worker may be allowed to do, as it is read on the page about permissions. */
export interface PermissionWords {
  name: Permission
  label: Bilingual
  /** Under which heading of the workspace's menu that work stands. */
  place: StaffMenuPlace
  /** What it comes to, in a short clause below its name. */
  meaning: Bilingual
  /** Not implied by administering the house: it is given by name or not at all. */
  apart?: boolean
  /** Slugs of the roles that have it as long as the association does not settle otherwise: `editor`. */
  roles?: readonly string[]
}

/** A record as it stands in a list on the page of another one. */
export interface Related {
  to: string
  title: Bilingual
  detail?: Bilingual
  /** One line below it. */
  note?: Bilingual | undefined
}

/** How many records belong to one of another kind, and the first date any of them has. */
export interface Tally {
  records: number
  since: string | undefined
}

/** Records of this module that belong on the pages of another kind of record, lower in the house. */
export interface Relation {
  /** The kind on whose pages they stand. */
  of: RecordKindName
  heading: Bilingual
  list: (db: Db, number: number) => Promise<Related[]>
  /** The same counted for all records of that kind at once, by their numbers; for maps. */
  tally?: (db: Db) => Promise<Map<number, Tally>>
}

/** Everything of one heading that belongs on a record's page. */
export interface RelatedGroup {
  heading: Bilingual
  items: Related[]
}

/** Work that is done after a change has asked for it with `tx.job`, or by the calendar. One process does it at a time. */
export interface JobKind {
  kind: string
  /** What staff calls it. */
  label?: Bilingual
  /** When it is done without being asked: five cron fields, by the clock of Georgia. */
  schedule?: string
  /** Does it. It may be done twice when a process dies on the way, so doing it again must change nothing. */
  work: (app: App, payload: Record<string, unknown>) => Promise<void>
  /** It destroys what is old by the clock, and so waits while that may be wrong: in the first hour, and for one after it was set. */
  destroysOld?: true
  /** Its time was settled by somebody, such as that of publishing: for an hour after the clock was set it waits. */
  isTimed?: true
  /** How often it is begun before somebody has to look at it; eight times, over about 15 hours, unless told. */
  tries?: number
  /** The last try went wrong. `error` holds no personal data. */
  gaveUp?: (app: App, payload: Record<string, unknown>, error: string) => Promise<void>
}

/**
 * One line about the state of the house for somebody who is not a technician: what is so, and what to do. The staff's
 * page of the house and `temi doctor` show them all.
 */
export interface Finding {
  /** `wrong` needs somebody today; `look` needs somebody soon. */
  state: 'good' | 'look' | 'wrong'
  what: Bilingual
  toDo?: Bilingual
  /** How mail is set; whoever tries it out knows better. */
  about?: 'mail'
  /** Where it can be mended, for workers. */
  to?: string
  /** What that takes beyond looking after the house. */
  may?: Permission
}

/** How soon somebody should see to a task: it is overdue or broken, it is for today, or it can wait some days. */
export type Urgency = 'late' | 'today' | 'soon'

/** One line of the page that tells a worker what there is to do. Nothing to do has no line. */
export interface Task {
  /** How many wait. The state of a thing has no number. */
  count?: number
  /** What waits, beside that number: "new messages". */
  what: Bilingual
  /** One line below it. */
  note?: Bilingual
  /** The moment from which the oldest of them has waited. */
  since?: Moment
  /** Where it is done, and the words of the button that leads there. */
  to: string
  button: Bilingual
  /** Only those who may are shown it. */
  may: Permission
  urgency: Urgency
}

/** What a worker reads beside a public page, such as how often it is read. */
export interface PageNote {
  text: Bilingual
  to: string
}

/** A text that everybody reads, or will, and that is not done in English. */
export interface UnfinishedText {
  state: 'missing' | 'outdated'
  title: Bilingual
  /** Where it is finished. */
  to: string
}

/** Texts of one kind that are not edited as records are: they stand in the list of what is not done all the same. */
export interface UnfinishedTexts {
  /** The word in addresses. */
  kind: string
  name: Bilingual
  /** What all of them are called together. */
  heading: Bilingual
  may: Permission
  list: (db: Db) => Promise<UnfinishedText[]>
}

/** Tables that hold something about people beside records of other parts, by what the house declares. */
export type PersonalBeside = (house: Pick<App, 'editables' | 'personal'>) => PersonalTable[]

/** Tables with texts of the association, by what else the house declares. */
export type WrittenTexts = (house: Pick<App, 'editables' | 'personal'>) => WrittenTable[]

/** What of an open table is public. */
export interface PublicPart {
  table: TableName
  /** The rows that are: those with this word in this column. `none`: it is of use inside only. */
  rows: { column: string; is: string } | 'none'
  /** Columns that are for those who work with it. */
  inner?: readonly string[]
}

/** A feature of the house: what its door gives to be mounted. */
export interface Module {
  name: string
  /** What staff calls it, where that is not what its first entry in their menu says. */
  label?: Bilingual
  records?: RecordKind[]
  /** What is edited by hand without being a kind of record, such as the settings. */
  editables?: Editable[]
  relations?: Relation[]
  permissions?: PermissionWords[]
  publicRoutes?: Routes
  /** What people send to it and wait for an answer to: it stands in the inbox. */
  conversations?: ConversationKind[]
  /** Mounted under `/staff`. Each route names the permission it asks for. */
  staffRoutes?: Routes
  menu?: ModuleMenu[]
  /** Entries that somebody has put there and can take away. */
  menuOf?: (db: Db) => Promise<ModuleMenu[]>
  staffMenu?: StaffMenu[]
  /** What is begun most often in it: offered on the page of today. */
  quick?: Array<Omit<StaffMenu, 'place' | 'order'>>
  /** Texts of its own that are not edited as records are. */
  texts?: UnfinishedTexts[]
  /** How its tasks are done, for those who may. */
  help?: HelpTopic[]
  /** What it tells about a public page, by its address with the language, to a worker who may. */
  besidePage?: { may: Permission; notes: (db: Db, path: string, now: Moment) => Promise<PageNote[]> }
  jobs?: JobKind[]
  /** Its forms that wait as drafts until they fit. */
  drafts?: DraftWords[]
  /** What its tables hold about people: found, handed over, corrected and erased for whoever asks. */
  personal?: PersonalTable[]
  /** What rows of its tables hold beside records of other parts, some of which are about people. */
  personalBeside?: PersonalBeside
  /** Why a file may not be erased for somebody yet: something of this module shows it. */
  holdsFile?: (db: Db, file: number) => Promise<Bilingual | undefined>
  /** Whether a letter is of no use any more, by the mark this module has given it: then it is set aside instead of sent. */
  isLetterOver?: (db: Db, mark: string) => Promise<boolean>
  /** Its tables with texts of the association's own: looked through for whoever asks, and what they said before is forgotten. */
  written?: WrittenTexts
  /** Its tables whose rows only pass through this house, such as links that run out: they are not carried to another. */
  passing?: TableName[]
  /** Its tables that hold nothing about anybody and no secret: exported for whoever asks, but for rows that are closed. */
  open?: TableName[]
  /** Those of them of which more than closed rows is not public. */
  publicParts?: PublicPart[]
  /** How rows of its tables are taken back when a change is undone, where giving columns back is not enough. */
  undoings?: Record<string, UndoesLine>
  /** Its tables that declare nothing personal and are nobody else's matter: exported apart. */
  confidential?: TableName[]
  /** Its tables and single columns that hold keys, `message.receipt`, or are of this house alone: they are never exported. */
  secret?: Array<TableName | `${TableName}.${string}`>
  /** What it has to say about the state of the house. */
  findings?: (app: App) => Promise<Finding[]>
  /** What somebody has to do in it. Whoever may not is not shown it, so what is costly is asked for by permission. */
  tasks?: (app: App, viewer: Viewer) => Promise<Task[]>
  /** Takes its part of the content pack, when the house is opened for the first time. */
  loadPack?: (tx: Tx, pack: Pack) => Promise<void>
  /** What every house begins with, whoever it belongs to: brought at the first start that finds it lacking. */
  begins?: { lacks: (db: Db) => Promise<boolean>; bring: (tx: Tx) => Promise<void>; why: string }
  /** Lines for whoever has started the house, such as a link for the first worker. */
  greet?: (app: App) => Promise<string[]>
}
