import { Choice, Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Sent } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { correctionReasons } from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { useView } from '#platform/view.ts'
import { heldField, heldIn, markOf, type RefusedCorrection } from '../corrections.ts'
import { valuesOf } from '../file.ts'
import { messages } from '../messages.ts'
import { correctionUrl, personalDataUrl } from '../urls.ts'

export interface CorrectionPageProps {
  row: FoundRow
  /** Columns that cannot be empty. */
  needed: ReadonlySet<string>
  isSaved?: boolean
  rejected?: RefusedCorrection
}

const longText = 80

/** A field of one line would take the ends of lines out of a text. */
function isLong(value: string | null): boolean {
  return value !== null && (value.length > longText || value.includes('\n'))
}

/** One row as it should be. */
export function CorrectionPage({ row, needed, rejected, isSaved }: CorrectionPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const values = valuesOf(row)
  const labels = values.map(({ name, label: { [language]: label } }) => {
    const wrong = rejected?.said[name]?.[language]
    return [name, { label, wrong: wrong ? `${label}: ${wrong}` : label }]
  })
  const words = { ...Object.fromEntries(labels), reason: m.servingFields.reason }
  const held: Sent = Object.fromEntries(values.map(({ name, value }) => [name, value ?? '']))
  const reasons = correctionReasons.map((value) => ({ value, label: m.reasons[value] }))
  const title = `${m.correction}: №\u00a0${row.row.id}\u00a0· ${row.declared.name[language]}`
  const crumbs = [{ to: personalDataUrl, label: m.heading }]
  const to = correctionUrl({ table: row.declared.table, id: row.row.id })
  return (
    <StaffPage title={title} crumbs={crumbs} lede={m.empty} rejected={rejected} words={words}>
      {isSaved && <Notice kind="ok" title={m.saved} />}
      <Form to={to} words={words} rejected={rejected} values={held} button={m.save}>
        {Object.entries(heldIn(row)).map(([name, held]) => (
          <input key={name} type="hidden" name={heldField(name)} value={markOf(held)} />
        ))}
        {values.map(({ name, value }) => (
          <Field key={name} name={name} long={isLong(value)} autocomplete="off" optional={!needed.has(name)} />
        ))}
        <Choice name="reason" from={reasons} />
      </Form>
    </StaffPage>
  )
}
