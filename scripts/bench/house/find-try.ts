import { readFileSync } from 'node:fs'
import { openEngine } from '#platform/open-engine.ts'
import { find } from '../../../src/modules/search/find.ts'
import { describeEntries } from '../../../src/modules/search/results.ts'
import { records } from './seed.ts'
export async function tryFind(folder: string, url: string | undefined) {
  const engine = await openEngine({ url, folder })
  const spent = new Map<string, number[]>()
  const ex = engine.read.getExecutor() as any
  const orig = ex.executeQuery.bind(ex)
  ex.executeQuery = async (q: any, ...r: any[]) => {
    const b = performance.now()
    const v = await orig(q, ...r)
    const k = q.sql.slice(0, 110)
    const l = spent.get(k) ?? []
    l.push(performance.now() - b)
    spent.set(k, l)
    return v
  }
  const queries = JSON.parse(readFileSync('src/modules/search/queries-wanted.json', 'utf8')) as Array<{ query: string }>
  for (const pass of [1, 2]) {
    const took: Array<[number, number, string]> = []
    for (const { query } of queries) {
      const begun = performance.now()
      const found = await find(engine.read, records, query)
      const middle = performance.now()
      await describeEntries(engine.read, records, found.entries.slice(0, 20), found, 'ka')
      took.push([middle - begun, performance.now() - middle, query])
    }
    const stat = (at: 0 | 1) => {
      const s = took.map((t) => t[at]).sort((a, b) => a - b)
      return [0.5, 0.9, 0.99, 0.999].map((p) => s[Math.floor(p * s.length)]?.toFixed(1)).join(' ')
    }
    console.log(pass, 'find', stat(0), 'describe', stat(1))
    if (pass === 2)
      for (const [a, b, q] of took.sort((x, y) => y[0] + y[1] - x[0] - x[1]).slice(0, 8))
        console.log(a.toFixed(1), b.toFixed(1), q)
  }
  for (const [k, l] of [...spent]
    .sort((a, b) => b[1].reduce((x, y) => x + y) - a[1].reduce((x, y) => x + y))
    .slice(0, 10)) {
    l.sort((a, b) => a - b)
    console.log(
      l.length,
      (l.reduce((x, y) => x + y) / l.length).toFixed(2),
      l[Math.floor(l.length * 0.99)]?.toFixed(1),
      l.at(-1)?.toFixed(1),
      k.replace(/,\s*\?/g, ''),
    )
  }
  await engine.close()
}
