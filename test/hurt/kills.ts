import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import { faultsIn, type Inspection, inspect } from './inspection.ts'
import { ask, type Ledger, newLedger, sendAlong } from './sender.ts'
import { startVictim, type Victim } from './victim.ts'

/** What became of a house that was killed again and again. */
export interface Killings {
  kills: number
  /** How many of them came after a transaction had begun and before its change was answered, by the witness's letters. */
  betweenBeginAndAnswer: number
  byMoment: Record<string, number>
  confirmed: number
  unanswered: number
  inspection: Inspection
  faults: string[]
}

const people = 6
const moments: Record<string, string> = {
  b: 'a transaction had begun',
  c: 'its commit was about to be asked for',
  C: 'it was committed and not yet answered',
  '': 'at any time, from outside',
}

/** Kills the house that many times while people write to it, and looks each time whether all they were told still holds. */
export async function killAgainAndAgain(ground: Ground, kills: number): Promise<Killings> {
  const ledger = newLedger()
  const faults: string[] = []
  const byMoment: Record<string, number> = {}
  let betweenBeginAndAnswer = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const letter = Object.keys(moments)[kill % 4] ?? ''
    const dies = letter && `${letter}:${randomInt(1, 12)}`
    const victim = await startVictim({ ...ground, dies })
    faults.push(...(await lostOf(victim, ledger.confirmed.slice(-3))))
    const trail = await killWhileWriting(victim, ledger, dies === '')
    if (isBetweenBeginAndAnswer(trail)) betweenBeginAndAnswer += 1
    const moment = moments[letter] ?? ''
    byMoment[moment] = (byMoment[moment] ?? 0) + 1
  }
  const last = await startVictim(ground)
  faults.push(...(await lostOf(last, ledger.confirmed.slice(-3))))
  await last.stop()
  const inspection = await inspect(ground, ledger)
  const { confirmed, unanswered } = ledger
  faults.push(...faultsIn(inspection))
  return { kills, betweenBeginAndAnswer, byMoment, confirmed: confirmed.length, unanswered, inspection, faults }
}

async function killWhileWriting(victim: Victim, ledger: Ledger, fromOutside: boolean): Promise<string> {
  const sending = sendAlong(victim.origin, ledger, people)
  if (fromOutside) {
    await setTimeout(randomInt(20, 120))
    victim.child.kill('SIGKILL')
  }
  await victim.ended
  await sending.over
  return victim.trail()
}

/** The last transaction had begun, nothing was answered since, and somebody waited for an answer. */
export function isBetweenBeginAndAnswer(trail: string): boolean {
  const count = (letter: string) => trail.split(letter).length - 1
  return trail.lastIndexOf('b') > trail.lastIndexOf('a') && count('r') > count('a')
}

/** Receipts that the house, started again, does not show. */
async function lostOf(victim: Victim, receipts: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const receipt of receipts) {
    const { status } = await ask(victim.origin, receipt)
    if (status !== 200) faults.push(`a receipt is answered with ${status}`)
  }
  return faults
}
