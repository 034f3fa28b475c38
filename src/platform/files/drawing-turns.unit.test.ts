import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { type Asker, Busy, LineCut, openTurns } from './drawing-turns.ts'

/** Work that goes on until it is told to end. */
function longWork() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end: () => end(), work: () => ended }
}

it('one at a time and in turns; a line that waits in vain or is cut leaves, and a job stays', async () => {
  const turns = openTurns({ strangers: 2, patience: 1 })
  const { end, work } = longWork()
  const drawn: string[] = []
  const take = (by: Asker) => turns.take(by, async () => drawn.push(by.key))
  const first = turns.take({ lane: 'stranger', key: 'long' }, work)
  await expect(take({ lane: 'worker', key: 'impatient', line: new Socket() })).rejects.toThrow(Busy)

  const jobs = ['first job', 'second job'].map((key) => take({ lane: 'house', key }))
  const line = new Socket()
  const cut = expect(take({ lane: 'stranger', key: 'cut', line })).rejects.toThrow(LineCut)
  line.emit('close')
  await cut
  await expect(take({ lane: 'stranger', key: 'gone', line: line.destroy() })).rejects.toThrow(LineCut)
  const many = ['a stranger', 'another'].map((key) => take({ lane: 'stranger', key }))
  await expect(take({ lane: 'stranger', key: 'one too many' })).rejects.toThrow(Busy)
  const failing = turns.take({ lane: 'worker', key: 'failing' }, async () => Promise.reject(new Error('damaged')))
  const told = expect(failing).rejects.toThrow('damaged')
  end()
  await Promise.all([first, told, ...jobs, ...many])
  expect(drawn).toEqual(['first job', 'a stranger', 'second job', 'another'])
})
