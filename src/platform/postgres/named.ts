import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** So many statements each connection keeps planned; others are planned each time, as if there were no names. */
const mostNamed = 300

/** "cached plan must not change result type": another process has changed the schema. */
const noLongerFits = '0A000'
/** The name is not known, or was known already: something between us and the server hands its connections around. */
const isHandedAround = ['26000', '42P05']

interface Names {
  /** A step of the schema makes all names new. */
  generation: number
  known: Map<string, string>
  isInTransaction: boolean
  areRefused: boolean
}

/**
 * A pool for reading whose statements are planned once on each connection. A name tells the whole statement, so it never
 * stands for another one. What the server refuses because of its name is asked once more: to read twice does no harm.
 */
export function naming(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? namingClient(client)
      clients.set(client, known)
      return known
    },
  }
}

function namingClient(client: pg.PoolClient): PostgresPoolClient {
  const names: Names = { generation: 0, known: new Map(), isInTransaction: false, areRefused: false }
  const query = async (text: string, values: readonly unknown[]) => {
    const name = nameOf(names, text)
    const plain = { text, values: [...values] }
    if (name === undefined) return client.query(plain)
    try {
      return await client.query({ name, ...plain })
    } catch (error) {
      const code = String(Object(error).code)
      if (code === noLongerFits) await forget(client, names)
      else if (isHandedAround.includes(code)) names.areRefused = true
      else throw error
      return client.query(plain)
    }
  }
  // Without a `cursor` in its dialect Kysely asks by text alone.
  return { query: query as never, release: (error?: Error | boolean) => client.release(error) }
}

async function forget(client: pg.PoolClient, names: Names): Promise<void> {
  names.known.clear()
  names.generation += 1
  await client.query('deallocate all')
}

/** Inside a transaction nothing has a name: one refusal would end it, and nothing could be asked once more. */
function nameOf(names: Names, text: string): string | undefined {
  const [, word] = /^\s*(begin|start|commit|rollback)\b/i.exec(text) ?? []
  if (word) names.isInTransaction = /^[bs]/i.test(word)
  if (word || names.isInTransaction || names.areRefused) return undefined
  const known = names.known.get(text)
  if (known || names.known.size >= mostNamed) return known
  const name = `${names.generation} ${createHash('sha256').update(text).digest('base64url')}`
  names.known.set(text, name)
  return name
}
