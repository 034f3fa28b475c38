import { Copyable } from '#design/copyable.tsx'
import { Field, Ticks } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { invitationForm } from '../forms.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { invitationsUrl, teamUrl } from '../urls.ts'
import { useRoleAnswers } from './worker-page.tsx'

interface InvitePageProps {
  roles: Role[]
  rejected?: Rejected<typeof invitationForm>
  /** Somebody works here under this e-mail already. */
  isTaken?: boolean
}

export function InvitePage({ roles, rejected, isTaken }: InvitePageProps) {
  const m = useMessages(teamMessages)
  const { email, roles: asked } = m.fields
  const words = {
    ...m.fields,
    email: isTaken ? { ...email, wrong: m.alreadyWorks } : email,
    roles: rejected?.sent.roles ? { ...asked, wrong: m.roleGone } : asked,
  }
  const crumbs = [{ to: teamUrl, label: m.heading }]
  return (
    <StaffPage title={m.invite} lede={m.inviteLede} crumbs={crumbs} rejected={rejected} words={words}>
      <Form to={invitationsUrl} rejected={rejected} words={words} button={m.makeLink}>
        <Field name="name" autocomplete="off" />
        <Field name="email" type="email" autocomplete="off" />
        <Ticks name="roles" from={useRoleAnswers(roles)} />
      </Form>
    </StaffPage>
  )
}

/** The one-time link, shown this one time. */
export function LinkPage({ name, address }: { name: string | null; address: string }) {
  const m = useMessages(teamMessages)
  const crumbs = [{ to: teamUrl, label: m.heading }]
  return (
    <StaffPage title={m.linkTitle} lede={m.linkLede(name ?? m.newAdministrator)} crumbs={crumbs}>
      <Copyable text={address} shareAs={m.shareAs} />
      <p class="spaced measure">{m.linkLost}</p>
      <Actions>
        <GoLink to={teamUrl}>{m.toTeam}</GoLink>
      </Actions>
    </StaffPage>
  )
}
