import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from './bundle.ts'
import type { Row } from './table.ts'

/** What one part of the bench has measured, and under what circumstances. */
export interface MeasuredPart {
  rows: Row[]
  /** The moment it ended. */
  at: string
  commit: string
  minutes: number
  /** The load of the machine over the last five minutes. */
  load: number
  /** The processor, its cores, the memory and Node: parts may have been measured on different machines. */
  machine: string
}

/** Beside the document, so that a part can be measured anew without the others. */
const path = join(root, 'docs', 'bench.json')

export function keptParts(): Record<string, MeasuredPart> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

export function keepPart(name: string, rows: Row[], minutes: number): Record<string, MeasuredPart> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const part = { rows, at: new Date().toISOString(), commit, minutes, load: loadavg()[1] ?? 0, machine: machine() }
  const all = { ...keptParts(), [name]: part }
  writeFileSync(path, `${JSON.stringify(all, undefined, 2)}\n`)
  return all
}

function machine(): string {
  const [first] = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  return `${first?.model ?? 'Unknown processor'}, ${cpus().length} cores, ${memory} GiB memory; Node ${process.versions.node}, ${process.platform} ${process.arch}`
}
