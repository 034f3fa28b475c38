import type { PlainRow } from '#platform/copy/rows.ts'
import { editablesOf } from '#platform/editable.ts'
import type { Engine } from '#platform/engine.ts'
import { isDay } from '#platform/forms.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { placings, writtenColumns } from '../carrying/placing.ts'
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
  isClosable: boolean
  asked: Asked
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
        const written = new Set(writtenColumns(modules, table, names))
        const needed = columns.filter(({ isNullable, hasDefaultValue }) => !isNullable && !hasDefaultValue)
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
          isClosable: names.includes('closed_at'),
          asked: askedOf(editables, table),
        }
        return [table, rule]
      }),
  )
}

const mostWhole = 2 ** 31

/** What was expected of a value in this column; nothing where the value will do. */
export function expectationOf(column: ColumnRule, value: PlainRow[string]): Bilingual | undefined {
  if (value === null) return column.isNullable ? undefined : say(words, (m) => m.notEmpty)
  if (!column.isText) return numberExpectation(column, value)
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return say(words, (m) => m.text)
  const { among, name } = column
  if (among && !among.includes(value)) return say(words, (m) => m.among(among.join(', ')))
  if (name === 'slug' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return say(words, (m) => m.slug)
  if (name.endsWith('_on') && !isDayOrMore(value)) return say(words, (m) => m.day)
  if (name.endsWith('_at') && !isMoment(value)) return say(words, (m) => m.moment)
  return undefined
}

function numberExpectation({ name, isFraction }: ColumnRule, value: string | number): Bilingual | undefined {
  if (isFraction) return typeof value === 'number' ? undefined : say(words, (m) => m.number)
  if (/(^|_)is_/.test(name)) return value === 0 || value === 1 ? undefined : say(words, (m) => m.yesNo)
  const isWhole = Number.isInteger(value) && Math.abs(Number(value)) < mostWhole
  if (!isWhole) return say(words, (m) => m.whole)
  return name === 'position' && Number(value) < 0 ? say(words, (m) => m.position) : undefined
}

/** As exactly as it is known: a day, a month or a year. */
function isDayOrMore(written: string): boolean {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(written) && isDay(`${written}${'-01-01'.slice(written.length - 4)}`)
}

function isMoment(written: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(written)
  return isWritten && isDay(written.slice(0, 10))
}
