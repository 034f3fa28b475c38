import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase, freshDatabase } from '../../../test/databases.ts'
import { newFolder } from '../../../test/new-places.ts'
import { temi } from '../../../test/temi.ts'

it('a user who may make no tables is told which right is missing, by a start, a restore and a move', async () => {
  const server = inject('templates').postgres ?? ''
  const url = await createDatabase(server, 'without_rights')
  const { url: filled, folder, remove: removeFilled } = await freshDatabase('filled')
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  onTestFinished(async () => {
    await client.query('drop database without_rights with (force)')
    await client.query('drop role without_right').finally(() => client.end())
    await removeFilled()
  })
  await client.query("create role without_right login password 'x'")
  const weak = Object.assign(new URL(url), { username: 'without_right', password: 'x' }).href
  const [archive, place] = [join(newFolder(), 'a.tar.gz'), { folder: newFolder(), url: weak }]
  expect((await temi({ folder, url: filled }, 'backup', archive)).code).toBe(0)
  for (const told of [
    await temi(place, 'migrate'),
    await temi({ ...place, folder: newFolder() }, 'restore', archive),
    await temi({ folder, url: filled }, 'move', weak),
  ])
    expect(told).toEqual({ code: 1, said: expect.stringMatching(/may not create tables in .*Give it that right/) })
})
