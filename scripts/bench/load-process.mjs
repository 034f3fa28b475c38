// The load generator as a process of its own: it gets what to ask from the bench and gives back what came of it.
import { setTimeout } from 'node:timers/promises'
import autocannon from 'autocannon'

process.once('message', async (wanted) => {
  const { readers = 1 } = wanted
  const answered = await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      if (readers > 1) await setTimeout(Math.random() * 1000)
      return ask(wanted, reader)
    }),
  )
  const took = answered.flatMap((one) => one.took).sort((one, other) => one - other)
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  process.send({
    rate: answered.reduce((sum, one) => sum + one.took.length / one.seconds, 0),
    ...{ count: took.length, p50: at(0.5), p99: at(0.99), most: at(1) },
    wrong: answered.reduce((sum, one) => sum + one.wrong, 0),
  })
})

async function ask({ url, connections, seconds, amount, rate, headers, paths = [], status = 200 }, reader) {
  const took = []
  let wrong = 0
  // Every reader goes on where the one before has ended.
  const from = (reader * (seconds ?? amount ?? 0)) % Math.max(paths.length, 1)
  const own = [...paths.slice(from), ...paths.slice(0, from)]
  const result = await autocannon({
    ...{ url, connections, headers },
    ...(amount ? { amount } : { duration: seconds ?? 10 }),
    ...(rate && { overallRate: rate }),
    ...(own.length > 0 && { requests: own.map((path) => ({ path, method: 'GET' })) }),
    setupClient: (client) =>
      client.on('response', (code, _bytes, milliseconds) => {
        took.push(milliseconds)
        if (code !== status) wrong += 1
      }),
  })
  return { took, seconds: result.duration, wrong: wrong + result.errors }
}
