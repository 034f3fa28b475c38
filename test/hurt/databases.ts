import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { type Ground, newGround } from './ground.ts'
import { closing, faultsOfRefusal, type Hardship } from './outcome.ts'
import { ask, type Ledger, newLedger, sendAlong, sendOne } from './sender.ts'
import { startVictim, type Victim } from './victim.ts'

/** Another process holds the lock for longer than the house waits, then for a moment. */
export const lockedDatabase: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const victim = await startVictim(ground)
  const ledger = newLedger()
  await sendOne(victim.origin, ledger)
  const free = await lock(ground)
  const refused = sendOne(victim.origin, ledger)
  const began = performance.now()
  const read = await ask(victim.origin, '/projects')
  const readIn = Math.round(performance.now() - began)
  const faults = faultsOfRefusal(await refused)
  if (read.status !== 200 || readIn > 1000) faults.push(`reading waited ${readIn} ms with it (${read.status})`)
  const waiting = sendOne(victim.origin, ledger)
  await setTimeout(500)
  await free()
  if ((await waiting)?.status !== 303) faults.push('a lock of half a second was not waited for')
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return {
    what: 'locked database',
    seen: `503 after some seconds; reading meanwhile took ${readIn} ms; a short lock is waited for`,
    faults,
  }
}

async function lock(ground: Ground): Promise<() => Promise<void>> {
  if (!ground.url) {
    const database = new DatabaseSync(join(ground.folder, 'temi.sqlite'))
    database.exec('begin immediate')
    return async () => database.close()
  }
  const client = new pg.Client({ connectionString: ground.url })
  await client.connect()
  await client.query('begin; lock table journal_head in exclusive mode')
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

/** Two processes serve one database; one is killed at work, and the other goes on. */
export const oneOfTwo: Hardship = async (server) => {
  const what = 'two processes, one killed'
  const ground = await newGround(server?.address)
  const ledger = newLedger()
  const stays = await startVictim(ground)
  const dies = await startVictim({ ...ground, dies: 'b:40' })
  const beside = sendAlong(stays.origin, ledger, 3)
  const sending = sendAlong(dies.origin, ledger, 3)
  await dies.ended
  const before = ledger.confirmed.length
  await setTimeout(1000)
  const faults = ledger.confirmed.length > before ? [] : ['the other stood still as well']
  await Promise.all([beside.stop(), sending.over])
  const refused = [...ledger.refused].map(([status, count]) => `${count} times ${status}`)
  if (refused.length > 0) faults.push(`somebody was refused: ${refused.join(', ')}`)
  faults.push(...(await closing(stays, ground, ledger)))
  await ground.remove()
  return { what, seen: `${ledger.confirmed.length} messages confirmed by both; the other went on at once`, faults }
}

/** The line to PostgreSQL is cut under load, as a restart of it does: what is sent meanwhile comes back, and it heals by itself. */
export const linesCut: Hardship = async (server) => {
  const what = 'PostgreSQL ends every line under load'
  if (!server) return { what, seen: '', faults: [], notRun: 'SQLite has no lines' }
  const ground = await newGround(server?.address)
  const ledger = newLedger()
  const victim = await startVictim(ground)
  const sending = sendAlong(victim.origin, ledger, 6)
  const client = new pg.Client({ connectionString: server.address })
  await client.connect()
  for (let cut = 0; cut < 10; cut += 1) {
    await setTimeout(150)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(ground.url ?? '').pathname.slice(1),
    ])
  }
  await client.end()
  await setTimeout(300)
  await sending.stop()
  const faults = (await sendOne(victim.origin, ledger))?.status === 303 ? [] : ['it did not heal']
  faults.push(...mistakesIn(ledger, victim))
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  const refused = ledger.refused.get(503) ?? 0
  return {
    what,
    seen: `ten times; ${ledger.confirmed.length} confirmed, ${refused} asked to come back with what they had typed`,
    faults,
  }
}

/** PostgreSQL is stopped and started under load: nothing confirmed is lost, and the house heals without being started again. */
export const serverRestarted: Hardship = async (server) => {
  const what = 'PostgreSQL restarted under load'
  if (!server) return { what, seen: '', faults: [], notRun: 'SQLite has no server' }
  const ground = await newGround(server.address)
  const ledger = newLedger()
  const victim = await startVictim(ground)
  const sending = sendAlong(victim.origin, ledger, 4)
  for (let time = 0; time < 3; time += 1) {
    await setTimeout(400)
    await server.restart()
  }
  await setTimeout(400)
  await sending.stop()
  const answer = await sendOne(victim.origin, ledger)
  const faults = answer?.status === 303 ? [] : [`it did not heal (${answer?.status ?? 'no answer'})`]
  faults.push(...mistakesIn(ledger, victim))
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  const seen = `three times; ${ledger.confirmed.length} confirmed and none lost, ${ledger.refused.get(503) ?? 0} asked to come back`
  return { what, seen, faults }
}

/** Somebody locks even the one row that tells whether pages in memory still hold: they are drawn anew instead of believed. */
export const newsLocked: Hardship = async (server) => {
  const what = 'locked head of the journal'
  if (!server) return { what, seen: '', faults: [], notRun: 'on SQLite no lock keeps a reader out' }
  const ground = await newGround(server.address)
  const ledger = newLedger()
  const victim = await startVictim(ground)
  await ask(victim.origin, '/projects')
  const client = new pg.Client({ connectionString: ground.url })
  await client.connect()
  await client.query('begin; lock table journal_head in access exclusive mode')
  const waits: number[] = []
  const faults: string[] = []
  for (let read = 0; read < 2; read += 1) {
    const began = performance.now()
    const { status } = await ask(victim.origin, '/projects')
    waits.push(Math.round(performance.now() - began))
    if (status !== 200) faults.push(`a page was answered with ${status}`)
  }
  if (Math.max(...waits) > 3000) faults.push(`pages waited ${waits.join(' and ')} ms`)
  await client.query('rollback')
  await client.end()
  const began = performance.now()
  await ask(victim.origin, '/projects')
  const after = Math.round(performance.now() - began)
  if (after > 1000) faults.push(`it did not recover: ${after} ms`)
  faults.push(...(await closing(victim, ground, ledger)))
  await ground.remove()
  return { what, seen: `pages waited ${waits.join(' and ')} ms for it and came; afterwards ${after} ms`, faults }
}

/** Answers that are neither a receipt nor "come back", with what the log says of them. */
function mistakesIn({ refused }: Ledger, victim: Victim): string[] {
  const statuses = [...refused.keys()].filter((status) => status !== 503)
  if (statuses.length === 0) return []
  const logged = [...victim.said().matchAll(/"error":"[^"]*","message":"[^"]*"/g)].map(([words]) => words)
  return [`answers other than "come back": ${statuses.join(', ')}; logged: ${[...new Set(logged)].join(', ')}`]
}
