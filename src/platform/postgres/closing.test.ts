import pg from 'pg'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { freshDatabase } from '../../../test/databases.ts'
import { openEngine } from '../open-engine.ts'

it('leaves no line open that was asked only for a snapshot', async () => {
  const { url = '', folder, remove } = await freshDatabase('empty')
  onTestFinished(remove)
  const engine = await openEngine({ url, folder })
  await engine.snapshot((snapshot) => snapshot.tables())
  await engine.close()
  const onlooker = new pg.Client({ connectionString: inject('templates').postgres })
  await onlooker.connect()
  onTestFinished(() => onlooker.end())
  const lines = 'select 1 from pg_stat_activity where datname = $1'
  // A pool that nobody ends gives its lines back after ten seconds.
  await vi.waitFor(
    async () => expect((await onlooker.query(lines, [new URL(url).pathname.slice(1)])).rowCount).toBe(0),
    { timeout: 5_000 },
  )
})
