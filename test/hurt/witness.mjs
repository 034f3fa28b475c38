// Loaded before the house by `node --import`: it writes one letter to the pipe 3 for each thing that happens, and can end
// the process at an exact moment. The house knows nothing of it. Letters: r a change has arrived, b a transaction has
// begun, c its commit is asked for, C it is committed, a the change is being answered.
import { channel } from 'node:diagnostics_channel'
import { writeSync } from 'node:fs'
import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
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
  if (piece.includes('begin\0')) note('b')
  return done
}

// The server's own list of its routes, for those who want to try every one.
if (process.env.TEMI_HURT_ROUTES) {
  channel('fastify.initialization').subscribe(({ fastify }) => {
    const routes = []
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url })
    })
    fastify.addHook('onListen', async () => {
      process.stdout.write(`routes: ${JSON.stringify(routes)}\n`)
    })
  })
}
