import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions, Unseen } from '#design/layout.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { InvitationInList } from '../invitations.ts'
import { calledWorker } from '../names.ts'
import { rolesIn } from '../queries.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { invitationEndUrl, invitationLinkUrl } from '../urls.ts'

interface InvitationsProps {
  invitations: InvitationInList[]
  roles: Role[]
}

/** The links nobody has used: whom for, from whom, until when. The link itself is known to whoever was given it. */
export function Invitations({ invitations, roles }: InvitationsProps) {
  const m = useMessages(teamMessages)
  return (
    <Section id="invitations" title={m.invitations}>
      <Rows ledger>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} roles={roles} />
        ))}
      </Rows>
    </Section>
  )
}

function InvitationRow({ invitation, roles }: { invitation: InvitationInList; roles: Role[] }) {
  const m = useMessages(teamMessages)
  const { now, language } = useView()
  const formats = useFormats()
  const name = invitation.name ?? m.newAdministrator
  const { made_by: id, maker: by } = invitation
  const maker = id === null ? undefined : calledWorker({ id, name: by })
  return (
    <Row
      when={m.until(formats.tableMoment(invitation.expires_at))}
      title={name}
      by={[invitation.email, useWhatFor(invitation, roles), maker ? m.madeBy(maker[language]) : m.madeByHouse]
        .filter(Boolean)
        .join(' · ')}
      tags={invitation.expires_at <= now && <Tag kind="late">{m.isOver}</Tag>}
    >
      <Actions>
        <ButtonForm to={invitationLinkUrl(invitation)} kind="second" slim>
          {m.makeNewLink} <Unseen>{name}</Unseen>
        </ButtonForm>
        <ButtonForm to={invitationEndUrl(invitation)} kind="danger" slim>
          {m.withdraw} <Unseen>{name}</Unseen>
        </ButtonForm>
      </Actions>
    </Row>
  )
}

/** The roles that go with it, or what else it opens. */
function useWhatFor({ worker_id, roles: given }: InvitationInList, roles: Role[]): string | undefined {
  const m = useMessages(teamMessages)
  const { language } = useView()
  if (worker_id !== null) return m.forAccess
  if (given === null) return undefined
  const has = rolesIn(given)
  return roles
    .filter((role) => has.includes(role.id))
    .map((role) => role[`name_${language}`])
    .join(', ')
}
