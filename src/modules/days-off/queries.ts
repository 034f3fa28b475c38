import type { Db, Row } from '#platform/database.ts'
import type { Scope } from './tables.ts'

/** Every day off that stands, whoever it is for. */
export function listDaysOff(db: Db): Promise<Row<'day_off'>[]> {
  return db.selectFrom('day_off').selectAll().where('closed_at', 'is', null).orderBy('id').execute()
}

/** The days on which one like this need not work: administrative bodies have some of their own. */
export async function daysOffFor(db: Db, whom: Scope): Promise<Row<'day_off'>[]> {
  return (await listDaysOff(db)).filter(({ scope }) => scope === 'everybody' || scope === whom)
}
