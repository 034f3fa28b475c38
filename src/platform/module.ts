import type { App, Routes } from './app.ts'
import type { Tx } from './database.ts'
import type { Bilingual } from './messages.ts'
import type { Pack } from './pack.ts'
import type { Permission } from './permissions.ts'
import type { RecordKind } from './records.ts'

/** An entry a module adds to the menus around every page. */
export interface ModuleMenu {
  to: string
  label: Bilingual
  place: 'main' | 'footer' | 'open-data'
  /** Where it stands among the others: lowest first. */
  order: number
}

/** An entry in the workspace's menu, for those who may. */
export interface StaffMenu {
  to: string
  label: Bilingual
  may: Permission
}

/** A feature of the house: what its door gives to be mounted. */
export interface Module {
  name: string
  records?: RecordKind[]
  publicRoutes?: Routes
  /** Mounted under `/staff`. Each route names the permission it asks for. */
  staffRoutes?: Routes
  menu?: ModuleMenu[]
  staffMenu?: StaffMenu[]
  /** Takes its part of the content pack, when the house is opened for the first time. */
  loadPack?: (tx: Tx, pack: Pack) => Promise<void>
  /** Answers for the house's first start, such as a link for the first worker. */
  greet?: (app: App) => Promise<string[]>
}
