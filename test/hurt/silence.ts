import { openWall } from '../wall.ts'
import { newGround } from './ground.ts'
import { closing, faultsOfRefusal, type Hardship } from './outcome.ts'
import { aMessage, ask, newLedger, sendOne } from './sender.ts'
import { startVictim } from './victim.ts'

const patience = 60_000

/** A wall on the way to PostgreSQL forgets every line and tells neither side: whoever asks is served or told in time, and the next ones at once. */
export const linesSilent: Hardship = async (server) => {
  const what = 'the lines to PostgreSQL fall silent'
  if (!server) return { what, seen: '', faults: [], notRun: 'SQLite has no lines' }
  const ground = await newGround(server.address)
  const wall = await openWall(ground.url ?? '')
  const victim = await startVictim({ ...ground, url: wall.url })
  const ledger = newLedger()
  await sendOne(victim.origin, ledger)
  await ask(victim.origin, '/projects')
  wall.forget()
  const [read, sent] = await Promise.all([
    timed(() => ask(victim.origin, '/projects', { patience })),
    timed(() => ask(victim.origin, '/contact', { ...aMessage(victim.origin), patience })),
  ])
  const after = await timed(() => sendOne(victim.origin, ledger))
  const again = await timed(() => ask(victim.origin, '/projects'))
  const isKept = sent.answer.status === 303
  if (isKept) ledger.confirmed.push(String(sent.answer.headers.location))
  const faults = isKept ? [] : faultsOfRefusal(sent.answer)
  if (![200, 503].includes(read.answer.status)) faults.push(`a page was answered with ${read.answer.status}`)
  if (after.answer?.status !== 303) faults.push(`it did not heal (${after.answer?.status ?? 'no answer'})`)
  if (again.answer.status !== 200) faults.push(`pages did not come back (${again.answer.status})`)
  faults.push(...(await closing(victim, ground, ledger)))
  wall.close()
  await ground.remove()
  const waited = Math.max(read.seconds, sent.seconds)
  if (waited > 45) faults.push(`somebody waited ${waited} s`)
  const seen = `a page was answered with ${read.answer.status} after ${read.seconds} s, a message with ${sent.answer.status} after ${sent.seconds} s; the next ones took ${again.seconds} and ${after.seconds} s`
  return { what, seen, faults }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const began = performance.now()
  const answer = await work()
  return { answer, seconds: Math.round((performance.now() - began) / 100) / 10 }
}
