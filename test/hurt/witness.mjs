// Loaded before the house by `node --import`: it writes one letter to the pipe 3 for each thing that happens, and can end
// the process at an exact moment. The house knows nothing of it. Letters: r a change has arrived, b a transaction has
// begun, c its commit is asked for, C it is committed, a the change is being answered.
import { channel } from 'node:diagnostics_channel'
import { writeSync } from 'node:fs'
import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'

// `C:3`: at the third commit. What starting does is not counted.
const [fatal = '', count = '1'] = (process.env.TEMI_HURT_DIE ?? '').split(':')
let left = Number(count)
let isArmed = false

function note(letter) {
  if (!isArmed && letter !== 'r') return
  isArmed = true
  writeSync(3, letter)
  if (letter !== fatal) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}

channel('http.server.request.start').subscribe(({ request }) => {
  if (request.method === 'POST') note('r')
})

const end = ServerResponse.prototype.end
ServerResponse.prototype.end = function (...given) {
  if (this.req.method === 'POST') note('a')
  return end.apply(this, given)
}

const prepare = DatabaseSync.prototype.prepare
DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  if (!/^(begin|commit)/.test(sql)) return statement
  const { run } = statement
  statement.run = (...values) => {
    if (sql === 'commit') note('c')
    const done = run.apply(statement, values)
    note(sql === 'commit' ? 'C' : 'b')
    return done
  }
  return statement
}

const write = Socket.prototype.write
const listened = new WeakSet()
Socket.prototype.write = function (...given) {
  const [piece] = given
  if (!Buffer.isBuffer(piece)) return write.apply(this, given)
  const isCommit = piece.includes('commit\0')
  if (isCommit && !listened.has(this)) {
    listened.add(this)
    // PostgreSQL's own word that the transaction is durable.
    this.prependListener('data', (answer) => answer.includes('COMMIT\0') && note('C'))
  }
  if (isCommit) note('c')
  const done = write.apply(this, given)
  if (/begin(?:; select pg_advisory_xact_lock\(\d+\))?\0/.test(piece)) note('b')
  return done
}

// The server's own list of its routes and permissions, for those who want to try every one.
if (process.env.TEMI_HURT_ROUTES) {
  channel('fastify.initialization').subscribe(({ fastify }) => {
    const routes = []
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url })
    })
    fastify.addHook('onListen', async () => {
      const permissions = fastify.permissions.map(({ name }) => name)
      process.stdout.write(`known: ${JSON.stringify({ routes, permissions })}\n`)
    })
  })
}

// How long the event loop was held and what the process takes of memory, told at the end.
if (process.env.TEMI_HURT_WATCH) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  process.on('exit', () => {
    const { rss, heapTotal, heapUsed, external } = process.memoryUsage()
    const [p50, p99, most] = [delay.percentile(50), delay.percentile(99), delay.max].map((time) =>
      Math.round(time / 1e6),
    )
    const mebibytes = Object.entries({ rss, heapTotal, heapUsed, external }).map(([part, bytes]) => [
      part,
      Math.round(bytes / 2 ** 20),
    ])
    writeSync(1, `watched: ${JSON.stringify({ p50, p99, most, ...Object.fromEntries(mebibytes) })}\n`)
  })
}
