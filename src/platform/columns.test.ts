import { type Kysely, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '../../test/databases.ts'
import { renewCheck } from './columns.ts'
import { openEngine } from './open-engine.ts'

const first = "state in ('new', 'under-way', 'answered', 'closed', 'suspected', 'spam')"
const second = "state in ('new', 'odd')"

async function migrating(): Promise<Kysely<never>> {
  return (await opened()).write
}

async function opened() {
  const database = await freshDatabase('empty')
  const engine = await openEngine(database)
  onTestFinished(async () => {
    await engine.close()
    await database.remove()
  })
  // A migration meets the database before its tables have types.
  const [read, write] = [engine.read, engine.write] as unknown as Array<Kysely<never>>
  if (!read || !write) throw new Error('there is no engine')
  return { name: engine.name, read, write }
}

function write(db: Kysely<never>, receipt: string, state: string) {
  return sql`
    insert into message (receipt, content_hash, sent_window, body, language, state, received_at)
    values (${receipt}, ${receipt}, '', 'words', 'ka', ${state}, '')`.execute(db)
}

describe('a check that is replaced by another one', () => {
  it('leaves rows, numbers, constraints and indexes as they were, and holds from then on', async () => {
    const db = await migrating()
    await write(db, 'one', 'new')
    const { rows } = await sql`select * from message`.execute(db)
    await renewCheck(db, { table: 'message', name: 'message_state_is_known', was: first, is: second })
    expect((await sql`select * from message`.execute(db)).rows).toEqual(rows)

    await expect(write(db, 'two', 'suspected')).rejects.toThrow()
    await expect(write(db, 'one', 'odd')).rejects.toThrow()
    await write(db, 'two', 'odd')
    const numbered = await sql<{ body: string }>`select body from message order by id`.execute(db)
    expect(numbered.rows).toHaveLength(2)
    await expect(sql`create index message_by_content on message (body)`.execute(db)).rejects.toThrow(/already exists/)
  })
})

describe('a statement that was planned before', () => {
  it('is answered after another process has changed its table, or somebody has taken its name away', async () => {
    const { name, read, write: db } = await opened()
    const ask = async () => (await sql`select * from message order by id`.execute(read)).rows
    await write(db, 'one', 'new')
    const [before] = await ask()
    await db.schema.alterTable('message').addColumn('added', 'text').execute()
    const [after] = await ask()
    expect(after).toEqual({ ...Object(before), added: null })
    expect(await ask()).toEqual([after])

    if (name === 'postgres') await sql`deallocate all`.execute(read)
    expect(await ask()).toEqual([after])
    await write(db, 'two', 'new')
    expect(await ask()).toHaveLength(2)
  })
})
