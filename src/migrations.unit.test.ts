import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { steps } from './migrations/index.ts'

const folder = join(import.meta.dirname, 'migrations')
const written = readdirSync(folder)
  .filter((name) => name !== 'index.ts')
  .map((name) => name.replace('.ts', ''))
  .sort()

describe('the history of the database', () => {
  it('rewrites nothing that the journal tells: a step fills only columns it has made', () => {
    // News was rewritten before any version was given out, and landed steps stay as they are.
    const given = ['2026-11-26-1400-writing: body_ka', '2026-11-26-1400-writing: body_en']
    const rewriting = written.flatMap((name) => {
      const text = readFileSync(join(folder, `${name}.ts`), 'utf8')
      // A column that is made is named in quotation marks, one that is set in a statement is not.
      const own = new Set([...text.matchAll(/'(\w+)'/g)].map(([, name]) => name))
      const sets = [
        ...text.matchAll(/\bupdate \S+ set (.*?)(?:\bwhere\b|`)/gs),
        ...text.matchAll(/\.set\(\{(.*?)\}\)/gs),
      ]
      const set = sets.flatMap(([, some = '']) => [...some.matchAll(/(\w+)(?: =|: )/g)].map(([, name = '']) => name))
      return set.filter((column) => !own.has(column)).map((column) => `${name}: ${column}`)
    })
    expect(rewriting).toEqual(given)
  })

  it('is listed whole, in order', () => {
    expect(Object.keys(steps)).toEqual(written)
  })
})
