import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { Missing } from '#design/tags.tsx'
import type { Row } from '#platform/database.ts'
import { useMessages } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { newRoleUrl, roleUrl } from '../urls.ts'

interface PermissionsPageProps {
  roles: Role[]
  workers: Row<'worker'>[]
  has: ReadonlyMap<number, ReadonlySet<number>>
  permissions: PermissionWords[]
}

/** Who may do what, on one page. */
export function PermissionsPage({ roles, workers, has, permissions }: PermissionsPageProps) {
  const m = useMessages(teamMessages)
  const { language, viewer } = useView()
  const mayChange = viewer?.may.has('administer-house') ?? false
  const first = {
    head: m.permission,
    cell: ({ label, apart }: PermissionWords) => (apart ? `${label[language]} (${m.apart})` : label[language]),
  }
  const columns = roles.map((role) => ({
    head: role[`name_${language}`],
    cell: ({ name }: PermissionWords) => (role.may.has(name) ? m.yes : m.no),
  }))
  return (
    <StaffPage title={m.permissions} lede={m.permissionsLede}>
      <Table
        name={m.permissions}
        matrix
        columns={[first, ...columns]}
        rows={permissions.filter(({ name }) => name !== 'work')}
      />
      <Section id="roles" title={m.whoHas}>
        <Facts wide>
          {roles.map((role) => (
            <Fact key={role.id} name={role[`name_${language}`]}>
              <Names workers={workers.filter((worker) => has.get(worker.id)?.has(role.id))} />{' '}
              {mayChange && (
                <GoLink to={roleUrl(role)} aria-label={`${m.change}: ${role[`name_${language}`]}`}>
                  {m.change}
                </GoLink>
              )}
            </Fact>
          ))}
        </Facts>
        {mayChange && (
          <Actions>
            <ButtonLink to={newRoleUrl} kind="second">
              {m.newRole}
            </ButtonLink>
          </Actions>
        )}
      </Section>
    </StaffPage>
  )
}

function Names({ workers }: { workers: Row<'worker'>[] }) {
  const m = useMessages(teamMessages)
  return workers.length > 0 ? <span>{workers.map(({ name }) => name).join(', ')}</span> : <Missing>{m.nobody}</Missing>
}
