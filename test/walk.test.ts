import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testHouse } from './house.ts'
import { root } from './source.ts'

interface Step {
  file: string
  name: string
}

/** The steps of one part of the walk: ``1. `src/file.ts` **name** - ...``. */
function stepsOf(heading: string): Step[] {
  const walk = readFileSync(join(root, 'docs/walk.md'), 'utf8')
  const part = walk.split('\n## ').find((one) => one.startsWith(heading)) ?? ''
  const steps = [...part.matchAll(/^\d+\. `(src\/[^`]+)` \*\*(\w+)\*\*/gm)]
  return steps.map(([, file = '', name = '']) => ({ file, name }))
}

/** The functions that were called while `visit` was made, as V8 counted them. */
async function calledDuring(visit: () => Promise<void>): Promise<Set<string>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await visit()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const called = result.flatMap((script) =>
    script.functions
      .filter((one) => one.ranges.some((range) => range.count > 0))
      .map((one) => `${script.url.replace(/^file:\/\//, '').replace(`${root}/`, '')} ${one.functionName}`),
  )
  return new Set(called)
}

describe('the walk through the house', () => {
  it('follows a request along functions that are really called', async () => {
    const steps = stepsOf('A request')
    expect(steps.length).toBeGreaterThan(8)
    const called = await calledDuring(async () => {
      const house = await testHouse()
      expect((await house.get('/en/organisations/world-bank')).status).toBe(200)
    })
    expect(steps.filter(({ file, name }) => !called.has(`${file} ${name}`))).toEqual([])
  })

  it('follows a change along functions that are really called', async () => {
    const steps = stepsOf('A change')
    expect(steps.length).toBeGreaterThan(8)
    const called = await calledDuring(async () => {
      const house = await testHouse()
      const sent = await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
      expect((await house.get(sent.location)).status).toBe(200)
    })
    expect(steps.filter(({ file, name }) => !called.has(`${file} ${name}`))).toEqual([])
  })
})
