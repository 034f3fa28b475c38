import type { MeasuredPart } from './kept-parts.ts'

/** One number that was measured. */
export interface Row {
  what: string
  measured: string
  /** What is asked of it; empty for numbers that only explain others. */
  wanted: string
  /** Nothing where this machine cannot tell, or nothing is asked. */
  holds?: boolean | undefined
}

/** The document: the table of each part that was measured, the last time it was. */
export function markdown(names: string[], parts: Record<string, MeasuredPart>): string {
  const missing = names.filter((name) => !parts[name])
  const rows = names.flatMap((name) => parts[name]?.rows ?? [])
  return [
    '# Measured\n',
    'Written by `npm run bench`, whatever came out; `npm run bench -- write` measures one part anew. A load above the number',
    'of cores means that other programs had them too: then times on the wall measure those as well, and the CPU of the',
    'process tells more. A page that is drawn anew is one that nothing in memory answers; what it has in common with others,',
    'such as the menus, is read anew, and its drawings drawn anew, only after a change to it. The large house is asked 20',
    'times a second, by 20 readers who come independently of each other, each once a second; for comparison by four who',
    'always ask together, and again as soon as they are answered, until a second has its 20. There are two rounds, and the',
    'better one counts: a pause of the host looks like one of the house, and comes when it likes. What the host took is time',
    'of the processor that it gave to other machines while it was wanted here. The event loop is watched in runs of its own,',
    'for to watch it takes a third of the processor time of the pages.\n',
    ...names.flatMap((name) => tableOf(name, parts[name])),
    ...(missing.length > 0 ? [`Not measured yet: ${missing.join(', ')}.\n`] : []),
    ...lacking(rows),
  ].join('\n')
}

function tableOf(name: string, part: MeasuredPart | undefined): string[] {
  if (!part) return []
  const { rows, at, commit, minutes, load, machine } = part
  return [
    `## ${name}\n`,
    `${at.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, ${minutes.toFixed(1)} min, load of the machine ${load.toFixed(1)}; ${machine}.\n`,
    '| what | measured | wanted | holds |',
    '|---|---|---|---|',
    ...rows.map(({ what, measured, wanted, holds }) => `| ${what} | ${measured} | ${wanted} | ${word(holds)} |`),
    '',
  ]
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
