import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { root } from './bundle.ts'

/** One number that was measured. */
export interface Row {
  what: string
  measured: string
  /** What is asked of it; empty for numbers that only explain others. */
  wanted: string
  /** Nothing where this machine cannot tell, or nothing is asked. */
  holds?: boolean | undefined
}

export function markdown(rows: Row[], seconds: number): string {
  const lines = rows.map(
    ({ what, measured, wanted, holds }) => `| ${what} | ${measured} | ${wanted} | ${word(holds)} |`,
  )
  return [
    '# Measured\n',
    'Written by `npm run bench`; every number is from one run on one machine, whatever came out.\n',
    ...machine(seconds),
    '',
    '| what | measured | wanted | holds |',
    '|---|---|---|---|',
    ...lines,
    '',
    ...lacking(rows),
  ].join('\n')
}

/** What was asked for and is not there, once more by itself: nobody should have to look for it. */
function lacking(rows: Row[]): string[] {
  const missed = rows.filter(({ holds }) => holds === false)
  if (missed.length === 0) return []
  const lines = missed.map(({ what, measured, wanted }) => `- ${what}: ${measured}, wanted ${wanted}`)
  return ['## What does not hold\n', ...lines, '']
}

function word(holds: boolean | undefined): string {
  if (holds === undefined) return ''
  return holds ? 'yes' : 'no'
}

function machine(seconds: number): string[] {
  const [first] = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  return [
    `- Machine: ${first?.model ?? 'unknown'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB memory`,
    `- Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `- ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, took ${Math.round(seconds / 60)} min`,
    `- Load of the machine at the end (1, 5, 15 minutes): ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}. The bench itself keeps one to two cores busy.`,
  ]
}
