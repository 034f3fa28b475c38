// What drawing and compressing a page costs: node scripts/draw-cost.mjs [paths]. It opens the built house on an empty
// folder and asks past memory, one page at a time; the processor time is the whole process's, as Linux counts it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './steps.mjs'

const given = process.argv.slice(2)
const paths =
  given.length > 0 ? given : ['/', '/projects', '/projects/clean-environment', '/places', '/organisations', '/data']
const warmingUp = 300
const measured = 300
// The kernel counts in hundredths of a second.
const tick = 10

const folder = mkdtempSync(join(tmpdir(), 'temi-draw-cost-'))
const words = [...(process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [])]
const child = spawn(process.execPath, [...words, join(root, 'dist', 'temi.mjs'), 'start'], {
  env: { PATH: process.env.PATH, PORT: process.env.PORT ?? '8080', TEMI_DATA: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const origin = await new Promise((resolve) => {
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
    const [, address] = /open at (\S+)/.exec(said) ?? []
    if (address) resolve(address)
  })
})

/** Nobody's session leads past memory. */
function ask(path) {
  const headers = { cookie: 'temi_session=nobody', 'accept-encoding': 'gzip, deflate, br, zstd' }
  return new Promise((resolve, reject) => {
    get(origin + path, { headers, agent }, (answer) => {
      let bytes = 0
      answer.on('data', (piece) => {
        bytes += piece.length
      })
      answer.on('end', () => resolve({ status: answer.statusCode, bytes }))
    }).on('error', reject)
  })
}

function processorTime() {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tick
}

console.log('path, status, bytes sent, ms of processor time')
for (const path of paths) {
  for (let number = 0; number < warmingUp; number += 1) await ask(path)
  const before = processorTime()
  let last
  for (let number = 0; number < measured; number += 1) last = await ask(path)
  console.log(`${path}, ${last.status}, ${last.bytes}, ${((processorTime() - before) / measured).toFixed(2)}`)
}
agent.destroy()
child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
child.kill('SIGTERM')
