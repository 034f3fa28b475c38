import { formatsIn } from '#design/formats.ts'
import type { Moment } from '#platform/clock.ts'
import type { Bilingual } from '#platform/messages.ts'
import { say } from '#platform/messages.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import type { Clue } from '#platform/personal/match.ts'
import type { FoundPlace } from '#platform/personal/written.ts'
import { factsOf, isOfTheMachine } from './facts.ts'
import { messages } from './messages.ts'
import type { GatheredRow } from './queries.ts'
import { resultsMessages } from './results-messages.ts'

/** What is handed over to somebody. */
export interface Handed {
  rows: GatheredRow[]
  /** The texts that were chosen of those that were found, and what they were searched by. */
  places: FoundPlace[]
  placesFound: number
  sought: readonly Clue[]
  /** Where the content of a file stands beside this one, by its number; nothing for one that is lost. */
  paths: ReadonlyMap<number, string | undefined>
  now: Moment
}

/** What is handed over, for a program. */
export function asJson({ rows, places, sought, paths, now }: Handed): string {
  const held = rows.map(({ declared, row, history }) => ({
    table: declared.table,
    number: row.id,
    name: declared.name,
    held: toldOf({ declared, row }).map(({ name, label, value }) => ({ column: name, label, value })),
    facts: factsOf({ declared, row }).map(({ column, label, value }) => ({ column, label, value })),
    ...(isWithContent({ declared, row }, paths) && { file: paths.get(row.id) ?? null }),
    history: history.map(({ at, action, content }) => ({
      at,
      action,
      changes: content === null ? null : toldIn(content),
    })),
  }))
  const texts = places.map(({ name, title, excerpt, state }) => ({ name, title, excerpt, state }))
  return `${JSON.stringify({ made_at: now, rows: held, texts, not_searched: unsearched(sought) }, null, 2)}\n`
}

/** From what to what each column went; what serves the machine alone tells nobody anything. */
function toldIn(content: string): Record<string, unknown> {
  const { changes } = JSON.parse(content) as { changes: Record<string, unknown> }
  return Object.fromEntries(Object.entries(changes).filter(([column]) => !isOfTheMachine(column)))
}

/** The same for a reader, in both languages. */
export function asText(handed: Handed): string {
  const { ka, en } = messages
  const parts = handed.rows.flatMap((row) => rowAsText(row, handed.paths))
  return [`${ka.fileHeading} / ${en.fileHeading}`, momentInBoth(handed.now), '', ...parts, ...textsAsText(handed)].join(
    '\n',
  )
}

function rowAsText({ declared, row, history }: GatheredRow, paths: Handed['paths']): string[] {
  const { ka, en } = messages
  const words = resultsMessages
  const path = paths.get(row.id)
  const file = path ? `${inBoth(say(words, (m) => m.file.inArchive))}: ${path}` : inBoth(say(words, (m) => m.file.lost))
  return [
    `№ ${row.id} · ${inBoth(declared.name)}`,
    ...toldOf({ declared, row }).map(({ label, value }) => `${inBoth(label)}: ${inBoth(value ?? '–')}`),
    ...factsOf({ declared, row }).map(({ label, told }) => `${inBoth(label)}: ${inBoth(told)}`),
    ...(isWithContent({ declared, row }, paths) ? [file] : []),
    ...history.map(({ at, action }) => `${momentInBoth(at)}: ${ka.actions[action]} / ${en.actions[action]}`),
    '',
  ]
}

function textsAsText({ places, placesFound, sought }: Handed): string[] {
  const words = resultsMessages
  const none = say(words, (m) => (placesFound === 0 ? m.file.noPlaces : m.file.noneChosen))
  const told = places.flatMap(({ name, title, excerpt, state }) => [
    `- ${inBoth(name)}: ${inBoth(title)} (${inBoth(say(words, (m) => m.states[state]))})`,
    `  ${excerpt}`,
  ])
  return [
    ...(sought.length > 0 ? [inBoth(say(words, (m) => m.file.places))] : []),
    ...(sought.length > 0 && told.length === 0 ? [inBoth(none)] : told),
    '',
    inBoth(say(words, (m) => m.notSearched)),
    ...unsearched(sought).map((where) => `- ${inBoth(where)}`),
    '',
  ]
}

/** Where nobody has looked: what is outside the house, and what a search by these clues cannot reach. */
export function unsearched(sought: readonly Clue[]): Bilingual[] {
  const hasName = sought.some(({ by }) => by === 'name')
  const always = (['outside', 'files', 'journal', 'backups'] as const).map((where) =>
    say(resultsMessages, (m) => m.unsearched[where]),
  )
  if (sought.length === 0) return [say(resultsMessages, (m) => m.unsearched.texts), ...always]
  return hasName ? always : [say(resultsMessages, (m) => m.unsearched.name), ...always]
}

function isWithContent({ declared, row }: Pick<GatheredRow, 'declared' | 'row'>, paths: Handed['paths']): boolean {
  return declared.table === 'file' && paths.has(row.id)
}

function momentInBoth(moment: Moment): string {
  return `${formatsIn('ka').moment(moment)} / ${formatsIn('en').moment(moment)}`
}

function inBoth(words: string | Bilingual): string {
  if (typeof words === 'string') return words
  const { ka, en } = words
  return ka === en || en === '' ? ka : `${ka} / ${en}`
}

/** What a person may read of a row; what serves the machine alone is left out. */
export function valuesOf({ declared, row }: Pick<GatheredRow, 'declared' | 'row'>) {
  // Rows of any table are read alike here; their columns are the declared ones.
  const values = row as unknown as Record<string, string | null>
  return columnsOfPerson(declared)
    .filter(([, column]) => !column.isHidden)
    .map(([name, { label, told }]) => {
      const value = values[name] ?? null
      return { name, label, value: value !== null && told ? told(value) : value }
    })
}

/** The same as it is told: what was written into several fields and is kept as one stands field by field. */
export function toldOf({ declared, row }: Pick<GatheredRow, 'declared' | 'row'>) {
  const columns = new Map(columnsOfPerson(declared))
  return valuesOf({ declared, row }).flatMap((held): ToldValue[] => {
    const parts = held.value && columns.get(held.name)?.parts?.(row)
    return parts ? parts.map(({ label = held.label, value }) => ({ name: held.name, label, value })) : [held]
  })
}

interface ToldValue {
  name: string
  label: Bilingual
  value: string | Bilingual | null
}
