import { sql } from 'kysely'
import type { Engine } from '#platform/engine.ts'

/** Everything that stands in the database, table by table, as one text. */
export async function everything(engine: Engine): Promise<string> {
  const tables = await engine.read.introspection.getTables()
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(engine.read)
    texts.push(`${name}: ${JSON.stringify(rows)}`)
  }
  return texts.join('\n')
}
