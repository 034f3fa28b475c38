import { Section } from '#design/folio.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Tag, type TagKind } from '#design/tags.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { CellError, Difference, Plan, PlannedRow } from '../plan.ts'

const kinds: Record<PlannedRow['outcome'], TagKind | undefined> = {
  ...{ add: 'young', change: 'now', nothing: undefined },
  ...{ wrong: 'bad', question: 'late' },
}

/** Every row of a spreadsheet, and what becomes of it. */
export function PlannedRows({ plan, moved }: { plan: Plan; moved: number[] }) {
  const m = useMessages(messages)
  if (plan.rows.length === 0) return null
  return (
    <Section id="rows" title={m.rows}>
      <Rows ledger>
        {plan.rows.map((row) => (
          <Planned key={row.row} row={row} hasMoved={moved.includes(row.row)} />
        ))}
      </Rows>
    </Section>
  )
}

function Planned({ row, hasMoved }: { row: PlannedRow; hasMoved: boolean }) {
  const m = useMessages(messages)
  const { language } = useView()
  const tags = (
    <>
      <Tag kind={kinds[row.outcome]}>{m.outcomes[row.outcome]}</Tag>
      {hasMoved && <Tag kind="late">{m.movedTag}</Tag>}
    </>
  )
  return (
    <Row id={`row-${row.row}`} when={m.row(row.row)} title={row.title || m.untitled} tags={tags}>
      {row.outcome === 'wrong' && <CellErrors errors={row.errors} />}
      {row.outcome === 'question' && (
        <ul>
          {row.among.map((one) => (
            <li key={one.row.id}>{`№ ${one.row.id} ${one.title[language] || one.title.ka}`}</li>
          ))}
        </ul>
      )}
      {(row.outcome === 'change' || row.outcome === 'add') &&
        row.changes.map((change) => <Changed key={change.label} change={change} isNew={row.outcome === 'add'} />)}
    </Row>
  )
}

export function CellErrors({ errors }: { errors: CellError[] }) {
  return (
    <ul>
      {errors.map(({ cell, words }, at) => (
        <li key={at}>
          <b>{cell}</b> – {words}
        </li>
      ))}
    </ul>
  )
}

function Changed({ change: { label, from, to }, isNew }: { change: Difference; isNew: boolean }) {
  const m = useMessages(messages)
  return (
    <dl class="change">
      <dt>{label}</dt>
      {!isNew && (
        <dd>
          <del>
            <span class="unseen">{m.was} </span>
            {from || m.empty}
          </del>
        </dd>
      )}
      <dd>
        <ins>
          <span class="unseen">{m.becomes} </span>
          {to || m.empty}
        </ins>
      </dd>
    </dl>
  )
}
