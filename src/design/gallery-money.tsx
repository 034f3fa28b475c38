import type { Bilingual } from '#platform/messages.ts'
import { useMessages } from '#platform/messages.ts'
import { galleryMessages } from './gallery-messages.ts'
import { Specimen } from './gallery-specimen.tsx'
import { MoneyPath, type MoneyRole, type MoneyStep } from './money-path.tsx'
import { useFormats } from './text.tsx'

const roles: readonly MoneyRole[] = ['funder', 'programme', 'runner', 'donor', 'implementer']

/** Which of the graphs nobody thought of are drawn: the same ones for the same seed. */
export interface RandomGraphs {
  seed: number
  count: number
}

/** Names as they come: short, long, in Latin, and of one word that fits nowhere. */
const oddWords = [
  'ანგარიშვალდებულებისათვისგანვითარებისა',
  'კვლევებისა-და',
  '„ნიმუში“',
  '№ 7',
  'European',
  '(ABC)',
  'W'.repeat(40),
]

/** The way the money took in the shapes it can have, and in shapes nobody thought of. */
export function MoneySpecimens({ seed, count }: RandomGraphs) {
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
      {Array.from({ length: count }, (_, index) => (
        <Specimen key={index} of={12} title={m.sections.randomMoney(index + 1)}>
          <MoneyPath steps={randomSteps(seed + index)} />
        </Specimen>
      ))}
    </>
  )
}

const amounts = ['12\u00a0345,50\u00a0₾', '999\u00a0999\u00a0999,99\u00a0₾']

function bothOf(pick: (words: typeof galleryMessages.en) => string): Bilingual {
  return { ka: pick(galleryMessages.ka), en: pick(galleryMessages.en) }
}

function ours() {
  return { name: bothOf((words) => words.us), isOurs: true }
}

/** Between one link and five, with nobody in it or as many as five; the last is always the association. */
function randomSteps(seed: number): MoneyStep[] {
  const dice = diceOf(seed)
  const middle = roles.slice(0, -1).filter(() => dice(4) > 0)
  const steps = middle.map((role): MoneyStep => {
    const parties = Array.from({ length: role === 'programme' ? dice(2) : dice(6) }, () => ({ name: randomName(dice) }))
    return dice(3) === 0 ? { role, parties, amount: amounts[dice(amounts.length)] } : { role, parties }
  })
  return [...steps, { role: 'implementer', parties: [ours()] }]
}

function randomName(dice: Dice): Bilingual {
  const known = bothOf(({ programmeName, partner, fund }) => `${programmeName} ${partner} ${fund}`)
  const some = (text: string) => {
    const words = [...text.split(' '), ...oddWords]
    return Array.from({ length: 1 + dice(12) }, () => words[dice(words.length)]).join(' ')
  }
  return { ka: some(known.ka), en: some(known.en) }
}

type Dice = (sides: number) => number

const largest = 2_147_483_647

/** A small generator of numbers that look random (Lehmer). */
function diceOf(seed: number): Dice {
  let state = ((seed * 7919) % (largest - 1)) + 1
  return (sides) => {
    state = (state * 48_271) % largest
    return state % sides
  }
}
