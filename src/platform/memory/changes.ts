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
