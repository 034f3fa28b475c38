import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { StaffPage } from '#design/page.tsx'
import { useMessages } from '#platform/messages.ts'
import type { KeptSent } from '../kept-sent.ts'
import { messages } from '../messages.ts'

/** What a worker sent too late, ready to be sent again to where it was going. */
export function KeptPage({ sent: { to, fields } }: { sent: KeptSent }) {
  const m = useMessages(messages)
  const pairs = Object.entries(fields).flatMap(([name, given]) => [given].flat().map((value) => ({ name, value })))
  return (
    <StaffPage title={m.kept} lede={m.keptLede}>
      <ButtonForm to={to} fields={fields}>
        {m.send}
      </ButtonForm>
      <Section id="what" title={m.keptWhat}>
        {pairs.map(({ name, value }) => (
          <p key={`${name} ${value}`} class="measure written">
            {value}
          </p>
        ))}
      </Section>
    </StaffPage>
  )
}
