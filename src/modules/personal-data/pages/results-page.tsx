import { Choice, Ticks } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Link } from '#design/links.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { personalReasons } from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { useView } from '#platform/view.ts'
import { valuesOf } from '../file.ts'
import type { servingForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Found } from '../queries.ts'
import { correctionUrl, personalDataUrl, servedUrl } from '../urls.ts'

/** What was found about somebody, and what may be done with it. */
export function ResultsPage({ found, rejected }: { found: Found; rejected?: Rejected<typeof servingForm> }) {
  const m = useMessages(messages)
  const crumbs = [{ to: personalDataUrl, label: m.heading }]
  const what = (['text', 'json', 'erase'] as const).map((value) => ({ value, label: m.what[value] }))
  const reasons = personalReasons.map((value) => ({ value, label: m.reasons[value] }))
  const sure = found.rows.filter(({ by }) => by.includes('phone') || by.includes('email')).map(nameOf)
  const rows = found.rows.map((row) => ({
    value: nameOf(row),
    label: <RowLabel row={row} />,
    hint: <RowHint row={row} />,
  }))
  return (
    <StaffPage title={m.results} crumbs={crumbs} rejected={rejected} words={m.servingFields}>
      {found.isCut && <Notice kind="wait">{m.cut}</Notice>}
      {rows.length === 0 ? (
        <Empty title={m.nothing}>
          <p>{m.nothingNote}</p>
        </Empty>
      ) : (
        <Form to={servedUrl} words={m.servingFields} rejected={rejected} values={{ row: sure }} button={m.do}>
          <Ticks name="row" from={rows} />
          <Choice name="what" from={what} />
          <Choice name="reason" from={reasons} />
        </Form>
      )}
    </StaffPage>
  )
}

function nameOf({ declared, row }: FoundRow): string {
  return `${declared.table}:${row.id}`
}

function RowLabel({ row: { declared, row, by } }: { row: FoundRow }) {
  const m = useMessages(messages)
  const { language } = useView()
  const found = by.map((one) => m.by[one]).join(', ')
  return (
    <>
      № {row.id} · {declared.name[language]}
      {found && ` (${found})`}
    </>
  )
}

function RowHint({ row }: { row: FoundRow }) {
  const m = useMessages(messages)
  const { language } = useView()
  const place = { table: row.declared.table, id: row.row.id }
  return (
    <>
      {valuesOf(row)
        .filter(({ value }) => value)
        .map(({ label, value }) => `${label[language]}: ${value}`)
        .join(' · ')}{' '}
      <Link to={correctionUrl(place)}>{m.correct}</Link>
    </>
  )
}
