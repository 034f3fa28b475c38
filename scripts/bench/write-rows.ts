import type { Timed } from './house/write.ts'
import { row } from './parts.ts'
import type { Row } from './table.ts'

interface Measured {
  /** How many changes were always under way. */
  waiting: number
  withJournal: Timed[]
  withoutJournal: Timed[]
}

/** The rounds of one database as lines of the table; the middle one of three speaks for them. */
export function writeRows(measured: Measured, isPostgres: boolean): Row[] {
  const [ours, bare] = [middle(measured.withJournal), middle(measured.withoutJournal)]
  const rounds = measured.withJournal.map(({ rate }) => rate.toFixed(0)).join(', ')
  const told = `${measured.waiting} always waiting; rounds ${rounds}; p99 ${ours.p99.toFixed(0)} ms; CPU of the process ${ours.cpu.toFixed(2)} ms a change`
  const what = `report-sized change through the door, ${isPostgres ? 'PostgreSQL' : 'SQLite'} (${told})`
  const share = ours.rate / bare.rate
  const besides = `share of the same write without journal (${bare.rate.toFixed(0)} a second)`
  if (isPostgres) return [row(`${what}, ${besides}`, share, '', share >= 1 / 3, '>= 0.33', 2)]
  const holds = ours.rate >= 1000 && ours.p99 < 25
  return [
    row(what, ours.rate, 'a second', holds, '>= 1,000 a second, p99 < 25 ms', 0),
    { what: `the same, ${besides}`, measured: share.toFixed(2), wanted: '' },
  ]
}

function middle(rounds: Timed[]): Timed {
  const sorted = rounds.toSorted((one, other) => one.rate - other.rate)
  const found = sorted[Math.floor(sorted.length / 2)]
  if (!found) throw new Error('no round was measured')
  return found
}
