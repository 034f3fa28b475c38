import { Field, GroupedTicks } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { messages as designMessages } from '#design/messages.ts'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { areasOf } from '../areas.ts'
import type { roleForm } from '../forms.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { newRoleUrl, permissionsUrl, roleUrl } from '../urls.ts'

interface RolePageProps {
  /** The role to be changed; a new one without. */
  role?: Role
  permissions: PermissionWords[]
  rejected?: Rejected<typeof roleForm>
}

/** A role: its name, and what it may do. */
export function RolePage({ role, permissions, rejected }: RolePageProps) {
  const m = useMessages(teamMessages)
  const { staffMenu } = useMessages(designMessages)
  const { language } = useView()
  const title = role ? role[`name_${language}`] : m.newRole
  const values = role && { name_ka: role.name_ka, name_en: role.name_en, may: [...role.may] }
  const groups = areasOf(permissions).map((area) => ({
    heading: staffMenu[area.place],
    from: area.permissions.map(({ name, label, meaning, apart }) => ({
      value: name,
      label: label[language],
      hint: apart ? `${meaning[language]} ${m.apart}.` : meaning[language],
    })),
  }))
  const crumbs = [{ to: permissionsUrl, label: m.permissions }]
  return (
    <StaffPage title={title} crumbs={crumbs} rejected={rejected} words={m.roleFields}>
      <Form
        to={role ? roleUrl(role) : newRoleUrl}
        rejected={rejected}
        values={values}
        words={m.roleFields}
        button={m.saveRole}
      >
        <Field name="name_ka" lang="ka" />
        <Field name="name_en" lang="en" />
        <GroupedTicks name="may" groups={groups} />
      </Form>
    </StaffPage>
  )
}
