import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { StaffPage } from '#design/page.tsx'
import { Missing, Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf } from '#platform/clock.ts'
import type { Row as DatabaseRow } from '#platform/database.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { InvitationInList } from '../invitations.ts'
import { calledWorker } from '../names.ts'
import type { Role } from '../roles.ts'
import { teamMessages } from '../team-messages.ts'
import { invitationsUrl, permissionsUrl, workerUrl } from '../urls.ts'
import { Invitations } from './invitations.tsx'

export interface Team {
  workers: DatabaseRow<'worker'>[]
  /** Numbers of those who have no second factor. */
  unsecured: ReadonlySet<number>
  administrators: ReadonlySet<number>
  roles: Role[]
  has: ReadonlyMap<number, ReadonlySet<number>>
}

export function TeamPage({ team, invitations }: { team: Team; invitations: InvitationInList[] }) {
  const m = useMessages(teamMessages)
  return (
    <StaffPage title={m.heading} lede={m.lede}>
      <Actions>
        <ButtonLink to={invitationsUrl}>{m.invite}</ButtonLink>
        <GoLink to={permissionsUrl}>{m.permissions}</GoLink>
      </Actions>
      <h2 class="unseen">{m.heading}</h2>
      <Rows ledger>
        {team.workers.map((worker) => (
          <WorkerRow key={worker.id} worker={worker} team={team} />
        ))}
      </Rows>
      {invitations.length > 0 && <Invitations invitations={invitations} roles={team.roles} />}
    </StaffPage>
  )
}

function WorkerRow({ worker, team }: { worker: DatabaseRow<'worker'>; team: Team }) {
  const m = useMessages(teamMessages)
  const formats = useFormats()
  const day = (moment: string) => formats.tableDate(dayOf(moment))
  const { language } = useView()
  const name = calledWorker(worker)[language]
  const isGone = worker.closed_at !== null
  return (
    <Row
      when={
        worker.closed_at ? m.left(day(worker.closed_at)) : <span class="if-wide">{m.since(day(worker.began_at))}</span>
      }
      title={
        isGone ? (
          name
        ) : (
          <Link class="plain" to={workerUrl(worker)}>
            {name}
          </Link>
        )
      }
      by={
        <>
          {worker.email && `${worker.email} · `}
          <RoleNames worker={worker} team={team} />
        </>
      }
      tags={
        !isGone &&
        (team.unsecured.has(worker.id) ? <Tag kind="late">{m.unsecured}</Tag> : <Tag kind="done">{m.secured}</Tag>)
      }
    />
  )
}

function RoleNames({ worker, team }: { worker: DatabaseRow<'worker'>; team: Team }) {
  const m = useMessages(teamMessages)
  const { language } = useView()
  const has = team.has.get(worker.id) ?? new Set()
  const names = team.roles.filter((role) => has.has(role.id)).map((role) => role[`name_${language}`])
  if (team.administrators.has(worker.id)) names.unshift(m.administrator)
  return names.length > 0 ? <span>{names.join(', ')}</span> : <Missing>{m.noRole}</Missing>
}
