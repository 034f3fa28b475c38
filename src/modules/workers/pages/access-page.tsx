import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Missing, Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf, type Moment } from '#platform/clock.ts'
import type { Row as DatabaseRow } from '#platform/database.ts'
import { useMessages } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { useView } from '#platform/view.ts'
import { accessMessages } from '../access-messages.ts'
import type { Factors } from '../second-factor.ts'
import {
  ownNameUrl,
  passkeyEndUrl,
  passkeysUrl,
  passwordUrl,
  recoveryCodesUrl,
  secondFactorEndUrl,
  secondFactorUrl,
  sessionEndUrl,
} from '../urls.ts'

export interface OwnAccess {
  worker: DatabaseRow<'worker'>
  sessions: DatabaseRow<'session'>[]
  /** When each was used last, by number. */
  sights: ReadonlyMap<number, Moment>
  factors: Factors
}

/** How a worker comes in. `token` is that of the session on this device. */
export function AccessPage({ own, token }: { own: OwnAccess; token: string }) {
  const m = useMessages(accessMessages)
  const { viewer } = useView()
  return (
    <StaffPage title={m.heading} lede={m.lede}>
      {viewer?.mustSecure && <Notice kind="bad" title={m.mustSecure} />}
      <SecondFactor factors={own.factors} />
      <Passkeys passkeys={own.factors.passkeys} />
      <Devices {...own} token={token} />
      <Section id="own" title={m.whoIAm}>
        <p>
          {own.worker.name} · {own.worker.email} · {m.language[own.worker.language]}
        </p>
        <Actions>
          <GoLink to={ownNameUrl}>{m.whoIAm}</GoLink>
          <GoLink to={passwordUrl}>{m.changePassword}</GoLink>
        </Actions>
      </Section>
    </StaffPage>
  )
}

function SecondFactor({ factors: { hasTotp, codesLeft } }: { factors: Factors }) {
  const m = useMessages(accessMessages)
  return (
    <Section id="second-factor" title={m.secondFactor}>
      <p class="measure">{m.secondFactorWhy}</p>
      <p>{hasTotp ? <Tag kind="done">{m.totpIsOn}</Tag> : <Missing>{m.totpIsOff}</Missing>}</p>
      {hasTotp && <p>{m.codesLeft(codesLeft)}</p>}
      <Actions>
        {hasTotp ? (
          <>
            <ButtonForm to={recoveryCodesUrl} kind="second" slim>
              {m.newCodes}
            </ButtonForm>
            <ButtonForm to={secondFactorEndUrl} kind="danger" slim>
              {m.turnOff}
            </ButtonForm>
          </>
        ) : (
          <ButtonLink to={secondFactorUrl}>{m.setUp}</ButtonLink>
        )}
      </Actions>
    </Section>
  )
}

function Passkeys({ passkeys }: Pick<Factors, 'passkeys'>) {
  const m = useMessages(accessMessages)
  const formats = useFormats()
  return (
    <Section id="passkeys" title={m.passkeys}>
      <p class="measure">{m.passkeysWhy}</p>
      {passkeys.length === 0 ? (
        <p>
          <Missing>{m.noPasskeys}</Missing>
        </p>
      ) : (
        <Rows ledger>
          {passkeys.map((passkey) => (
            <Row key={passkey.id} title={passkey.name} by={m.addedOn(formats.tableDate(dayOf(passkey.added_at)))}>
              <ButtonForm to={passkeyEndUrl(passkey)} kind="danger" slim>
                {m.remove}
              </ButtonForm>
            </Row>
          ))}
        </Rows>
      )}
      <Actions>
        <ButtonForm to={passkeysUrl} kind="second">
          {m.addPasskey}
        </ButtonForm>
      </Actions>
    </Section>
  )
}

function Devices({ sessions, sights, token }: Pick<OwnAccess, 'sessions' | 'sights'> & { token: string }) {
  const m = useMessages(accessMessages)
  const formats = useFormats()
  const here = hashToken(token)
  const day = (moment: Moment) => formats.tableDate(dayOf(moment))
  // What is not written down yet was less than some minutes ago, or before we wrote it down.
  const lastOf = (session: DatabaseRow<'session'>) => sights.get(session.id) ?? session.began_at
  return (
    <Section id="devices" title={m.devices}>
      <Rows ledger>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device || m.unknownDevice}
            by={[m.since(day(session.began_at)), session.token_hash !== here && m.lastSeen(day(lastOf(session)))]
              .filter(Boolean)
              .join(' · ')}
            tags={session.token_hash === here && <Tag kind="now">{m.thisDevice}</Tag>}
          >
            {session.token_hash !== here && (
              <ButtonForm to={sessionEndUrl(session)} kind="second" slim>
                {m.end}
              </ButtonForm>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
