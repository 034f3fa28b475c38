import { expect, it } from 'vitest'
import { inOwnTurn, ownTurn } from './turns.ts'

it('long pieces of work come one in a turn, what has begun first, and whatever is short passes between them', async () => {
  const order: string[] = []
  const done = new Promise<void>((resolve) => {
    inOwnTurn(async () => {
      order.push('first begins')
      await ownTurn()
      order.push('first ends')
    })
    inOwnTurn(() => {
      order.push('second')
      resolve()
    })
  })
  setImmediate(() => {
    order.push('short')
    setImmediate(() => order.push('short'))
  })
  await done
  expect(order).toEqual(['first begins', 'short', 'first ends', 'short', 'second'])
})
