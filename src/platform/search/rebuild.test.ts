import { expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'
import { rebuildEntries } from './rebuild.ts'

const records = modules.flatMap((module) => module.records ?? [])
const tables = ['search_entry', 'search_posting', 'search_term'] as const

it('makes all entries anew when they were made by other rules, and leaves them alone otherwise', async () => {
  const { house, get } = await testHouse()
  const { engine } = house
  const count = async () => {
    const counts = tables.map((table) =>
      engine.read
        .selectFrom(table)
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    return (await Promise.all(counts)).map((row) => row.count)
  }
  const before = await count()
  const answer = (await get('/search.json?q=museum')).text
  expect(await rebuildEntries(engine, records)).toBe(false)

  await engine.write.deleteFrom('search_posting').execute()
  await engine.write.updateTable('search_index').set({ version: 0 }).execute()
  expect((await get('/search.json?q=museum')).text).toBe('{"results":[]}')
  expect(await rebuildEntries(engine, records)).toBe(true)
  expect(await count()).toEqual(before)
  expect((await get('/search.json?q=museum')).text).toBe(answer)
  expect(await rebuildEntries(engine, records)).toBe(false)
})
