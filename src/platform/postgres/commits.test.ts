import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { openWall } from '../../../test/wall.ts'
import { steps } from '../../migrations/index.ts'
import { openDoor } from '../door.ts'
import { migrate, type Step } from '../migrations.ts'
import { openEngine } from '../open-engine.ts'

/** A door of the same house whose lines go through a wall, and by which something is put there. */
async function behindWall({ databaseUrl, dataFolder: folder, clock }: TestHouse) {
  const wall = await openWall(databaseUrl ?? '')
  const engine = await openEngine({ url: wall.url, folder })
  onTestFinished(async () => {
    await engine.close()
    wall.close()
  })
  const door = openDoor(engine, clock, [])
  const put = (title: string) =>
    door.change('house', 'test', (tx) =>
      tx.create('answer_template', { title, text_ka: 'ა', text_en: 'a', closed_at: null }),
    )
  return { wall, put }
}

it('a change whose commit came through, though the line was cut, is told as done and is done once', async () => {
  const house = await testHouse()
  const { wall, put } = await behindWall(house)
  await put('before')
  for (const together of [['one', 'two', 'three'], ['alone']]) {
    wall.cutAfter('commit')
    await Promise.all(together.map(put))
  }
  const rows = house.house.engine.read.selectFrom('answer_template').select('title').where('text_en', '=', 'a')
  const titles = (await rows.execute()).map(({ title }) => title).sort()
  expect(titles).toEqual(['alone', 'before', 'one', 'three', 'two'])
  expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
})

it('a change that was cut off before its commit is refused, and nothing of it is kept', async () => {
  const house = await testHouse()
  const { wall, put } = await behindWall(house)
  await put('before')
  wall.cutAfter('savepoint one_change')
  const told = await Promise.allSettled(['one', 'two'].map(put))
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const rows = house.house.engine.read.selectFrom('answer_template').select('title').where('text_en', '=', 'a')
  expect((await rows.execute()).map(({ title }) => title).sort()).toEqual(['before'])
})

it('no change comes in while a step of an update carries rows over, and what waits for it is refused by the former version', async () => {
  const house = await testHouse()
  const engine = await openEngine({ url: house.databaseUrl, folder: house.dataFolder })
  onTestFinished(() => engine.close())
  const begun = Promise.withResolvers<void>()
  const carries: Step = {
    up: async (db) => {
      await sql`create table carried as select id, body from message`.execute(db)
      begun.resolve()
      await sql`select pg_sleep(1)`.execute(db)
    },
  }
  await house.post('/contact', { body: 'ერთი', phone: '599 12 34 56' })
  const updating = migrate(engine, { ...steps, '2027-01-01-0900-carries': carries }, house.clock, house.dataFolder)
  await begun.promise
  const late = await house.house.app.inject({
    ...{ method: 'POST', url: '/contact', payload: 'body=two&phone=599123456' },
    headers: { origin: house.address, 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(late.statusCode).toBe(503)
  expect((await updating).steps).toEqual(['2027-01-01-0900-carries'])
  const counted = await sql<{ kept: number; carried: number }>`select (select count(*) from message) as kept,
    (select count(*) from carried) as carried`.execute(engine.read)
  expect(counted.rows).toEqual([{ kept: 1, carried: 1 }])
})
