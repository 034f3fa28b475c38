import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { Language } from '#platform/messages.ts'

/** Somebody who works in the house and signs in. */
export interface WorkerTable {
  id: Generated<number>
  name: string
  /** In small letters; a worker signs in with it. */
  email: string
  /** argon2id, in the PHC form: `$argon2id$v=19$m=...,t=...,p=...$salt$hash`. */
  password_hash: string
  language: Language
  began_at: Moment
  closed_at: Moment | null
}

export interface WorkerPermissionTable {
  id: Generated<number>
  worker_id: number
  /** A permission of the house, as the modules name them. */
  permission: string
  closed_at: Moment | null
}

/** A one-time link by which a new worker comes in. Its token is printed or sent once and kept only as a hash. */
export interface InvitationTable {
  id: Generated<number>
  token_hash: string
  made_at: Moment
  expires_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    worker: WorkerTable
    worker_permission: WorkerPermissionTable
    invitation: InvitationTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    /** What every worker may: come into the workspace. */
    work: true
    /** Implies every permission that is not declared to stand apart. */
    'administer-house': true
  }
}
