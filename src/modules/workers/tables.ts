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
  /** The secret shared with the worker's authenticator, base32; it counts once `totp_confirmed_at` is set. */
  totp_secret: string | null
  totp_confirmed_at: Moment | null
  /** The half minute whose code was used last: no code is taken twice. */
  totp_step: number | null
}

/** One of the codes by which a worker comes in when the telephone is lost. Closed when it has been used. */
export interface RecoveryCodeTable {
  id: Generated<number>
  worker_id: number
  code_hash: string
  made_at: Moment
  closed_at: Moment | null
}

/** A key on a worker's device that signs in instead of a password (WebAuthn). */
export interface PasskeyTable {
  id: Generated<number>
  worker_id: number
  /** What the worker calls the device. */
  name: string
  /** The credential's id, base64url. */
  credential: string
  /** COSE, base64url. */
  public_key: string
  /** The counter of the authenticator; 0 for those that do not count. */
  uses: number
  added_at: Moment
  closed_at: Moment | null
}

/** Somebody is halfway in: the password was right and the code is asked for, or a passkey is to sign the challenge. */
export interface SignInStepTable {
  id: Generated<number>
  token_hash: string
  /** Whose password was right; nobody yet where a passkey will tell. */
  worker_id: number | null
  challenge_secret: string | null
  way_back: string | null
  /** Codes that did not fit. */
  tries: number
  expires_at: Moment
  closed_at: Moment | null
}

/** Permissions gathered under one name, such as the editor's. The association may change them and add others. */
export interface RoleTable {
  id: Generated<number>
  slug: string
  name_ka: string
  name_en: string
  closed_at: Moment | null
}

/** Where the association wants a role otherwise than the modules propose. */
export interface RolePermissionTable {
  id: Generated<number>
  role_id: number
  permission: string
  /** 1 where it is given, 0 where it is not. */
  is_given: number
}

export interface WorkerRoleTable {
  id: Generated<number>
  worker_id: number
  role_id: number
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
  /** Who is invited, as the inviting worker wrote it. */
  name: string | null
  email: string | null
  /** Numbers of the roles that go with it, as a JSON list; nothing for an administrator. */
  roles: string | null
  /** The worker whose access is made anew by it; where it has been used, whoever came in by it. */
  worker_id: number | null
  /** 1 where the worker asked for it by mail: then the second factor stays. */
  is_by_mail: number | null
  /** The worker who made it; nobody where the house did, or where it was asked for by mail. */
  made_by: number | null
}

declare module '#platform/database.ts' {
  interface Database {
    worker: WorkerTable
    worker_permission: WorkerPermissionTable
    invitation: InvitationTable
    recovery_code: RecoveryCodeTable
    passkey: PasskeyTable
    sign_in_step: SignInStepTable
    role: RoleTable
    role_permission: RolePermissionTable
    worker_role: WorkerRoleTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    /** What every worker may: come into the workspace. */
    work: true
    /** Implies every permission that is not declared to stand apart. */
    'administer-house': true
    'manage-workers': true
  }
}
