import { Link } from '#design/links.tsx'
import { useMessages } from '#platform/messages.ts'
import { isCorrectable } from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { type Clue, keyOf } from '#platform/personal/match.ts'
import type { NamedClue } from '#platform/personal/widen.ts'
import { useView } from '#platform/view.ts'
import { toldOf } from '../file.ts'
import { messages } from '../messages.ts'
import type { Found } from '../queries.ts'
import { resultsMessages } from '../results-messages.ts'
import { correctionUrl } from '../urls.ts'

/** A row as a form names it. */
export function nameOfRow({ declared, row }: FoundRow): string {
  return `${declared.table}:${row.id}`
}

/** A clue in words: "by telephone 599 12 34 56", "Telephone: 599 12 34 56". */
export function useClueWords() {
  const r = useMessages(resultsMessages)
  const label = ({ by, value }: Clue) => `${r.clue[by]}: ${value}`
  return {
    label,
    by: ({ by, value }: Clue) => `${r.by[by]} ${value}`,
    list: (clues: readonly Clue[]) => clues.map(label).join(' · '),
  }
}

/** The rows under what each was found by first; those in which somebody is only mentioned have no clue of their own. */
export function foundGroups({ rows, sought }: Found): Array<{ clue: Clue | undefined; rows: FoundRow[] }> {
  const own = sought.map((clue) => ({
    clue,
    rows: rows.filter((row) => firstOf(row, sought) === keyOf(clue)),
  }))
  const mentioned = { clue: undefined, rows: rows.filter(({ own }) => own.length === 0) }
  return [...own, mentioned].filter((group) => group.rows.length > 0)
}

/** How many rows a further clue has led to, and the others, which name it. */
export function ledBy(found: Found, clue: NamedClue): { count: number; from: FoundRow[] } {
  const key = keyOf(clue)
  const group = foundGroups(found).find((one) => one.clue && keyOf(one.clue) === key)?.rows ?? []
  const led = new Set(group.map(nameOfRow))
  const from = clue.in.filter((row) => !led.has(nameOfRow(row)))
  return { count: group.length, from: from.length > 0 ? from : clue.in }
}

const mostTold = 3

/** The rows in which a clue stands, the first of them by name. */
export function useRowNames(): (rows: FoundRow[]) => string {
  const r = useMessages(resultsMessages)
  const { language } = useView()
  return (rows) => {
    const names = rows.slice(0, mostTold).map(({ declared, row }) => `№ ${row.id} · ${declared.name[language]}`)
    return rows.length > mostTold ? r.andMore(names.join(', '), rows.length - mostTold) : names.join(', ')
  }
}

function firstOf({ own }: FoundRow, sought: readonly Clue[]): string | undefined {
  const keys = new Set(own.map(keyOf))
  return sought.map(keyOf).find((key) => keys.has(key))
}

export function FoundRowLabel({ row: { declared, row, by } }: { row: FoundRow }) {
  const r = useMessages(resultsMessages)
  const { language } = useView()
  const found = [...new Set(by.map((clue) => r.by[clue.by]))].join(', ')
  return (
    <>
      № {row.id} · {declared.name[language]}
      {found && ` (${found})`}
    </>
  )
}

export function FoundRowHint({ row }: { row: FoundRow }) {
  const m = useMessages(messages)
  const { language } = useView()
  const place = { table: row.declared.table, id: row.row.id }
  return (
    <>
      {toldOf(row)
        .flatMap(({ label, value }) => {
          const told = typeof value === 'string' ? value : value?.[language]
          return told ? `${label[language]}: ${told}` : []
        })
        .join(' · ')}{' '}
      {isCorrectable(row.declared) && <Link to={correctionUrl(place)}>{m.correct}</Link>}
    </>
  )
}

/** Where a further telephone or e-mail stands, and what it has led to. */
export function NamedHint({ clue, found }: { clue: NamedClue; found: Found }) {
  const r = useMessages(resultsMessages)
  const rowNames = useRowNames()
  const { count, from } = ledBy(found, clue)
  return (
    <>
      {r.namedIn(rowNames(from))}. {clue.isFollowed ? r.countBy(count) : r.notFollowed}.
    </>
  )
}
