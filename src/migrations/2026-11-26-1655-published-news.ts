import { type Kysely, sql } from 'kysely'

/** The lists of news, and how much there is of each year, are read from what is published alone. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index news_published_by_day on news (published_on, id)
    where closed_at is null and state = 'published'`.execute(db)
}
