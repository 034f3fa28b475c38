import type { Bilingual } from '#platform/messages.ts'
import { useMessages } from '#platform/messages.ts'
import { galleryMessages } from './gallery-messages.ts'
import { Specimen } from './gallery-specimen.tsx'
import { MoneyPath, type MoneyRole, type MoneyStep } from './money-path.tsx'
import { useFormats } from './text.tsx'

const roles: readonly MoneyRole[] = ['funder', 'programme', 'runner', 'donor', 'implementer']
const graphs = [1, 2, 3, 4, 5, 6]

/** The way the money took in the shapes it can have, and in shapes nobody thought of. */
export function MoneySpecimens() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  const [fund, partner, us] = [bothOf((words) => words.fund), bothOf((words) => words.partner), ours()]
  const programme = { name: bothOf((words) => words.programmeName) }
  const known: MoneyStep[] = [
    { role: 'funder', parties: [], amount: formats.shortMoney(98_000_000) },
    { role: 'programme', parties: [programme], amount: formats.money(1_234_550) },
    { role: 'runner', parties: [{ name: partner, to: '/organisations/partner' }, { name: fund }] },
    { role: 'donor', parties: [{ name: fund, to: '/organisations/fund' }], amount: formats.money(1_000_000) },
    { role: 'implementer', parties: [us] },
  ]
  return (
    <>
      <Specimen of={12} title={m.sections.knownAmounts}>
        <MoneyPath steps={known} />
      </Specimen>
      <Specimen of={12} title={m.sections.noMiddle}>
        <MoneyPath
          steps={[
            { role: 'funder', parties: [{ name: fund }, { name: partner }] },
            { role: 'implementer', parties: [us] },
          ]}
        />
      </Specimen>
      {graphs.map((number) => (
        <Specimen key={number} of={12} title={m.sections.randomMoney(number)}>
          <MoneyPath steps={randomSteps(number)} />
        </Specimen>
      ))}
    </>
  )
}

function bothOf(pick: (words: typeof galleryMessages.en) => string): Bilingual {
  return { ka: pick(galleryMessages.ka), en: pick(galleryMessages.en) }
}

function ours() {
  return { name: bothOf((words) => words.us), isOurs: true }
}

/** Always the same for the same number, so that pictures of the gallery can be compared. */
function randomSteps(seed: number): MoneyStep[] {
  const dice = diceOf(seed)
  const middle = roles.slice(0, -1).filter(() => dice(4) > 0)
  const steps = middle.map((role): MoneyStep => {
    const parties = Array.from({ length: role === 'programme' ? dice(2) : dice(6) }, () => ({ name: randomName(dice) }))
    return dice(3) === 0 ? { role, parties, amount: `${dice(900) + 100}\u00a0₾` } : { role, parties }
  })
  return [...steps, { role: 'implementer', parties: [ours()] }]
}

function randomName(dice: (sides: number) => number): Bilingual {
  const words = bothOf(({ programmeName, partner, fund }) => `${programmeName} ${partner} ${fund}`)
  const from = dice(4)
  const some = (text: string) =>
    text
      .split(' ')
      .slice(from, from + 1 + dice(8))
      .join(' ')
  return dice(5) === 0
    ? { ka: 'ანგარიშვალდებულებისათვისგანვითარებისა', en: 'Interorganisationaldevelopmentaccountability' }
    : { ka: some(words.ka), en: some(words.en) }
}

/** A small generator of numbers that look random (Lehmer). */
function diceOf(seed: number): (sides: number) => number {
  let state = seed * 7919
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}
