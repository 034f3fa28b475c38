import type { RecordKind } from '../records.ts'

/** A record that can be found: its kind and its number there. */
export interface EntryOf {
  kind: string
  number: number
}

/** More kinds of record than this no house has. */
const places = 64

/**
 * The number of a record's entry says which record it is, so that nothing has to be looked up for those that were found:
 * the place of its kind among all kinds, and its own number.
 */
export function entryId(records: RecordKind[], { kind, number }: EntryOf): number {
  const place = records.findIndex((record) => record.kind === kind)
  if (place < 0 || place >= places) throw new Error(`"${kind}" has no place among the kinds of record`)
  return number * places + place
}

/** The record of an entry; nothing where there is no such kind. */
export function entryOf(records: ReadonlyArray<{ kind: string }>, id: number): EntryOf | undefined {
  const kind = records[id % places]?.kind
  return kind === undefined ? undefined : { kind, number: Math.floor(id / places) }
}

/** By which kinds, in which order, entries have their numbers. */
export function kindsIn(records: RecordKind[]): string {
  return records.map(({ kind }) => kind).join(' ')
}
