import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { steps } from '../../../src/migrations/index.ts'

const rowsAtOnce = 20_000

/** Copies a large house from its SQLite file into an empty database. */
export async function copyToPostgres(folder: string, url: string): Promise<void> {
  const engine = await openEngine({ url, folder })
  await migrate(engine, steps, systemClock, folder)
  await engine.close()
  const file = new DatabaseSync(`${folder}/temi.sqlite`, { readOnly: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Links between tables are not looked at while they are filled in the order of their names.
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '256MB'")
  const indexes = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public'
     and tablename in ('journal', 'search_posting') and indexname not in (select conname from pg_constraint)`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  for (const table of await tablesOf(client)) await copyTable(file, client, table)
  for (const { made } of indexes.rows) await client.query(made)
  // As the server does them by itself in a quiet hour; what was copied is written to its files for minutes otherwise.
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  file.close()
}

interface Table {
  name: string
  columns: Array<{ name: string; type: string }>
  hasNumbers: boolean
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; column: string; type: string; numbered: string }>(
    `select table_name as name, column_name as column, data_type as type, is_identity as numbered
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  )
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column, type }) => ({ name: column, type })),
    hasNumbers: columns.some(({ numbered }) => numbered === 'YES'),
  }))
}

async function copyTable(file: DatabaseSync, client: pg.Client, { name, columns, hasNumbers }: Table): Promise<void> {
  await client.query(`delete from ${name}`)
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const lists = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')
  const write = async (rows: unknown[][]) => {
    const values = columns.map((_, column) => rows.map((row) => row[column]))
    await client.query(`insert into ${name} (${names}) select * from unnest(${lists})`, values)
  }
  let rows: unknown[][] = []
  for (const row of file.prepare(`select ${names} from ${name}`).iterate()) {
    rows.push(Object.values(row))
    if (rows.length < rowsAtOnce) continue
    await write(rows)
    rows = []
  }
  if (rows.length > 0) await write(rows)
  if (hasNumbers)
    await client.query(`select setval(pg_get_serial_sequence('${name}', 'id'), coalesce(max(id), 1)) from ${name}`)
}
