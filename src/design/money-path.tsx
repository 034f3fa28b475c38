import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import { Link } from './links.tsx'
import { messages } from './messages.ts'

/** The parts somebody can have in the way money takes, from whose it was to who did the work. */
export type MoneyRole = 'funder' | 'programme' | 'runner' | 'donor' | 'implementer'

export interface MoneyParty {
  name: ComponentChildren
  to?: string | undefined
  /** The association itself: the filled box. */
  isOurs?: boolean | undefined
}

export interface MoneyStep {
  role: MoneyRole
  /** Nobody here: the source does not name this link, and the page says so. */
  parties: readonly MoneyParty[]
  /** What went on from here, written out; left out while nobody has told us. */
  amount?: ComponentChildren
}

/** The way the money took, link by link. A link or a sum that nobody named is shown as missing. */
export function MoneyPath({ steps }: { steps: readonly MoneyStep[] }) {
  const m = useMessages(messages)
  return (
    <ol class="money" aria-label={m.money.name}>
      {steps.map((step, index) => (
        <li key={step.role} class={stepClass(step)}>
          <span class="label">{m.money[step.role]}</span>
          <div class="parties">
            {step.parties.length === 0 && <span class="party unnamed">{m.money.unnamed}</span>}
            {step.parties.map((party, place) => (
              <Party key={place} {...party} />
            ))}
          </div>
          {index < steps.length - 1 && (
            <span class="amount">{step.amount ?? <span class="unseen">{m.money.unknownAmount}</span>}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function stepClass({ amount, parties }: MoneyStep): string | undefined {
  return [amount === undefined && 'unknown', parties.length > 1 && 'several'].filter(Boolean).join(' ') || undefined
}

function Party({ name, to, isOurs }: MoneyParty) {
  return <span class={isOurs ? 'party ours' : 'party'}>{to ? <Link to={to}>{name}</Link> : name}</span>
}
