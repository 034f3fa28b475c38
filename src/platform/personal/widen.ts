import type { Db } from '../database.ts'
import { columnsOfPerson, type PersonalTable } from './declared.ts'
import { type FoundRow, findPersonal } from './find.ts'
import { type Clue, contactsIn, isWithin, keyOf, mayBeSamePerson } from './match.ts'

/** A clue that records which were found name, beside those that were given. */
export interface NamedClue extends Clue {
  /** The records that name it. */
  in: FoundRow[]
  /** It was looked for as well. Where it may be somebody else's, that waits until a person has said so. */
  isFollowed: boolean
}

/** A clue that records of several people name, such as the telephone of a family. */
export interface SharedClue {
  clue: Clue
  names: string[]
}

export interface Widened {
  /** In the order in which they were found. */
  rows: FoundRow[]
  /** There are more than are shown. */
  isCut: boolean
  named: NamedClue[]
  shared: SharedClue[]
}

/** More rows than one person has; a search that finds so many was for something too common. */
const mostRows = 300
const mostRounds = 6
const mostFollowed = 20

/**
 * Everything that speaks of somebody: what the given clues find, then what the telephones, e-mails and full names in those
 * records find, and so on. Nothing leads on that may be another person's: a record in whose words alone somebody is named,
 * one under another name, or one that was found only by what several people share or by a name that nobody gave.
 */
export async function findWidely(db: Db, personal: PersonalTable[], given: readonly Clue[]): Promise<Widened> {
  const rows = new Map<string, FoundRow>()
  const followed = new Map(given.map((clue) => [keyOf(clue), clue]))
  let isCut = false
  let fresh = [...followed.values()]
  for (let round = 0; fresh.length > 0 && round < mostRounds && !isCut; round += 1) {
    isCut = await addFound(rows, findPersonal(db, personal, fresh))
    const known = { rows: [...rows.values()], given, followed: [...followed.values()] }
    fresh = cluesLeadingOn(known).slice(0, mostFollowed + given.length - followed.size)
    for (const clue of fresh) followed.set(keyOf(clue), clue)
  }
  const all = [...rows.values()]
  return { rows: all, isCut, named: namedIn(all, given, followed), shared: sharedClues(all, [...followed.values()]) }
}

/** Whether a record that was found is surely this person's: by a given telephone or e-mail that only one person has. */
export function isSure(row: FoundRow, given: readonly Clue[], shared: readonly SharedClue[]): boolean {
  const keys = new Set(given.filter(({ by }) => by !== 'name').map(keyOf))
  const own = row.own.filter((clue) => keys.has(keyOf(clue)))
  return own.length > 0 && isLikely({ ...row, own }, given, shared)
}

async function addFound(rows: Map<string, FoundRow>, found: AsyncIterable<FoundRow>): Promise<boolean> {
  for await (const row of found) {
    const name = `${row.declared.table}:${row.row.id}`
    const before = rows.get(name)
    if (!before && rows.size === mostRows) return true
    const both = before && { ...before, by: [...before.by, ...row.by], own: [...before.own, ...row.own] }
    rows.set(name, both ?? row)
  }
  return false
}

interface Known {
  rows: FoundRow[]
  given: readonly Clue[]
  followed: Clue[]
}

function cluesLeadingOn({ rows, given, followed }: Known): Clue[] {
  const shared = sharedClues(rows, followed)
  const known = new Set(followed.map(keyOf))
  const said = new Set(given.map(keyOf))
  const fresh = new Map<string, Clue>()
  for (const row of rows) {
    // Somebody else may have the name; only the one that was given leads on.
    const leads = row.own.some((clue) => clue.by !== 'name' || said.has(keyOf(clue)))
    if (!leads || !isLikely(row, given, shared)) continue
    for (const clue of cluesIn(row)) {
      const key = keyOf(clue)
      if (!known.has(key) && !isCommon(clue) && !isTold(clue, followed)) fresh.set(key, clue)
    }
  }
  return [...fresh.values()]
}

/** Half a village has the same first name. */
function isCommon({ by, value }: Clue): boolean {
  return by === 'name' && !value.trim().includes(' ')
}

/** The same name in another script or case has been looked for already. */
function isTold({ by, value }: Clue, known: readonly Clue[]): boolean {
  return by === 'name' && known.some((one) => one.by === 'name' && isWithin(one.value, value))
}

/** Whether two names are one, in whatever script and case. */
function isSameName(one: Clue, other: Clue): boolean {
  return (
    one.by === 'name' && other.by === 'name' && isWithin(one.value, other.value) && isWithin(other.value, one.value)
  )
}

/** Under the name of the person; where nobody has said it, or the record has none, by something that is hers alone. */
function isLikely(row: FoundRow, given: readonly Clue[], shared: readonly SharedClue[]): boolean {
  const wanted = fullest(given.flatMap(({ by, value }) => (by === 'name' ? value : [])))
  const names = namesOf(row)
  if (wanted.length > 0 && names.length > 0)
    return names.some((name) => wanted.some((one) => mayBeSamePerson(one, name)))
  const ofSeveral = new Set(shared.map(({ clue }) => keyOf(clue)))
  return row.own.some((clue) => !ofSeveral.has(keyOf(clue)))
}

/** Without names that say less than another one does. */
function fullest(names: string[]): string[] {
  return names.filter((name) => !names.some((other) => isWithin(name, other) && !isWithin(other, name)))
}

function sharedClues(rows: FoundRow[], clues: Clue[]): SharedClue[] {
  return clues.flatMap((clue) => {
    const key = keyOf(clue)
    const under = rows.filter(({ own }) => own.some((one) => keyOf(one) === key))
    const people: string[] = []
    for (const name of under.flatMap((row) => namesOf(row).slice(0, 1)))
      if (!people.some((one) => mayBeSamePerson(one, name))) people.push(name)
    return people.length > 1 ? { clue, names: people } : []
  })
}

function namedIn(rows: FoundRow[], given: readonly Clue[], followed: ReadonlyMap<string, Clue>): NamedClue[] {
  const named = new Map<string, NamedClue>()
  const known = new Set(given.map(keyOf))
  for (const row of rows.filter(({ own }) => own.length > 0)) {
    for (const clue of cluesIn(row)) {
      const key = keyOf(clue)
      if (known.has(key) || given.some((one) => isSameName(one, clue))) continue
      const before = named.get(key) ?? { ...clue, in: [], isFollowed: followed.has(key) }
      named.set(key, { ...before, in: before.in.includes(row) ? before.in : [...before.in, row] })
    }
  }
  return [...named.values()]
}

function namesOf(row: FoundRow): string[] {
  return cluesIn(row).flatMap(({ by, value }) => (by === 'name' ? value : []))
}

/** What a row tells of its own person. */
function cluesIn({ declared, row }: FoundRow): Clue[] {
  return columnsOfPerson(declared).flatMap(([name, { by }]): Clue[] => {
    const value = (row as Record<string, unknown>)[name]
    if (typeof value !== 'string' || value.trim() === '' || by === undefined || by === 'words') return []
    return by === 'person' ? contactsIn(value) : [{ by, value: value.trim() }]
  })
}
