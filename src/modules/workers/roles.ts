import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { PermissionWords } from '#platform/module.ts'
import { closeOpenLinks } from './open-links.ts'

/** A role with what it allows. */
export interface Role extends Row<'role'> {
  may: ReadonlySet<string>
}

/** Every role that is not closed, with what it allows: as the modules propose, unless the association has settled otherwise. */
export async function listRoles(db: Db, all: PermissionWords[]): Promise<Role[]> {
  const roles = await db.selectFrom('role').selectAll().where('closed_at', 'is', null).orderBy('id').execute()
  const settled = await db.selectFrom('role_permission').selectAll().execute()
  return roles.map((role) => ({
    ...role,
    may: allowedBy(
      role.slug,
      all,
      settled.filter((one) => one.role_id === role.id),
    ),
  }))
}

function allowedBy(slug: string, all: PermissionWords[], settled: Row<'role_permission'>[]): Set<string> {
  const wanted = new Map(settled.map(({ permission, is_given }) => [permission, is_given === 1]))
  const allowed = all.filter(({ name, roles }) => wanted.get(name) ?? roles?.some((role) => role === slug) ?? false)
  return new Set(allowed.map(({ name }) => name))
}

/** Whether each of these numbers is that of a role that is there and not closed. */
export async function areRoles(db: Db, numbers: number[]): Promise<boolean> {
  const open = await openRoles(db)
  return numbers.every((id) => open.has(id))
}

async function openRoles(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom('role').select('id').where('closed_at', 'is', null).execute()
  return new Set(rows.map(({ id }) => id))
}

export async function getRole(db: Db, id: number, all: PermissionWords[]): Promise<Role> {
  const role = (await listRoles(db, all)).find((one) => one.id === id)
  if (!role) throw new NotFound(`role ${id}`)
  return role
}

/** The numbers of the roles each worker has, or only of this one. */
export async function rolesOfWorkers(db: Db, only?: number): Promise<Map<number, Set<number>>> {
  const given = await db
    .selectFrom('worker_role')
    .innerJoin('role', 'role.id', 'worker_role.role_id')
    .select(['worker_role.worker_id', 'worker_role.role_id'])
    .where('worker_role.closed_at', 'is', null)
    .where('role.closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('worker_role.worker_id', '=', only ?? 0))
    .execute()
  const roles = new Map<number, Set<number>>()
  for (const { worker_id, role_id } of given) roles.set(worker_id, (roles.get(worker_id) ?? new Set()).add(role_id))
  return roles
}

export interface RoleWords {
  name_ka: string
  name_en: string
}

/** The association gathers permissions under a name of its own. */
export async function addRole(tx: Tx, words: RoleWords, may: string[], all: PermissionWords[]): Promise<number> {
  const newest = await tx.selectFrom('role').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const slug = `own-${(newest?.id ?? 0) + 1}`
  const id = await tx.create('role', { ...words, slug, closed_at: null })
  await settlePermissions(tx, await getRole(tx, id, all), may, all)
  return id
}

/** The association renames a role or lets it do other things. */
export async function changeRole(
  tx: Tx,
  role: Role,
  words: RoleWords,
  may: string[],
  all: PermissionWords[],
): Promise<void> {
  const { may: allowed, ...row } = role
  await tx.amend('role', row, words)
  await settlePermissions(tx, role, may, all)
  if ([...allowed].every((name) => may.includes(name))) return
  const holders = tx.selectFrom('worker_role').select('worker_id').where('role_id', '=', role.id)
  for (const { worker_id } of await holders.where('closed_at', 'is', null).execute())
    await closeOpenLinks(tx, 'made_by', worker_id, 'the role allows less')
}

/** Only what differs is kept, so that what a later module proposes for a role reaches it. */
async function settlePermissions(tx: Tx, role: Role, may: string[], all: PermissionWords[]): Promise<void> {
  const settled = await tx.selectFrom('role_permission').selectAll().where('role_id', '=', role.id).execute()
  for (const { name } of all) {
    const isGiven = may.includes(name)
    if (isGiven === role.may.has(name)) continue
    const was = settled.find((one) => one.permission === name)
    const is_given = isGiven ? 1 : 0
    if (was) await tx.amend('role_permission', was, { is_given })
    else await tx.create('role_permission', { role_id: role.id, permission: name, is_given })
  }
}

/** Gives a worker these roles and no others. Whoever may less afterwards has made no link that opens more. One that is not there any more, as after an invitation, gives nothing. */
export async function settleRoles(tx: Tx, workerId: number, wanted: number[]): Promise<void> {
  const open = await openRoles(tx)
  const roles = wanted.filter((id) => open.has(id))
  const given = await tx.selectFrom('worker_role').selectAll().where('worker_id', '=', workerId).execute()
  const isLess = given.some((row) => !row.closed_at && !roles.includes(row.role_id))
  if (isLess) await closeOpenLinks(tx, 'made_by', workerId, 'the role was taken back')
  for (const row of given) {
    const isWanted = roles.includes(row.role_id)
    if (isWanted && row.closed_at) await tx.amend('worker_role', row, { closed_at: null })
    if (!isWanted && !row.closed_at) await tx.close('worker_role', row, 'the role was taken back')
  }
  for (const role_id of roles) {
    if (given.some((row) => row.role_id === role_id)) continue
    await tx.create('worker_role', { worker_id: workerId, role_id, closed_at: null })
  }
}
