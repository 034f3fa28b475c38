import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { testHouse } from '../../../test/house.ts'

it('a change that has waited in vain for its turn is tried again, and leaves its line as it was', async () => {
  const house = await testHouse()
  const other = new pg.Client({ connectionString: house.databaseUrl })
  await other.connect()
  onTestFinished(() => other.end())
  const { beginStatement } = house.house.engine
  const send = (body: string) => house.post('/contact', { body, phone: '599 12 34 56' })
  await other.query(beginStatement)
  const waiting = ['ერთი', 'ორი'].map(send)
  // Longer than the lock is waited for, once.
  await setTimeout(5_600)
  await other.query('commit')
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([303, 303])
  expect((await send('სამი')).status).toBe(303)
  const rows = await house.house.engine.read.selectFrom('message').select('body').orderBy('id').execute()
  expect(rows.map(({ body }) => body).sort()).toEqual(['ერთი', 'ორი', 'სამი'])
})
