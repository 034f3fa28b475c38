import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestHouse } from './house.ts'

/** Every byte in the files of the house's database, whatever the database would still call a row. */
export async function bytesOnDisk({ dataFolder, databaseUrl }: TestHouse): Promise<Buffer> {
  const folder = databaseUrl ? await folderOf(databaseUrl) : dataFolder
  const files = readdirSync(folder).filter((name) => databaseUrl || name.startsWith('temi.sqlite'))
  return Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
}

async function folderOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('checkpoint')
  const { rows } = await client.query(`select current_setting('data_directory') as data, oid
    from pg_database where datname = current_database()`)
  await client.end()
  return join(rows[0].data, 'base', String(rows[0].oid))
}
