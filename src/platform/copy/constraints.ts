/** What the database holds a table to, besides types and nothing. */
export type Constraint =
  | { kind: 'reference'; table: string; column: string; to: string }
  /** Together they stand in one row only. */
  | { kind: 'once'; table: string; columns: string[] }
  | { kind: 'among'; table: string; column: string; words: string[] }

/** The words in quotes of a check, as SQL writes them. */
export function wordsIn(check: string): string[] {
  return [...check.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"))
}
