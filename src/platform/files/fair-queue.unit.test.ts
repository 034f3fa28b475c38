import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Lane, openFairQueue, type Place } from './fair-queue.ts'

type Step = Place | 'turn' | 'leave'

const lane = fc.constantFrom<Lane>('worker', 'stranger', 'house')
const coming = fc.record({ lane, key: fc.constantFrom('a', 'b', 'c') })
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: coming }, fc.constantFrom<Step>('turn', 'turn', 'leave')), {
  maxLength: 80,
})

const mostStrangers = 4

/** What happened: who came when, who had a turn when, and who left. */
function play(taken: Step[]) {
  const queue = openFairQueue({ stranger: mostStrangers })
  const came = new Map<Place, number>()
  const had: Array<{ item: Place; at: number }> = []
  const left = new Set<Place>()
  for (const [at, step] of taken.entries()) {
    const waiting = [...came.keys()].filter((item) => !left.has(item) && !had.some((turn) => turn.item === item))
    if (step === 'leave') {
      const [item] = waiting.slice(-1)
      if (item) queue.remove(item)
      if (item) left.add(item)
    } else if (step === 'turn') {
      const item = queue.next()
      expect(item === undefined).toBe(waiting.length === 0)
      if (item) had.push({ item, at })
    } else {
      const item = { ...step }
      const leaving = queue.add(item)
      came.set(item, at)
      if (leaving) left.add(leaving)
    }
  }
  for (let item = queue.next(), at = taken.length; item; item = queue.next(), at += 1) had.push({ item, at })
  return { came, had, left }
}

it('lanes take turns, and keys in a lane, so that nobody waits for two turns of one other; nobody is lost', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { came, had, left } = play(taken)
      expect(new Set([...had.map(({ item }) => item), ...left])).toEqual(new Set(came.keys()))
      expect(had.length + left.size).toBe(came.size)
      for (const [index, { item, at }] of had.entries()) {
        const begun = came.get(item) ?? 0
        const before = had.slice(0, index).filter((turn) => turn.at > begun)
        /** Turns of others since the last of its own lane, or of its own key. */
        const sinceOwn = (isOwn: (other: Place) => boolean) =>
          before.slice(before.findLastIndex((turn) => isOwn(turn.item)) + 1).map((turn) => turn.item)
        const lanes = sinceOwn((other) => other.lane === item.lane).map((other) => other.lane)
        expect(new Set(lanes).size).toBe(lanes.length)
        const keys = sinceOwn((other) => other.lane === item.lane && other.key === item.key)
          .filter((other) => other.lane === item.lane)
          .map((other) => other.key)
        expect(new Set(keys).size).toBe(keys.length)
        // In the order in which they came.
        const sameKey = before.filter((turn) => turn.item.lane === item.lane && turn.item.key === item.key)
        for (const turn of sameKey) expect(came.get(turn.item)).toBeLessThan(begun)
        expect(at).toBeGreaterThan(begun)
      }
    }),
  )
})

it('a full lane is shared: whoever has most in it makes room for who has less', () => {
  const queue = openFairQueue({ stranger: 3 })
  const of = (key: string): Place => ({ lane: 'stranger', key })
  const [first, second, third, fourth] = [of('many'), of('many'), of('many'), of('many')]
  for (const item of [first, second, third]) expect(queue.add(item)).toBe(undefined)
  expect(queue.add(fourth)).toBe(fourth)
  const other = of('one')
  expect(queue.add(other)).toBe(third)
  const another = of('another')
  expect(queue.add(another)).toBe(second)
  const late = of('late')
  expect(queue.add(late)).toBe(late)
  expect(queue.add({ lane: 'worker', key: 'many' })).toBe(undefined)
})
