import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'

/** What became of one part on one database, and under what circumstances. */
export interface Row extends Outcome {
  database: 'SQLite' | 'PostgreSQL'
  part: string
  /** The moment it ended. */
  at: string
  commit: string
  /** The load of the machine over the last five minutes. */
  load: number
}

const docs = join(import.meta.dirname, '..', '..', 'docs')
/** Beside the document, so that a part can be done anew without the others. */
const kept = join(docs, 'hurt.json')

const introduction = `# What it was hurt with

Written by \`npm run hurt\`, whatever came out; \`npm run hurt -- soak disk-full\` does those parts anew. A kill is the end of
the process, not of the machine: no test pulls the plug. "Between begin and answer" is counted by a witness inside the
process, which writes a letter to a pipe when a transaction begins, commits and is answered
([why](decisions/0059-a-witness-in-the-process.md)). No time here is a measure of speed.
`

/** Keeps the outcome in the place of the one before, and writes the document anew. */
export function keepRow(database: Row['database'], part: string, outcome: Outcome, names: string[]): Row {
  const words = ['rev-parse', '--short', 'HEAD']
  const commit = execFileSync('git', words, { cwd: docs, encoding: 'utf8' }).trim()
  const row = { ...outcome, database, part, at: new Date().toISOString(), commit, load: loadavg()[1] ?? 0 }
  const others = keptRows().filter((one) => one.database !== database || one.part !== part)
  const all = [...others, row].sort((a, b) => places(a, names) - places(b, names))
  writeFileSync(kept, `${JSON.stringify(all, undefined, 2)}\n`)
  writeFileSync(join(docs, 'hurt.md'), markdown(all, names))
  return row
}

function keptRows(): Row[] {
  return existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []
}

function places({ database, part }: Row, names: string[]): number {
  return names.indexOf(part) + (database === 'SQLite' ? 0 : names.length)
}

function markdown(rows: Row[], names: string[]): string {
  const databases = ['SQLite', 'PostgreSQL'] as const
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${release()}, Node ${process.versions.node}.`
  const parts = databases.flatMap((database) =>
    tableOf(
      database,
      rows.filter((row) => row.database === database && names.includes(row.part)),
      names,
    ),
  )
  return [introduction, machine, ...parts, ''].join('\n')
}

function tableOf(database: string, rows: Row[], names: string[]): string[] {
  const done = rows.filter(({ notRun }) => !notRun)
  const none = rows.filter(({ notRun }) => notRun).map(({ what, notRun }) => `- ${what}: ${notRun}.`)
  const missing = names.filter((name) => !rows.some(({ part }) => part === name))
  return [
    `\n## ${database}\n`,
    '| what was done | what was seen | verdict | when |',
    '|---|---|---|---|',
    ...done.map((row) => `| ${cells(row).join(' | ')} |`),
    ...(none.length > 0 ? ['\nNot done here:\n', ...none] : []),
    ...(missing.length > 0 ? [`\nNot done yet: ${missing.join(', ')}.`] : []),
  ]
}

function cells({ what, seen, faults, at, commit, load }: Row): string[] {
  const verdict = faults.length > 0 ? `FAILED: ${faults.slice(0, 5).join('; ')}` : 'good'
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC, ${commit}, load ${load.toFixed(1)}`
  return [what, seen || '-', verdict, when].map((cell) => cell.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'))
}

/** The same for whoever sits before it. */
export function lineOf({ database, what, seen, faults, notRun }: Row): string {
  if (notRun) return `${database}, ${what}: not done, ${notRun}`
  return `${database}, ${what}: ${faults.length > 0 ? `FAILED: ${faults.join('; ')}` : 'good'}. ${seen}`
}
