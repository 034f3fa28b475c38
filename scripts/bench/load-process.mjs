// The load generator as a process of its own: it gets what to ask from the bench and gives back what came of it.
import autocannon from 'autocannon'

process.once('message', async (wanted) => {
  const { url, connections, seconds, amount, rate, headers, paths, status = 200 } = wanted
  const took = []
  const result = await autocannon({
    ...{ url, connections, headers },
    ...(amount ? { amount } : { duration: seconds ?? 10 }),
    ...(rate && { overallRate: rate }),
    ...(paths && { requests: paths.map((path) => ({ path, method: 'GET' })) }),
    setupClient: (client) =>
      client.on('response', (code, _bytes, milliseconds) => {
        took.push(milliseconds)
        if (code !== status) wrong += 1
      }),
  })
  took.sort((one, other) => one - other)
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  process.send({
    rate: took.length / result.duration,
    ...{ count: took.length, p50: at(0.5), p99: at(0.99), most: at(1), wrong: wrong + result.errors },
  })
})

let wrong = 0
