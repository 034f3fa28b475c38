import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { sqliteDialect } from './dialect.ts'

it('a commit is told as done, whatever goes wrong after it', async () => {
  const file = new DatabaseSync(':memory:')
  const db = new Kysely<never>({
    dialect: sqliteDialect(file, () => {
      throw new Error('disk I/O error')
    }),
  })
  await sql`create table t (n integer)`.execute(db)
  await db.connection().execute(async (line) => {
    await sql`begin immediate`.execute(line)
    await sql`insert into t values (1)`.execute(line)
    await sql`commit`.execute(line)
  })
  expect(file.prepare('select count(*) as c from t').get()?.c).toBe(1)
})
