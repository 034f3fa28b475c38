import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Written } from '#design/written.tsx'
import { keptFilesField } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import type { KeptSent } from '../kept-sent.ts'
import { messages } from '../messages.ts'

/** What a worker sent too late, ready to be sent again to where it was going. */
export function KeptPage({ sent: { to, fields, files, lost, token } }: { sent: KeptSent }) {
  const m = useMessages(messages)
  const all = files.length > 0 ? { ...fields, [keptFilesField]: token } : fields
  return (
    <StaffPage title={m.kept} lede={m.keptLede}>
      {lost.length > 0 && (
        <Notice kind="wait" title={m.keptWithout}>
          <Names names={lost} />
          <p>
            <GoLink to={to}>{m.keptChooseAgain}</GoLink>
          </p>
        </Notice>
      )}
      <ButtonForm to={to} fields={all}>
        {m.send}
      </ButtonForm>
      {files.length > 0 && (
        <Section id="files" title={m.keptFiles}>
          <Names names={files.map(({ name }) => name)} />
        </Section>
      )}
      <Section id="what" title={m.keptWhat}>
        <Written fields={fields} />
      </Section>
    </StaffPage>
  )
}

function Names({ names }: { names: string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
