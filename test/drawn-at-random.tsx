import fc from 'fast-check'
import { MoneyPath, type MoneyRole, type MoneyStep } from '#design/money-path.tsx'
import { Page } from '#design/page.tsx'
import type { App } from '#platform/app.ts'
import type { Module } from '#platform/module.ts'

const word = fc.oneof(
  fc.constantFrom('ფონდი', 'და', 'ანგარიშვალდებულებისათვის', 'კვლევებისა-და', '„ნიმუში“', '№ 7', 'European', '(ABC)'),
  fc.string({ unit: fc.constantFrom(...'აბგდევზთიკლმნოპ'), minLength: 1, maxLength: 50 }),
  fc.string({ unit: fc.constantFrom(...'abcdefgWM-'), minLength: 1, maxLength: 40 }),
)
const name = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const amount = fc.option(fc.constantFrom('12 345,50 ₾', '999 999 999,99 ₾'), { nil: undefined })

function step(role: MoneyRole): fc.Arbitrary<MoneyStep> {
  const party = fc.record({ name: fc.record({ ka: name, en: fc.oneof(name, fc.constant('')) }) })
  // Two in one link, nobody in it, and more than anybody would expect.
  return fc.record({ role: fc.constant(role), parties: fc.array(party, { maxLength: 5 }), amount })
}

const upper: MoneyRole[] = ['funder', 'programme', 'runner', 'donor']
/** Between one link and five; the last is always the association. */
const graph = fc
  .tuple(fc.subarray(upper), step('implementer'))
  .chain(([roles, last]) => fc.tuple(...roles.map(step)).map((steps): MoneyStep[] => [...steps, last]))

export const randomDrawings = 60

/** A module whose page shows ways of money that nobody has thought of, the same for the same seed. */
export function drawnAtRandom(seed: number): Module {
  const graphs = fc.sample(graph, { seed, numRuns: randomDrawings })
  return {
    name: 'drawn-at-random',
    publicRoutes: (app: App) => {
      app.get('/drawn', async (_request, reply) =>
        reply.html(
          <Page title={String(seed)}>
            {graphs.map((steps, index) => (
              <MoneyPath key={index} steps={steps} />
            ))}
          </Page>,
        ),
      )
    },
  }
}
