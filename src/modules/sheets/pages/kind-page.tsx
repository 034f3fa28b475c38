import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { permissionsUrl } from '#modules/workers/index.ts'
import type { Editable } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { type SheetFault, sheetLimits } from '#platform/sheets/sheet.ts'
import { useView } from '#platform/view.ts'
import type { uploadForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { importUrl, kindUrl, type SheetName, sheetUrl } from '../urls.ts'

/** Of what a worker may bring spreadsheets. */
export function KindsPage({ kinds }: { kinds: Editable[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <StaffPage title={m.heading} lede={m.lede}>
      {kinds.length === 0 ? (
        <Empty title={m.nothingForYou}>
          <p>{m.nothingForYouNote}</p>
          <GoLink to={permissionsUrl}>{m.nothingForYou}</GoLink>
        </Empty>
      ) : (
        <ul>
          {kinds.map((editable) => (
            <li key={editable.kind}>
              <GoLink to={kindUrl(editable)}>{editable.heading[language]}</GoLink>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  )
}

/** The files to fill in, and the form that brings them back. */
export function KindPage({ editable, fault }: { editable: Editable; fault?: SheetFault }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { bytes, rows, columns } = sheetLimits
  const hint = m.fileHint(bytes / 1024 / 1024, rows, columns)
  const words = { file: { label: m.file, hint, wrong: m.faults[fault ?? 'no-file'] } }
  const rejected: Rejected<typeof uploadForm> | undefined = fault && { ok: false, sent: {}, wrong: ['file'] }
  return (
    <StaffPage
      title={m.fromSheet(editable.heading[language])}
      lede={m.kindLede}
      crumbs={[{ to: importUrl, label: m.heading }]}
      rejected={rejected}
      words={words}
    >
      <Section id="downloads" title={m.downloads} note={m.downloadsNote}>
        <Facts wide>
          <Files name={m.list} editable={editable} names={['list.xlsx', 'list.csv']} />
          <Files name={m.template} editable={editable} names={['template.xlsx', 'template.csv']} />
        </Facts>
      </Section>
      <Section id="upload" title={m.upload}>
        <Form to={kindUrl(editable)} words={words} rejected={rejected} files button={m.read}>
          <Field name="file" type="file" />
        </Form>
      </Section>
    </StaffPage>
  )
}

function Files({ name, editable, names }: { name: string; editable: Editable; names: SheetName[] }) {
  const shown: Record<string, string> = { xlsx: 'Excel', csv: 'CSV' }
  return (
    <Fact name={name}>
      {names.map((one, at) => (
        <>
          {at > 0 && ' · '}
          <Link to={sheetUrl({ kind: editable.kind, name: one })} aria-label={`${name}: ${one}`}>
            {shown[one.split('.')[1] ?? '']}
          </Link>
        </>
      ))}
    </Fact>
  )
}
