import { Field, Ticks } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Button, ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Row } from '#platform/database.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { workerRolesForm } from '../forms.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { teamUrl, workerAccessUrl, workerEndUrl, workerRolesUrl } from '../urls.ts'

interface WorkerPageProps {
  worker: Row<'worker'>
  roles: Role[]
  has: ReadonlySet<number>
  /** A role that was ticked is not there. */
  rejected?: Rejected<typeof workerRolesForm>
}

/** One worker: roles, access made anew, leaving. */
export function WorkerPage({ worker, roles, has, rejected }: WorkerPageProps) {
  const m = useMessages(teamMessages)
  const words = { ...m.fields, roles: { ...m.fields.roles, wrong: m.roleGone } }
  const crumbs = [{ to: teamUrl, label: m.heading }]
  return (
    <StaffPage title={worker.name} label={worker.email} crumbs={crumbs} rejected={rejected} words={words}>
      <Section id="roles" title={m.roles}>
        <Form
          to={workerRolesUrl(worker)}
          values={{ roles: [...has].map(String) }}
          rejected={rejected}
          words={words}
          button={m.saveRoles}
        >
          <Ticks name="roles" from={useRoleAnswers(roles)} />
        </Form>
      </Section>
      <Section id="access" title={m.access}>
        <p class="measure">{m.accessLede}</p>
        <Actions>
          <ButtonForm to={workerAccessUrl(worker)} kind="second">
            {m.makeLink}
          </ButtonForm>
        </Actions>
      </Section>
      <Section id="leave" title={m.leave}>
        <p class="measure">{m.leaveLede}</p>
        <Form to={workerEndUrl(worker)} words={m.fields}>
          <Field name="why" />
          <Actions>
            <Button kind="danger">{m.letGo}</Button>
          </Actions>
        </Form>
      </Section>
    </StaffPage>
  )
}

/** The roles to be ticked. */
export function useRoleAnswers(roles: Role[]) {
  const { language } = useView()
  return roles.map((role) => ({ value: role.id, label: role[`name_${language}`] }))
}
