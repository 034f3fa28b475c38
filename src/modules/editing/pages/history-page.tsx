import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { beginningOf } from '#design/share-card.tsx'
import { Both, useFormats } from '#design/text.tsx'
import type { WorkerNames } from '#modules/workers/index.ts'
import type { CellField, Editable } from '#platform/editable.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { HistoryEntry, HistoryLine } from '../history.ts'
import { messages } from '../messages.ts'
import { type Opened, type Option, titleOf } from '../queries.ts'
import { editUrl, historyUrl } from '../urls.ts'
import { columnsOf } from '../values.ts'
import { useCrumbs } from './crumbs.tsx'

/** How much of a text tells it from others. */
const mostLetters = 80

export interface HistoryPageProps {
  editable: Editable
  opened: Opened
  entries: HistoryEntry[]
  /** Where older changes go on. */
  next: number | undefined
  names: WorkerNames
  options: ReadonlyMap<string, Option[]>
}

/** Who changed what in a record, when, and why. */
export function HistoryPage({ editable, opened, entries, next, names, options }: HistoryPageProps) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  const title = titleOf(editable, opened.row)
  const name = title[language] || title.ka
  const crumbs = [...useCrumbs(editable), { to: editUrl({ of: editable.kind, number: opened.row.id }), label: name }]
  return (
    <StaffPage title={m.historyOf(name)} sentence lede={m.historyLede} crumbs={crumbs}>
      {entries.length === 0 ? (
        <Empty title={m.noHistory} />
      ) : (
        <>
          <h2 class="unseen">{m.history}</h2>
          <Rows>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                when={formats.tableMoment(entry.at)}
                title={useActor(entry.actor, names)}
                by={entry.why?.[language]}
              >
                <ul>
                  {entry.lines.map((line, index) => (
                    <Line key={index} line={line} options={options} />
                  ))}
                </ul>
              </Row>
            ))}
          </Rows>
          {next !== undefined && (
            <GoLink to={historyUrl({ kind: editable.kind, number: opened.row.id, before: next })}>{m.older}</GoLink>
          )}
        </>
      )}
    </StaffPage>
  )
}

function useActor(actor: string, names: HistoryPageProps['names']): string {
  const m = useMessages(messages)
  const { language } = useView()
  if (actor === 'house') return m.byHouse
  const [, number] = /^worker:(\d+)$/.exec(actor) ?? []
  return number ? names.of(Number(number))[language] : m.byPublic
}

function Line({ line, options }: { line: HistoryLine; options: HistoryPageProps['options'] }) {
  const m = useMessages(messages)
  const { language } = useView()
  const happened = Object.entries(m.happened).find(([action]) => action === line.action)?.[1] ?? line.action
  return (
    <li>
      {line.label[language]}
      {line.known && (
        <>
          {': '}
          <Known known={line.known} options={options} />
        </>
      )}
      {` – ${happened}`}
      {line.isErased && <span class="muted">{` (${m.contentErased})`}</span>}
      {line.changes.map((change) => (
        <Change key={change.column} change={change} options={options} />
      ))}
    </li>
  )
}

function Known({ known, options }: { known: NonNullable<HistoryLine['known']>; options: HistoryPageProps['options'] }) {
  const { field, cells } = known
  if (field.type !== 'texts') return <Value field={field} value={cells[field.name]} options={options} />
  const [ka, en] = columnsOf(field).map((column) => beginningOf(String(cells[column] ?? ''), mostLetters))
  return <Both quiet text={{ ka: ka ?? '', en }} />
}

function Change({ change, options }: { change: HistoryLine['changes'][number]; options: HistoryPageProps['options'] }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { field, column, was, is } = change
  // How exactly a date is known is seen in the date itself.
  if (field.type === 'date' && column === field.precision) return null
  const sides: Record<string, string> = { ka: m.georgian, en: m.english }
  const side = field.type === 'texts' ? `, ${sides[column.slice(-2)]}` : ''
  const lang = field.type === 'texts' ? column.slice(-2) : undefined
  return (
    <dl class="change">
      <dt>{`${field.label[language]}${side}`}</dt>
      <dd lang={lang}>
        <del>
          <span class="unseen">{m.was} </span>
          <Value field={field} value={was} options={options} />
        </del>
      </dd>
      <dd lang={lang}>
        <ins>
          <span class="unseen">{m.is} </span>
          <Value field={field} value={is} options={options} />
        </ins>
      </dd>
    </dl>
  )
}

function Value(props: { field: CellField; value: unknown; options: HistoryPageProps['options'] }) {
  const { field, value, options } = props
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  if (value === null || value === undefined || value === '') return <>{m.nothingThere}</>
  if (field.type === 'date') return <>{formats.date(String(value))}</>
  if (field.type === 'tick') return <>{value === 1 ? m.yes : m.no}</>
  if (field.type === 'choice') return <>{field.from.find((one) => one.value === value)?.label[language] ?? value}</>
  if (field.type === 'record') {
    const title = options.get(field.of)?.find(({ number }) => number === value)?.title
    return <>{title?.[language] || title?.ka || `№ ${value}`}</>
  }
  return <>{String(value)}</>
}
