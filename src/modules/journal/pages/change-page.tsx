import { Difference } from '#design/difference.tsx'
import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { useFormats } from '#design/text.tsx'
import { permissionsUrl } from '#modules/workers/index.ts'
import { plainText } from '#platform/document/plain-text.ts'
import { findDocument } from '#platform/document/tidy.ts'
import type { CellField } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { undoForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { ChangeInWords, LineInWords } from '../telling.ts'
import { journalPageUrl, journalUrl, undoingUrl } from '../urls.ts'
import { RecordName, WhoName } from './journal-page.tsx'

export interface ChangePageProps {
  change: ChangeInWords
  canBeUndone: boolean
  /** The names of those who may take changes back. */
  keepers: string[]
  /** It has just taken another change back. */
  isUndoing?: boolean
  rejected?: Rejected<typeof undoForm> | undefined
}

/** One change: who, when, why, each field before and after, and the way to take it back. */
export function ChangePage(props: ChangePageProps) {
  const { change, canBeUndone, keepers, isUndoing, rejected } = props
  const m = useMessages(messages)
  const { viewer, language } = useView()
  const formats = useFormats()
  const left = change.lines.length - change.told.length
  return (
    <StaffPage
      title={m.change(change.id)}
      crumbs={[{ to: journalUrl, label: m.heading }]}
      rejected={rejected}
      words={m.fields}
    >
      {isUndoing && (
        <div role="status">
          <Notice kind="ok" title={m.undone} />
        </div>
      )}
      <Facts wide>
        <Fact name={m.who}>
          <WhoName who={change.who} />
        </Fact>
        <Fact name={m.when}>{formats.moment(change.at)}</Fact>
        {change.why && <Fact name={m.why}>{change.why[language]}</Fact>}
      </Facts>
      {change.told.map((one) => (
        <Line key={one.line.id} one={one} />
      ))}
      {left > 0 && <p>{m.more(left)}</p>}
      {viewer?.may.has('undo-changes') ? <Undo {...props} /> : canBeUndone && <AskKeepers keepers={keepers} />}
    </StaffPage>
  )
}

function Line({ one }: { one: LineInWords }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { line, record, table, shown, hidden } = one
  const name = record ? <RecordName record={record} /> : `${table[language]} № ${line.row}`
  return (
    <Section
      id={`line-${line.id}`}
      title={
        <>
          {name} – {m.actions[line.action]}
        </>
      }
    >
      {!line.content && <p class="muted">{m.erased}</p>}
      {line.action === 'forget' && <p class="muted measure">{m.forgotten}</p>}
      {shown.length > 0 && (
        <Table
          name={`${m.lines}: ${table[language]} № ${line.row}`}
          columns={[
            { head: m.field, cell: ({ column }) => column[language] },
            {
              head: line.action === 'create' ? m.became : `${m.was} → ${m.became}`,
              cell: (value) => <Value {...value} />,
            },
          ]}
          rows={shown}
        />
      )}
      {hidden.length > 0 && (
        <p class="muted measure">{m.touched(hidden.map((column) => column[language]).join(', '))}</p>
      )}
      {record && (
        <p>
          <GoLink to={journalPageUrl({ record: record.name })}>{m.itsHistory}</GoLink>
        </p>
      )}
    </Section>
  )
}

/** A value as words; a stored document without its frame. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  const document = findDocument(text)
  return document ? plainText(document) : text
}

/** An answer as the form of its question words it; what no form asks goes by the name of its column. */
function useAnswers(name: string, field: CellField | undefined) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  return (value: unknown): string => {
    const text = written(value)
    if (text === '') return ''
    if (field?.type === 'date' || (!field && name.endsWith('_on'))) return formats.date(text)
    if (!field && name.endsWith('_at')) return formats.moment(text)
    if (!field && name === 'state') return new Map(Object.entries(m.states)).get(text) ?? text
    if (field?.type === 'tick' || (!field && /^(is|in)_/.test(name))) return Number(value) === 1 ? m.yes : m.no
    if (field?.type === 'choice') return field.from.find((one) => one.value === text)?.label[language] ?? text
    return field?.type === 'record' ? `№ ${text}` : text
  }
}

function Value({ name, field, from, to }: LineInWords['shown'][number]) {
  const m = useMessages(messages)
  const inWords = useAnswers(name, field)
  const [was, became] = [inWords(from), inWords(to)]
  if (was === '') return <span class="written">{became}</span>
  if (became === '')
    return (
      <>
        <Difference was={was} became="" /> <span class="muted">({m.nothing})</span>
      </>
    )
  return <Difference was={was} became={became} />
}

/** Who is to be asked, where one may only read. */
function AskKeepers({ keepers }: { keepers: string[] }) {
  const m = useMessages(messages)
  return (
    <p class="measure muted">
      {keepers.length > 0 ? m.mayUndoIt(keepers.join(', ')) : m.nobodyUndoes}{' '}
      <Link to={permissionsUrl}>{m.whoMay}</Link>
    </p>
  )
}

function Undo({ change, canBeUndone, rejected }: ChangePageProps) {
  const m = useMessages(messages)
  return (
    <Section id="undo" title={m.undoHeading}>
      {canBeUndone ? (
        <>
          <p class="measure">{m.undoNote}</p>
          <Form to={undoingUrl(change)} words={m.fields} rejected={rejected} button={m.undo}>
            <Field name="why" />
          </Form>
        </>
      ) : (
        <p class="measure muted">{m.cannotUndo}</p>
      )}
    </Section>
  )
}
