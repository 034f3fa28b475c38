import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { messages as designMessages } from '#design/messages.ts'
import { StaffPage } from '#design/page.tsx'
import { Missing, Tag } from '#design/tags.tsx'
import type { Row } from '#platform/database.ts'
import { useMessages } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { areasOf } from '../areas.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { newRoleUrl, roleUrl } from '../urls.ts'

interface PermissionsPageProps {
  roles: Role[]
  workers: Row<'worker'>[]
  has: ReadonlyMap<number, ReadonlySet<number>>
  permissions: PermissionWords[]
}

/** Who may do what, on one page: who has which role, and for each permission the roles that have it. */
export function PermissionsPage({ roles, workers, has, permissions }: PermissionsPageProps) {
  const m = useMessages(teamMessages)
  const { staffMenu } = useMessages(designMessages)
  const { viewer } = useView()
  return (
    <StaffPage title={m.permissions} lede={m.permissionsLede}>
      <Section id="roles" title={m.whoHas}>
        <Facts wide>
          {roles.map((role) => (
            <RoleFact
              key={role.id}
              role={role}
              workers={workers.filter((worker) => has.get(worker.id)?.has(role.id))}
              permissions={permissions}
            />
          ))}
        </Facts>
        {viewer?.may.has('administer-house') && (
          <Actions>
            <ButtonLink to={newRoleUrl} kind="second">
              {m.newRole}
            </ButtonLink>
          </Actions>
        )}
      </Section>
      {areasOf(permissions).map(({ place, permissions }) => (
        <Section key={place} id={place} title={staffMenu[place]}>
          <Facts wide>
            {permissions.map((permission) => (
              <PermissionFact key={permission.name} permission={permission} roles={roles} />
            ))}
          </Facts>
        </Section>
      ))}
    </StaffPage>
  )
}

interface RoleFactProps {
  role: Role
  workers: Row<'worker'>[]
  permissions: PermissionWords[]
}

function RoleFact({ role, workers, permissions }: RoleFactProps) {
  const m = useMessages(teamMessages)
  const { language, viewer } = useView()
  const name = role[`name_${language}`]
  const own = permissions.filter((permission) => role.may.has(permission.name))
  return (
    <Fact name={name}>
      {workers.length > 0 ? workers.map((worker) => worker.name).join(', ') : <Missing>{m.nobody}</Missing>}
      {own.length > 0 && (
        <Fold title={m.mayDo(own.length)}>
          <ul class="small">
            {own.map((permission) => (
              <li key={permission.name}>{permission.label[language]}</li>
            ))}
          </ul>
        </Fold>
      )}
      {viewer?.may.has('administer-house') && (
        <GoLink to={roleUrl(role)} aria-label={`${m.change}: ${name}`}>
          {m.change}
        </GoLink>
      )}
    </Fact>
  )
}

function PermissionFact({ permission, roles }: { permission: PermissionWords; roles: Role[] }) {
  const m = useMessages(teamMessages)
  const { language } = useView()
  const { name, label, meaning, apart } = permission
  const having = roles.filter((role) => role.may.has(name)).map((role) => role[`name_${language}`])
  return (
    <Fact name={label[language]}>
      {having.length > 0 ? having.join(', ') : <Missing>{m.noRoleHas}</Missing>}
      <p class="small muted">{meaning[language]}</p>
      {apart && <Tag kind="late">{m.apart}</Tag>}
    </Fact>
  )
}
