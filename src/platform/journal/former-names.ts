/** Tables whose rows stood in another one, under the same numbers: the older lines tell of them by that name. */
export const formerNames: Readonly<Record<string, string>> = {
  written_version: 'news_version',
  written_redirect: 'news_redirect',
  written_preview: 'news_preview',
  written_media: 'news_media',
}

/** Every name by which lines may tell of the rows of a table. */
export function namesInJournal(table: string): string[] {
  const former = formerNames[table]
  return former ? [former, table] : [table]
}
