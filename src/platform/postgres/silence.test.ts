import pg from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openWall, type Wall } from '../../../test/wall.ts'
import { endSilentLines } from './silence.ts'

const limit = 800

let wall: Wall
let pool: pg.Pool

beforeEach(async () => {
  wall = await openWall(inject('templates').postgres ?? '')
  pool = new pg.Pool({ connectionString: wall.url, max: 3 })
  pool.on('error', () => undefined)
})

afterEach(async () => {
  wall.close()
  await pool.end()
})

it('ends a line that falls silent on a question, and those with it that were asked nothing', async () => {
  endSilentLines(pool, { limit })
  await Promise.all([1, 2, 3].map(() => pool.query('select pg_sleep(0.05)')))
  wall.forget()
  await expect(pool.query('select 2')).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  expect((await pool.query('select 3 as answer')).rows).toEqual([{ answer: 3 }])
})

it('leaves a line alone that is asked nothing, and one that is answered in time', async () => {
  endSilentLines(pool, { limit })
  const line = async () => (await pool.query('select pg_backend_pid() as line')).rows[0].line
  const first = await line()
  await new Promise((go) => setTimeout(go, 2 * limit))
  expect(await line()).toBe(first)
  await pool.query('select pg_sleep($1)', [0.1])
  expect(await line()).toBe(first)
})

it('waits where that was asked for, and no longer', async () => {
  let isPatient = true
  endSilentLines(pool, { limit, isPatient: () => isPatient })
  expect((await pool.query('select pg_sleep($1)', [(1.5 * limit) / 1000])).rowCount).toBe(1)
  wall.forget()
  const asked = pool.query('select 1')
  setTimeout(() => {
    isPatient = false
  }, 1.5 * limit)
  await expect(asked).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})
