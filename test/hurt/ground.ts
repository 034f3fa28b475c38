import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where one house stands while it is being hurt: a data folder, and a database of its own. */
export interface Ground {
  name: 'sqlite' | 'postgres'
  folder: string
  url: string | undefined
  remove(): Promise<void>
}

/** New ground: on SQLite, or on the PostgreSQL server of that address. */
export async function newGround(server: string | undefined): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-hurt-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  if (!server) return { name: 'sqlite', folder, url: undefined, remove: async () => removeFolder() }
  const name = `hurt_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const remove = async () => {
    await onServer(server, `drop database ${name} with (force)`)
    removeFolder()
  }
  return { name: 'postgres', folder, url: Object.assign(new URL(server), { pathname: `/${name}` }).href, remove }
}

/** Ground whose tables lie in this folder, which the server may write. */
export async function groundIn(server: string, place: string): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-hurt-'))
  const name = `hurt_${randomBytes(6).toString('hex')}`
  await onServer(server, `create tablespace ${name} location '${place}'`)
  await onServer(server, `create database ${name} tablespace ${name}`)
  const remove = async () => {
    await onServer(server, `drop database ${name} with (force)`)
    await onServer(server, `drop tablespace ${name}`)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { name: 'postgres', folder, url: Object.assign(new URL(server), { pathname: `/${name}` }).href, remove }
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
