import type { PlainRow } from '#platform/copy/rows.ts'
import { editablesOf } from '#platform/editable.ts'
import type { Engine } from '#platform/engine.ts'
import { isDay } from '#platform/forms.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { placings, publicColumns } from '../carrying/placing.ts'
import { type Asked, askedOf } from './fields.ts'
import { words } from './messages.ts'

export interface ColumnRule {
  name: string
  isText: boolean
  isNullable: boolean
  /** It holds what is between whole numbers, such as degrees. */
  isFraction: boolean
  refersTo: string | undefined
  among: string[] | undefined
}

/** What the rows of one open table are held to. */
export interface TableRule {
  table: string
  /** The columns an export writes. */
  columns: ColumnRule[]
  /** Columns it does not write and a new row cannot do without. */
  unwritten: string[]
  /** Columns whose values together stand in one row only. */
  once: string[][]
  /** Whether rows that are taken out are closed, and new ones come in. */
  isClosable: boolean
  isAddable: boolean
  asked: Asked
  /** No form says what its cells may hold, or more than cells changes with them: it is changed in the workspace. */
  isLocked: boolean
  /** Where that is. */
  doneIn: Bilingual | undefined
}

/** The rules of every open table, as the database itself knows them. */
export async function rulesOf(engine: Engine, modules: Module[]): Promise<Map<string, TableRule>> {
  const open = new Set([...placings(modules)].filter(([, place]) => place === 'tables').map(([table]) => table))
  const editables = editablesOf(modules)
  const constraints = await engine.constraints()
  const tables = await engine.read.introspection.getTables()
  return new Map(
    tables
      .filter(({ name }) => open.has(name))
      .map(({ name: table, columns }) => {
        const own = constraints.filter((one) => one.table === table)
        const names = columns.map(({ name }) => name)
        const written = new Set(publicColumns(modules, table, names))
        const needed = columns.filter(({ isNullable, hasDefaultValue }) => !isNullable && !hasDefaultValue)
        const asked = askedOf(editables, table)
        const { editable, questions } = asked
        const isLocked = questions.length === 0
        const rule: TableRule = {
          table,
          columns: columns
            .filter(({ name }) => written.has(name))
            .map(({ name, dataType, isNullable }) => ({
              ...{
                name,
                isNullable,
                isText: /text|char/i.test(dataType),
                isFraction: /double|float|real/i.test(dataType),
              },
              refersTo: own.flatMap((one) => (one.kind === 'reference' && one.column === name ? one.to : []))[0],
              among: own.flatMap((one) => (one.kind === 'among' && one.column === name ? [one.words] : []))[0],
            })),
          unwritten: needed.map(({ name }) => name).filter((name) => name !== 'id' && !written.has(name)),
          once: own.flatMap((one) => (one.kind === 'once' ? [one.columns] : [])),
          isClosable: names.includes('closed_at') && (editable === undefined || editable.close !== undefined),
          isAddable: editable === undefined || editable.create !== undefined,
          ...{ asked, isLocked, doneIn: isLocked ? workspaceOf(modules, table) : undefined },
        }
        return [table, rule]
      }),
  )
}

/** The first entry in the menu of the workspace of those whose table it is. */
function workspaceOf(modules: Module[], table: string): Bilingual | undefined {
  const owner = modules.find(({ open = [] }) => open.some((name) => name === table))
  const entry = owner?.staffMenu?.[0]
  return entry && { ka: words.ka.doneIn(entry.label.ka), en: words.en.doneIn(entry.label.en) }
}

const mostWhole = 2 ** 31
const mostInSlug = 100

/** What was expected of a value in this column; nothing where the value will do. */
export function expectationOf(column: ColumnRule, value: PlainRow[string]): Bilingual | undefined {
  if (value === null) return column.isNullable ? undefined : say(words, (m) => m.notEmpty)
  if (!column.isText) return numberExpectation(column, value)
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return say(words, (m) => m.text)
  if (hasLostLetters(value)) return say(words, (m) => m.lostLetters)
  const { among, name } = column
  if (among && !among.includes(value)) return say(words, (m) => m.among(among.join(', ')))
  if (name === 'slug' && !isName(value)) return say(words, (m) => m.slug(mostInSlug))
  if (name.endsWith('_on') && !isDayOrMore(value)) return say(words, (m) => m.day)
  if (name.endsWith('_at') && !isMoment(value)) return say(words, (m) => m.moment)
  return undefined
}

/**
 * Whether a text was saved in an encoding without Georgian letters, which makes a question mark of each, or was read in one: the
 * bytes of such a letter then stand as "áƒ" and something else.
 */
function hasLostLetters(value: string): boolean {
  return /(^|[\s"“„(])\?{2}|áƒ.|á\u0083.|\ufffd/su.test(value)
}

function isName(value: string): boolean {
  return value.length <= mostInSlug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}

function numberExpectation({ name, isFraction }: ColumnRule, value: string | number): Bilingual | undefined {
  if (isFraction) return Number.isFinite(value) ? undefined : say(words, (m) => m.number)
  if (/(^|_)is_/.test(name)) return value === 0 || value === 1 ? undefined : say(words, (m) => m.yesNo)
  const isWhole = Number.isInteger(value) && Math.abs(Number(value)) < mostWhole
  if (!isWhole) return say(words, (m) => m.whole)
  return name === 'position' && Number(value) < 0 ? say(words, (m) => m.position) : undefined
}

/** As exactly as it is known: a day, a month or a year. */
function isDayOrMore(written: string): boolean {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(written) && isDay(`${written}${'-01-01'.slice(written.length - 4)}`)
}

export function isMoment(written: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(written)
  return isWritten && isDay(written.slice(0, 10))
}
