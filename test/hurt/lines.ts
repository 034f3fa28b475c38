import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { newGround } from './ground.ts'
import { closing, type Hardship } from './outcome.ts'
import { ask, newLedger, sendOne } from './sender.ts'
import { filesIn } from './uploads.ts'
import { startVictim, type Victim } from './victim.ts'

/** The line breaks in the middle of a picture: nothing of it stays, and the house goes on. */
export const halfAnUpload: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const victim = await startVictim(ground)
  const ledger = newLedger()
  const faults: string[] = []
  for (let cut = 0; cut < 5; cut += 1) await halfOf(victim, 200_000 * (cut + 1))
  await pause(300)
  if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push('it takes no more messages')
  const left = filesIn(ground)
  if (left.length > 0) faults.push(`halves of files are left: ${left.length}`)
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return {
    what: 'half an upload',
    seen: 'five were cut off in the middle of a picture; no file and no row is left',
    faults,
  }
}

function halfOf(victim: Victim, bytes: number): Promise<void> {
  const { port, host } = new URL(victim.origin)
  return new Promise((resolve, refuse) => {
    const line = connect(Number(port), 'localhost', () => {
      line.write(
        `POST /services/enquiries HTTP/1.1\r\nhost: ${host}\r\norigin: ${victim.origin}\r\n` +
          'content-type: multipart/form-data; boundary=x\r\ncontent-length: 3000000\r\n\r\n' +
          '--x\r\ncontent-disposition: form-data; name="pictures"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n',
      )
      line.write(Buffer.alloc(bytes, 0xff), () => line.destroy())
    })
    line.on('close', () => resolve())
    line.on('error', refuse)
  })
}

/** A line that is held on purpose: what is sent at once, what trickles after it, and within how many seconds it must be ended. */
interface Holder {
  name: string
  head: string
  trickle?: string
  every?: number
  /** A byte of the answer is taken once in so many seconds. */
  takes?: number
  within: number
}

const holders = (host: string): Holder[] => [
  { name: 'a head that trickles', head: `GET / HTTP/1.1\r\nhost: ${host}\r\nx: `, trickle: 'a', every: 1, within: 30 },
  { name: 'a line that says nothing', head: '', within: 75 },
  {
    name: 'a body that trickles',
    head: `POST /contact HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 5000\r\n\r\n`,
    ...{ trickle: 'a', every: 5, within: 310 },
  },
  {
    name: 'a body that was refused and trickles on',
    head: `POST /nowhere HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: text/plain\r\ncontent-length: 5000\r\n\r\n`,
    ...{ trickle: 'a', every: 1, within: 40 },
  },
  {
    name: 'an answer that is not read',
    head: `GET /projects HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(400),
    within: 200,
  },
  {
    name: 'an answer that is taken a byte at a time',
    head: `GET /projects HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(400),
    ...{ takes: 5, within: 600 },
  },
]

/** Lines that are held by sending or reading as slowly as can be: each is ended in its time, and others are served meanwhile. */
export const slowClients: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const victim = await startVictim(ground)
  const ledger = newLedger()
  const { host } = new URL(victim.origin)
  const faults: string[] = []
  let isOver = false
  let slowest = 0
  const others = (async () => {
    while (!isOver) {
      const began = performance.now()
      const { status } = await ask(victim.origin, '/projects')
      slowest = Math.max(slowest, performance.now() - began)
      if (status !== 200) faults.push(`somebody else was answered with ${status}`)
      await pause(200)
    }
  })()
  const ended = await Promise.all(
    holders(host).flatMap((holder) => Array.from({ length: 20 }, () => hold(victim, holder))),
  )
  isOver = true
  await others
  const longest = new Map<string, number>()
  for (const { holder, seconds } of ended) {
    longest.set(holder.name, Math.max(longest.get(holder.name) ?? 0, Math.round(seconds)))
    if (seconds > holder.within) faults.push(`${holder.name} was held for ${Math.round(seconds)} s`)
  }
  // Long tests run beside this one, so this is no measure of speed.
  if (slowest > 10_000) faults.push(`others waited ${Math.round(slowest)} ms`)
  if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push('it takes no more messages')
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  const each = [...longest].map(([name, seconds]) => `${name} ${seconds} s`).join(', ')
  return {
    what: 'slow clients',
    seen: `20 lines of each, ended after at most: ${each}; others waited at most ${Math.round(slowest)} ms`,
    faults: [...new Set(faults)],
  }
}

function hold(victim: Victim, holder: Holder): Promise<{ holder: Holder; seconds: number }> {
  const began = performance.now()
  const port = Number(new URL(victim.origin).port)
  // Whoever gives no more room than for a byte takes no more from the line.
  const onread = { buffer: Buffer.alloc(1), callback: () => false }
  const line = connect({ port, host: 'localhost', onread })
  line.pause()
  line.on('error', () => undefined)
  line.write(holder.head)
  const timers = [
    setInterval(() => isHeld(port, line.localPort) || line.destroy(), 1000),
    setInterval(() => line.write(holder.trickle ?? ''), (holder.every ?? 1) * 1000),
    setInterval(() => line.destroy(), holder.within * 1500),
    ...(holder.takes ? [setInterval(() => line.resume(), holder.takes * 1000)] : []),
  ]
  return new Promise((resolve) => {
    line.on('close', () => {
      for (const timer of timers) clearInterval(timer)
      resolve({ holder, seconds: (performance.now() - began) / 1000 })
    })
  })
}

/** Whether the house still holds its end of the line; who reads nothing is not told of the end, so Linux is asked. */
function isHeld(port: number, ofClient: number | undefined): boolean {
  const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0')
  const held = new RegExp(`:${hex(port)} [0-9A-F]+:${hex(ofClient ?? 0)} 01 `)
  return ['tcp', 'tcp6'].some((table) => held.test(readFileSync(`/proc/net/${table}`, 'utf8')))
}
