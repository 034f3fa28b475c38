import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import {
  type DrawnLine,
  type MoneyBox,
  type MoneyColumn,
  type MoneyDrawing,
  narrowMoney,
  wideMoney,
} from './drawing/money-layout.ts'
import { messages } from './messages.ts'
import { Both, chooseText } from './text.tsx'

/** The parts somebody can have in the way money takes, from whose it was to who did the work. */
export type MoneyRole = 'funder' | 'programme' | 'runner' | 'donor' | 'implementer'

export interface MoneyParty {
  name: Bilingual
  to?: string | undefined
  /** The association itself: the filled box. */
  isOurs?: boolean | undefined
}

export interface MoneyStep {
  role: MoneyRole
  /** Nobody here: the source does not name this link, and the page says so. */
  parties: readonly MoneyParty[]
  /** What went on from here, written out; left out while nobody has told us. */
  amount?: string | undefined
}

/** The way the money took, drawn twice, wide and narrow, and told once as a list for those who do not see it. */
export function MoneyPath({ steps }: { steps: readonly MoneyStep[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  const columns = steps.map(
    ({ role, parties, amount }): MoneyColumn => ({
      role: m.money[role],
      names: parties.map(({ name }) => chooseText(name, language).words),
      unnamed: m.money.unnamed,
      amount,
    }),
  )
  return (
    <>
      <MoneyFacts steps={steps} />
      <Drawing class="only-wide" drawing={wideMoney(columns)} steps={steps} />
      <Drawing class="only-narrow" drawing={narrowMoney(columns)} steps={steps} />
    </>
  )
}

function MoneyFacts({ steps }: { steps: readonly MoneyStep[] }) {
  const m = useMessages(messages)
  return (
    <ol class="unseen" aria-label={m.money.name}>
      {steps.map(({ role, parties, amount }, index) => (
        <li key={role}>
          {m.money[role]}: {parties.length === 0 && m.money.unnamed}
          {parties.map(({ name }, party) => (
            <span key={name.ka}>
              {party > 0 && ', '}
              <Both text={name} quiet />
            </span>
          ))}
          {index < steps.length - 1 && `; ${amount ?? m.money.unknownAmount}`}
        </li>
      ))}
    </ol>
  )
}

interface DrawingProps {
  class: 'only-wide' | 'only-narrow'
  drawing: MoneyDrawing
  steps: readonly MoneyStep[]
}

// The list above says all of this, so the drawing is hidden from screen readers and its links from the tab key.
function Drawing({ class: shape, drawing, steps }: DrawingProps) {
  const { width, height, roles, boxes, amounts, knots, thread, leaders } = drawing
  return (
    <svg class={`path ${shape}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {leaders && <path class="leader" d={leaders} />}
      <path class="thread" d={thread} />
      <Lines class="role" lines={roles} />
      {boxes.map((box) => (
        <Box key={`${box.column} ${box.party}`} box={box} party={steps[box.column]?.parties[box.party]} />
      ))}
      {knots.map(({ x, y, isKnown }) => (
        <path key={`${x} ${y}`} class={isKnown ? 'knot' : 'knot-missing'} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
      ))}
      <Lines class="amount" lines={amounts} />
    </svg>
  )
}

function Box({ box, party }: { box: MoneyBox; party: MoneyParty | undefined }) {
  const { language } = useView()
  const { x, y, width, height, lines } = box
  const rect = (look?: string) => (
    <rect class={look} x={x + 0.6} y={y} width={Math.round((width - 1.2) * 10) / 10} height={height} />
  )
  if (!party) {
    return (
      <>
        {rect('lacking')}
        <Lines class="muted-text" lines={lines} />
      </>
    )
  }
  const written = chooseText(party.name, language).language
  const whole = (
    <>
      {rect(party.isOurs ? 'ours' : undefined)}
      <Lines
        class={party.isOurs ? 'name on-fill' : 'name'}
        lines={lines}
        lang={written === language ? undefined : written}
      />
    </>
  )
  if (party.to === undefined) return whole
  return (
    <a href={href(language, party.to)} tabindex={-1}>
      {whole}
    </a>
  )
}

function Lines({
  class: look,
  lines,
  lang,
}: {
  class: string
  lines: readonly DrawnLine[]
  lang?: string | undefined
}) {
  return (
    <>
      {lines.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} class={look} x={x} y={y} lang={lang}>
          {text}
        </text>
      ))}
    </>
  )
}
