/** What changed: names of tables, or everything where nobody can tell. */
export type Changed = readonly string[] | ReadonlySet<string> | 'everything'

/** Tables the door writes as part of a change without a line of their own in the journal. */
export const withEveryChange: readonly string[] = [
  'journal',
  'journal_head',
  'search_entry',
  'search_term',
  'search_spelling',
  'search_posting',
  'search_index',
  'job',
  'mail',
]

/** How many changes there were, and which of them was the last for each table. */
export function countChanges() {
  let changes = 0
  let lastOfAll = 0
  const lastOf = new Map<string, number>()
  return {
    note(changed: Changed): void {
      changes += 1
      if (changed === 'everything') lastOfAll = changes
      else for (const table of changed) lastOf.set(table, changes)
    },
    count: () => changes,
    /** Whether any of the tables has changed since the count stood there. */
    hasChangedSince(count: number, tables: Iterable<string>): boolean {
      if (lastOfAll > count) return true
      for (const table of tables) if ((lastOf.get(table) ?? 0) > count) return true
      return false
    },
  }
}

export type Changes = Omit<ReturnType<typeof countChanges>, 'note'>
