import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of a test's own, with the folder that belongs to it. */
export interface FreshDatabase {
  /** The address on PostgreSQL; nothing on SQLite, whose file is in the folder. */
  url: string | undefined
  folder: string
  remove(): Promise<void>
}

/** A copy of one of the templates: filled with the association's content, or migrated and empty. */
export async function freshDatabase(template: 'filled' | 'empty'): Promise<FreshDatabase> {
  const templates = inject('templates')
  const folder = mkdtempSync(join(templates.folder, 'house-'))
  const removeFolder = async () => removeAllButFont(folder)
  const server = templates.postgres
  if (!server) {
    copyFileSync(templates[template], join(folder, 'temi.sqlite'))
    return { url: undefined, folder, remove: removeFolder }
  }
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(server, name, templates[template])
  return { url, folder, remove: () => dropDatabase(server, name).then(removeFolder) }
}

/** The drawing of share cards looks for the font of the first house again and again, as long as the process lives. */
function removeAllButFont(folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== 'cards') rmSync(join(folder, name), { recursive: true, force: true })
}

/** Makes a database on the server and answers its address. */
export async function createDatabase(server: string, name: string, template = 'template1'): Promise<string> {
  await run(server, `create database ${name} template ${template} strategy file_copy`)
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

function dropDatabase(server: string, name: string): Promise<void> {
  return run(server, `drop database ${name} with (force)`)
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
