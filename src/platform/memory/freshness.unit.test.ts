import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { askedEachTurn, type News } from './freshness.ts'

it('what was known when a page was drawn counts for nobody whose question is read after it', async () => {
  let news: News
  const told: News[] = []
  const freshness = askedEachTurn(
    () => news,
    (changed) => told.push(changed),
  )
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect(Object(server.address()).port, '127.0.0.1')
  const [reader] = (await once(server, 'connection')) as [Socket]

  const isTold = new Promise<boolean>((resolve) => {
    reader.once('data', () => freshness.whenKnown(() => resolve(told.length > 0)))
  })
  setImmediate(() => {
    // A page was drawn in this turn, and before the sockets are looked at again another process confirms a change.
    freshness.whenKnown(() => undefined)
    news = 'everything'
    client.write('question')
  })
  expect(await isTold).toBe(true)
  client.destroy()
  server.close()
})
