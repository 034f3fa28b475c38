import { addWorker, inviteAdministrator, inviteWorker, settleRoles } from '#modules/workers/index.ts'
import type { Tx } from '#platform/database.ts'
import { newToken } from '#platform/tokens.ts'

/** Colleagues who have done what stands in the demonstration. Nobody knows a password of theirs. */
export interface Colleagues {
  writer: number
  listener: number
}

/** A one-time link into the demonstration, by the name of the role that goes with it. */
export interface RoleLink {
  role: string
  token: string
}

export async function addColleagues(tx: Tx): Promise<Colleagues> {
  return {
    writer: await addColleague(tx, 'დემო ნინო', 'demo-nino', ['chair', 'editor']),
    listener: await addColleague(tx, 'დემო გიორგი', 'demo-giorgi', ['project-manager', 'advocate', 'workshop']),
  }
}

async function addColleague(tx: Tx, name: string, address: string, slugs: string[]): Promise<number> {
  const worker = { name, email: `${address}@example.ge`, password_hash: '', language: 'ka' as const }
  const id = await addWorker(tx, worker, [])
  const roles = await tx.selectFrom('role').select('id').where('slug', 'in', slugs).execute()
  await settleRoles(
    tx,
    id,
    roles.map((role) => role.id),
  )
  return id
}

/** A link for a worker of each role, and one for an administrator. */
export async function inviteRoles(tx: Tx): Promise<RoleLink[]> {
  const roles = await tx
    .selectFrom('role')
    .select(['id', 'slug', 'name_ka', 'name_en'])
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const links: RoleLink[] = []
  for (const { id, slug, name_ka, name_en } of roles) {
    const token = newToken()
    await inviteWorker(tx, token, { name: `დემო ${name_ka}`, email: `demo-${slug}@example.ge`, roles: [id] })
    links.push({ role: name_en, token })
  }
  const token = newToken()
  await inviteAdministrator(tx, token)
  return [...links, { role: 'Administrator', token }]
}
