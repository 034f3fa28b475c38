import { join } from 'node:path'
import { newGround } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import type { Hardship } from './outcome.ts'
import { ask, newLedger, sendOne } from './sender.ts'
import { startVictim } from './victim.ts'

/** The clock of the machine jumps back a year and forward again: the journal keeps its order, and nobody is shut out. */
export const jumpingClock: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const ledger = newLedger()
  const faults: string[] = []
  for (const days of [0, -365, 365, 0]) {
    const clock = join(import.meta.dirname, 'other-time.mjs')
    const environment = { NODE_OPTIONS: `--import ${clock}`, TEMI_HURT_DAYS: String(days) }
    const victim = await startVictim({ ...ground, environment })
    for (let sent = 0; sent < 3; sent += 1) {
      if ((await sendOne(victim.origin, ledger))?.status !== 303) faults.push(`${days} days away it takes no message`)
    }
    for (const receipt of ledger.confirmed) {
      if ((await ask(victim.origin, receipt)).status !== 200) faults.push(`${days} days away a receipt is gone`)
    }
    await victim.stop()
  }
  faults.push(...faultsIn(await inspect(ground, ledger)))
  await ground.remove()
  return {
    what: 'the clock jumps',
    seen: 'a year back, a year on, and home: 12 messages taken and found each time',
    faults,
  }
}
