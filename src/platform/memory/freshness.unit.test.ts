import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { askedEachLook, type News } from './freshness.ts'

it('what was known when a page was drawn counts for nobody whose question is read after it', async () => {
  let news: News
  const told: News[] = []
  const freshness = askedEachLook(
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

it('what one look at the sockets has brought counts for nobody of the next, though both are in one turn', async () => {
  let questions = 0
  const freshness = askedEachLook(
    () => {
      questions += 1
      return undefined
    },
    () => undefined,
  )
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const readers = 1100
  const clients: Socket[] = []
  let answered = 0
  const turns = new Set<number>()
  const areAllAnswered = new Promise<void>((resolve) => {
    server.on('connection', (socket) =>
      socket.on('data', () => {
        freshness.whenKnown(() => turns.add(performance.nodeTiming.uvMetricsInfo.loopCount))
        answered += 1
        if (answered === readers) resolve()
      }),
    )
  })
  while (clients.length < readers) {
    const client = connect(Object(server.address()).port, '127.0.0.1')
    await once(client, 'connect')
    clients.push(client)
  }
  // All of them ask within one turn, and are looked at together in the next.
  for (const client of clients) client.write('question')
  await areAllAnswered
  expect(turns.size).toBeLessThan(questions)
  for (const client of clients) client.destroy()
  server.close()
})
