import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatsIn } from '#design/formats.ts'
import type { PlainRow } from '#platform/copy/rows.ts'
import { inLanguage, type Language } from '#platform/messages.ts'
import type { Settings } from '#platform/settings.ts'
import { languageOfTerminal } from '#platform/terminal.ts'
import { modules } from '../../modules.ts'
import { shown, shownApart } from '../importing/checks.ts'
import { type Import, importHouse, previewImport } from '../importing/import.ts'
import { words as messages } from '../importing/messages.ts'
import { lineOf, NotImported } from '../importing/problem.ts'
import type { TableRule } from '../importing/rules.ts'
import { expectedOrigin, openHouseOn, openUpToDate, say } from './opening.ts'
import { WrongWords } from './words.ts'

/** `temi import <folder> [--yes]`: says what an edited export would change, and does it when told to. */
export async function importFrom(settings: Settings, words: string[]): Promise<void> {
  const language = languageOfTerminal(process.env)
  const { folder, isMeant } = readWords(words, language)
  const house = await openHouseOn(await openUpToDate(settings), settings, () => expectedOrigin(settings))
  try {
    const one = await (isMeant ? importHouse : previewImport)(house, modules, folder)
    for (const line of linesOf(one, isMeant, language)) say(line)
  } catch (error) {
    if (!(error instanceof NotImported)) throw error
    say(inLanguage(messages, language).refused)
    for (const problem of error.problems) say(lineOf(problem, language))
    process.exitCode = 1
  } finally {
    await house.close()
  }
}

function readWords(words: string[], language: Language): { folder: string; isMeant: boolean } {
  const isMeant = words.includes('--yes')
  const [given, ...more] = words.filter((word) => word !== '--yes')
  const called = new WrongWords(inLanguage(messages, language).called)
  if (!given || given.startsWith('-') || more.length > 0 || !existsSync(given)) throw called
  return { folder: resolve(given), isMeant }
}

/** What is told of an import, before it or after it. */
export function linesOf({ about, isHere, differences, left }: Import, isDone: boolean, language: Language): string[] {
  const m = inLanguage(messages, language)
  const last = [...(left.length > 0 ? [m.leftOut(left.join(', '))] : []), m.tablesOnly]
  if (differences.length === 0) return [m.nothing, ...last]
  const tables = differences.flatMap(({ rule, added, changed, closed }) => [
    m.counts(rule.table, added.length, changed.length, closed.length),
    ...added.map(({ row, values }) => `  ${m.added(row, titleIn(rule, values, language))}`),
    ...changed.flatMap(({ row, was, to }) => [
      `  ${m.changed(was.id, row, titleIn(rule, was, language))}`,
      ...Object.entries(to).map(
        ([column, value]) => `      ${m.becomes(column, ...cells(was[column], value, language))}`,
      ),
    ]),
    ...closed.map((was) => `  ${m.closed(was.id, titleIn(rule, was, language))}`),
  ])
  const moment = formatsIn(language).moment(about.moment)
  const of = isHere ? m.fromHere(moment) : m.fromElsewhere(moment)
  return [of, '', ...tables, '', isDone ? m.done : m.notYet, ...last]
}

/** Whom a row is about. Tables that are imported hold nothing personal: what does is exported apart. */
function titleIn({ asked: { editable } }: TableRule, row: PlainRow, language: Language): string {
  // The row is one of the table that the title was declared for.
  const { ka, en } = editable?.title(row as never) ?? { ka: text(row.title_ka), en: text(row.title_en) }
  const title = language === 'en' ? en || ka : ka || en
  return title ? ` - ${shown(title)}` : ''
}

function text(value: PlainRow[string] | undefined): string {
  return String(value ?? '')
}

function cells(was: PlainRow[string] | undefined, to: PlainRow[string], language: Language): [string, string] {
  const m = inLanguage(messages, language)
  const one = (value: PlainRow[string] | undefined) => (value == null ? m.empty : m.quoted(shown(value)))
  if (was == null || to === null) return [one(was), one(to)]
  const [before, after] = shownApart(was, to)
  return [m.quoted(before), m.quoted(after)]
}
