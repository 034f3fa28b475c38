import { Section } from '#design/folio.tsx'
import { Button, FormToken } from '#design/form.tsx'
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
      <form action={to} method="post">
        <FormToken />
        {pairs.map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button>{m.send}</Button>
      </form>
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
