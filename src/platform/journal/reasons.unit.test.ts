import { expect, it } from 'vitest'
import { sourceFiles, textsIn } from '../../../test/source.ts'
import { tellReason } from './reasons.ts'

interface Named {
  type?: string
  name?: string
  left?: { name?: string }
  property?: { name?: string }
}

// Verbs of the door, and where in them a reason stands; every other function that hands one on names it so.
const verbs: Array<[string, number[]]> = [
  ...([
    ['amend', [3]],
    ['close', [2]],
    ['erase', [1]],
    ['correct', [2]],
    ['forget', [1]],
  ] satisfies Array<[string, number[]]>),
  ...([
    ['changeByHouse', [0]],
    ['change', [1, 3]],
  ] satisfies Array<[string, number[]]>),
]
const written = ['Literal', 'TemplateLiteral', 'ConditionalExpression', 'LogicalExpression']

/** Every reason that stands in the source as it will stand in the journal. */
function reasonsInSource(): Set<string> {
  const files = sourceFiles().filter(({ path }) => !path.startsWith('migrations/'))
  const places = new Map(verbs.map(([name, at]) => [name, new Set(at)]))
  for (const { visit } of files)
    visit({
      FunctionDeclaration({ id, params }) {
        for (const [at, given] of (params as Named[]).entries()) {
          const name = given.left?.name ?? given.name
          if (!id || name !== 'why') continue
          places.set(id.name, (places.get(id.name) ?? new Set()).add(at))
        }
      },
    })
  const found = new Set<string>()
  for (const { visit } of files)
    visit({
      CallExpression({ callee, arguments: given }) {
        const { name, property } = callee as Named
        for (const at of places.get(property?.name ?? name ?? '') ?? []) {
          const argument = given[at] as Named | undefined
          if (written.includes(argument?.type ?? '')) for (const text of textsIn(argument)) found.add(text)
        }
      },
    })
  return found
}

it('every reason that the software gives is told in the reader’s language', () => {
  const reasons = [...reasonsInSource()].filter((one) => /[a-z]{3}/.test(one))
  expect(reasons.length).toBeGreaterThan(60)
  // What these two begin goes on with a name or a moment; they are known whole.
  const begun = ['content pack ', 'import of an export of ']
  const untold = reasons.filter((one) => !begun.includes(one) && !/[ა-ჰ]/.test(tellReason(one)?.ka ?? ''))
  expect(untold).toEqual([])
  // How a conversation stands is its reason.
  for (const state of ['new', 'under-way', 'answered', 'closed', 'spam'])
    expect([state, tellReason(state)?.ka]).toEqual([state, expect.stringMatching(/[ა-ჰ]/)])
  for (const whole of ['content pack imereti', 'import of an export of 2026-11-26T09:00:00.000Z'])
    expect(tellReason(whole)?.ka).toMatch(/[ა-ჰ]/)
  expect(tellReason('POST /staff/news')).toBe(undefined)
  expect(tellReason('the contract says May')?.ka).toBe('the contract says May')
})
