import { columnsOf } from '#modules/editing/index.ts'
import { type NumberedRow, numbersOf } from '#platform/copy/carry-in.ts'
import type { PlainRow } from '#platform/copy/rows.ts'
import type { Db } from '#platform/database.ts'
import { type Language, say } from '#platform/messages.ts'
import type { TableDifference } from './differences.ts'
import { isAskedOf, refusedByForm, type WrittenRow } from './fields.ts'
import { words } from './messages.ts'
import { type Problem, problem } from './problem.ts'
import { expectationOf, type TableRule } from './rules.ts'

const longestShown = 60
/** Of a text that no form asks about. */
const mostLetters = 3000

/** A row that is written, wholly or in some columns. */
interface Written extends WrittenRow {
  row: number
  id: number | undefined
}

/** Every cell that is written and cannot be, with what was expected. */
export async function wrongCells(
  db: Db,
  differences: TableDifference[],
  standing: Map<string, NumberedRow[]>,
): Promise<Problem[]> {
  const numbers = await knownNumbers(db, differences)
  return differences.flatMap((difference) => {
    const written = writtenRows(difference)
    const rows = standing.get(difference.rule.table) ?? []
    const wrong = [
      ...unwritable(difference),
      ...takenOut(difference),
      ...written.flatMap((one) => wrongRow(difference, one, numbers)),
      ...circles(difference, written, rows),
    ]
    const told = new Set(wrong.map(({ row, column }) => `${row} ${column}`))
    return [...wrong, ...twice(difference, written, rows).filter(({ row, column }) => !told.has(`${row} ${column}`))]
  })
}

function writtenRows({ added, changed }: TableDifference): Written[] {
  return [
    ...added.map(({ row, values }) => ({ row, id: numberIn(values), was: undefined, values, whole: values })),
    ...changed.map(({ row, was, to }) => ({ row, id: was.id, was, values: to, whole: { ...was, ...to } })),
  ]
}

function numberIn({ id }: PlainRow): number | undefined {
  return typeof id === 'number' ? id : undefined
}

/** The numbers every table that is referred to will have. */
async function knownNumbers(db: Db, differences: TableDifference[]): Promise<Map<string, Set<unknown>>> {
  const tables = new Set(differences.flatMap(({ rule }) => rule.columns.flatMap(({ refersTo }) => refersTo ?? [])))
  const numbers = new Map<string, Set<unknown>>()
  for (const table of tables) {
    const added = differences.filter(({ rule }) => rule.table === table).flatMap((one) => one.added)
    numbers.set(table, new Set([...(await numbersOf(db, table)), ...added.flatMap(({ values }) => values.id ?? [])]))
  }
  return numbers
}

function unwritable({ rule, file, added }: TableDifference): Problem[] {
  if (!rule.isAddable) return added.map(({ row }) => problem({ file, row }, (m) => m.notAdded))
  return added.flatMap(({ row }) => rule.unwritten.map((column) => problem({ file, row }, (m) => m.notWritten(column))))
}

/** Rows that were taken out and are not taken away by anybody. */
function takenOut({ rule, file, closed }: TableDifference): Problem[] {
  return closed.flatMap((row) => {
    const why = rule.asked.editable?.stays?.(row as never)
    const told = (language: Language) => words[language].rowStays(row.id, why?.[language] ?? '')
    return why ? [{ file, what: { ka: told('ka'), en: told('en') } }] : []
  })
}

/** What no cell of its kind can hold is told as that alone; of the others, what their form would refuse. */
function wrongRow(difference: TableDifference, one: Written, numbers: Map<string, Set<unknown>>): Problem[] {
  const wrong = wrongValues(difference, one, numbers)
  const { file, rule } = difference
  const told = new Set(wrong.map(({ column }) => column))
  const refused = [...refusedByForm(rule.asked, one)].filter(([column]) => !told.has(column))
  return [
    ...wrong,
    ...refused.map(([column, expected]) => found({ file, row: one.row, column }, one.whole[column] ?? null, expected)),
  ]
}

function wrongValues({ rule, file }: TableDifference, one: Written, numbers: Map<string, Set<unknown>>): Problem[] {
  return rule.columns.flatMap((column) => {
    const value = one.values[column.name]
    if (value === undefined || column.name === 'id') return []
    const place = { file, row: one.row, column: column.name }
    const former = one.was === undefined ? undefined : staying(rule, column.name, one)
    if (former) return [found(place, value, former)]
    const expected = expectationOf(column, value) ?? unasked(rule, column.name, one)
    if (expected) return [found(place, value, expected)]
    const { refersTo } = column
    if (value === null || refersTo === undefined || numbers.get(refersTo)?.has(value)) return []
    return [problem(place, (m) => m.found(String(value), m.reference(refersTo)))]
  })
}

/** What no form asks about stays in a row that is there: its address, what it belongs to. Its place among others may change. */
function staying({ asked }: TableRule, column: string, { was, whole }: Written): Problem['what'] | undefined {
  if (column === 'position' || isAskedOf(asked, whole, column)) return undefined
  const former = was?.[column] ?? null
  if (column === 'closed_at' && former === null) return say(words, (m) => m.closing)
  return say(words, (m) => (former === null ? m.staysEmpty : m.stays(shown(former))))
}

/** What is asked about other rows of the table only is left empty in this one. */
function unasked({ asked }: TableRule, column: string, { values, whole }: Written): Problem['what'] | undefined {
  if (isAskedOf(asked, whole, column)) return undefined
  const isOfOthers = asked.questions.some(({ field }) => columnsOf(field).includes(column))
  if (isOfOthers && (values[column] ?? '') !== '') return say(words, (m) => m.leftEmpty)
  const isLong = String(values[column] ?? '').length > mostLetters
  return isLong ? say(words, (m) => m.tooLong(mostLetters)) : undefined
}

function found(place: Omit<Problem, 'what'>, value: PlainRow[string], expected: Problem['what']): Problem {
  const { what } = problem(place, (m) =>
    value === null || value === '' ? m.foundNothing('') : m.found(shown(value), ''),
  )
  return { ...place, what: { ka: what.ka + expected.ka, en: what.en + expected.en } }
}

/** Enough of it to find it again, and nothing that would do something to the terminal. */
export function shown(value: string | number): string {
  const text = String(value)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '�')
  return text.length > longestShown ? `${text.slice(0, longestShown)}...` : text
}

/** The same of two values, from where they differ: a change may be far behind what is shown of either. */
export function shownApart(was: string | number, to: string | number): [was: string, to: string] {
  const [before, after] = [String(was), String(to)]
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  if (same < longestShown / 2) return [shown(was), shown(to)]
  const from = (text: string) => `...${shown(text.slice(same - aroundChange))}`
  return [from(before), from(after)]
}

/** So much of what is the same tells where in a text a change is. */
const aroundChange = 20

/** Rows that would belong to themselves, over however many others. */
function circles({ rule, file }: TableDifference, written: Written[], standing: NumberedRow[]): Problem[] {
  const own = rule.columns.filter(({ refersTo }) => refersTo === rule.table).map(({ name }) => name)
  return own.flatMap((column) => {
    const above = new Map<unknown, unknown>(standing.map((row) => [row.id, row[column]]))
    for (const { id, whole } of written) if (id !== undefined) above.set(id, whole[column])
    return written.flatMap(({ row, id, values }) => {
      if (id === undefined || values[column] === undefined || !isAboveItself(id, above)) return []
      return [problem({ file, row, column }, (m) => m.found(String(values[column]), m.circle))]
    })
  })
}

function isAboveItself(id: number, above: Map<unknown, unknown>): boolean {
  const passed = new Set<unknown>()
  for (let at = above.get(id); at !== null && at !== undefined && !passed.has(at); at = above.get(at)) {
    if (at === id) return true
    passed.add(at)
  }
  return false
}

/** Values that stand in one row only, and would stand in two, or do until the other row is changed. */
function twice({ rule, file }: TableDifference, written: Written[], standing: NumberedRow[]): Problem[] {
  return rule.once.flatMap((columns) => {
    const key = (row: PlainRow) => JSON.stringify(columns.map((column) => row[column] ?? null))
    const holders = Map.groupBy(standing, key)
    const inFile = new Map<string, Written>()
    return written.flatMap((one) => {
      if (columns.every((column) => one.values[column] === undefined)) return []
      // Nothing is never twice.
      if (columns.some((column) => (one.whole[column] ?? null) === null)) return []
      const holder = holders.get(key(one.whole))?.find(({ id }) => id !== one.id)?.id ?? inFile.get(key(one.whole))?.id
      const isTwice = holder !== undefined || inFile.has(key(one.whole))
      inFile.set(key(one.whole), one)
      if (!isTwice) return []
      const place = { file, row: one.row, column: columns.join(' + ') }
      const value = columns.map((column) => one.whole[column]).join(' + ')
      return [problem(place, (m) => m.found(value, m.taken(holder ?? 0)))]
    })
  })
}
