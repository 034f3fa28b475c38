import { expect, it, onTestFinished } from 'vitest'
import { assets, imereti, testHouse } from '../../../test/house.ts'
import { openWall } from '../../../test/wall.ts'
import { openHouse } from '../../house.tsx'
import { listen } from '../listen.ts'
import { openEngine } from '../open-engine.ts'

it('a machine that asks how the house does is told before anybody has given up waiting for a silent server', async () => {
  const { databaseUrl = '', dataFolder, filesFolder, clock } = await testHouse()
  const wall = await openWall(databaseUrl)
  const engine = await openEngine({ url: wall.url, folder: dataFolder })
  const places = { dataFolder, filesFolder, pack: imereti, assets }
  const house = await openHouse({ engine, clock, ...places, origin: () => 'http://localhost', logLevel: 'silent' })
  onTestFinished(async () => {
    await house.close()
    wall.close()
  })
  const address = `http://localhost:${await listen(house.app, 'localhost', 0, 0)}`
  for (const path of ['/', '/healthz']) expect((await fetch(address + path)).status).toBe(200)

  wall.forget()
  const order: string[] = []
  const ask = async (path: string) => {
    const { status } = await fetch(address + path)
    order.push(`${path} ${status}`)
  }
  const page = ask('/en/about')
  await Promise.all([ask('/healthz'), ask('/metrics')])
  expect(order.toSorted()).toEqual(['/healthz 503', '/metrics 404'])
  await page
})
