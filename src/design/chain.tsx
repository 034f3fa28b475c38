import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import { Link } from './links.tsx'
import { messages } from './messages.ts'

/** The six links of the chain, in their order. */
export const chainLinks = ['need', 'advocacy', 'answer', 'project', 'money', 'result'] as const
export type ChainLink = (typeof chainLinks)[number]

export interface ChainCell {
  /** `done`: it is there; `wait`: somebody has to act; `none`: not yet there, or nobody wrote the link down. */
  state: 'done' | 'wait' | 'none'
  /** The state in words, with a date where there is one. */
  words: ComponentChildren
  /** A number, a sum or years, set large. */
  figure?: ComponentChildren
  /** Where the record of this link is, without language. */
  to?: string | undefined
  /** This is the record the page is about. */
  here?: boolean | undefined
}

/** The chain from need to result: with totals on the home page, with its own links on every record. */
export function ChainStrip({ cells }: { cells: Record<ChainLink, ChainCell> }) {
  const m = useMessages(messages)
  const isWhole = chainLinks.every((link) => cells[link].state === 'done')
  return (
    <ol class={isWhole ? 'chain whole' : 'chain'} aria-label={m.chain.name}>
      {chainLinks.map((link) => (
        <Cell key={link} name={m.chain[link]} cell={cells[link]} />
      ))}
    </ol>
  )
}

function Cell({ name, cell }: { name: string; cell: ChainCell }) {
  return (
    <li class={cell.here ? `${cell.state} here` : cell.state} aria-current={cell.here ? 'true' : undefined}>
      {cell.to && !cell.here ? (
        <Link class="label" to={cell.to}>
          {name}
        </Link>
      ) : (
        <span class="label">{name}</span>
      )}
      {cell.figure !== undefined && <b class={isWide(cell.figure) ? 'wide' : undefined}>{cell.figure}</b>}
      <small>{cell.words}</small>
    </li>
  )
}

/** Two years or a sum: on a telephone it would take the room of the words beside it. */
function isWide(figure: ComponentChildren): boolean {
  return typeof figure === 'string' && figure.length > 5
}

/** What the three shapes of the strip mean. */
export function ChainKey() {
  const m = useMessages(messages)
  return (
    <ul class="key" aria-label={m.chain.key}>
      <li>{m.chain.done}</li>
      <li class="wait">{m.chain.wait}</li>
      <li class="none">{m.chain.none}</li>
    </ul>
  )
}
