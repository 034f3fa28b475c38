import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { keptFilesField } from '#platform/forms.ts'
import { tabField } from '#platform/intake/tab.ts'
import { useMessages } from '#platform/messages.ts'
import type { KeptSent } from '../kept-sent.ts'
import { messages } from '../messages.ts'

/** What forms carry along and nobody has written: the page, the button, the version they began from. */
const ofThePage = new Set([tabField, keptFilesField, 'do', 'began_from', 'version', 'from'])

/** What a worker sent too late, ready to be sent again to where it was going. */
export function KeptPage({ sent: { to, fields, files, lost, token } }: { sent: KeptSent }) {
  const m = useMessages(messages)
  const typed = Object.entries(fields).filter(([name]) => !ofThePage.has(name))
  const pairs = typed.flatMap(([name, given]) => [given].flat().map((value) => ({ name, value })))
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
        {pairs.map(({ name, value }) => (
          <p key={`${name} ${value}`} class="measure written">
            {value}
          </p>
        ))}
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
