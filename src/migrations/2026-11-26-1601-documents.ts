import type { Kysely } from 'kysely'
import { renewCheck } from '#platform/columns.ts'

const pictures = "'image/jpeg', 'image/png', 'image/webp'"
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'
const documents = [
  'application/pdf',
  ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
    (kind) => `${office}.${kind}`,
  ),
  ...['text', 'spreadsheet'].map((kind) => `${open}.${kind}`),
]

/** Files may be documents, too. */
export async function up(db: Kysely<never>): Promise<void> {
  const was = `type in (${pictures})`
  const is = `type in (${pictures}, ${documents.map((type) => `'${type}'`).join(', ')})`
  await renewCheck(db, { table: 'file', name: 'file_type_is_known', was, is })
}
