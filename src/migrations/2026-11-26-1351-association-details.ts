import type { Kysely } from 'kysely'
import { text } from '#platform/columns.ts'

const columns = [
  ...['phone', 'address_ka', 'address_en', 'registration_number'],
  ...['bank_ka', 'bank_en', 'bank_account', 'colour_light', 'colour_dark'],
]

/** Empty until the association tells them. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const name of columns) {
    await db.schema
      .alterTable('association')
      .addColumn(name, text(db), (column) => column.notNull().defaultTo(''))
      .execute()
  }
}
