import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse, testHouseOnSqlite } from '../../../test/house.ts'

/** The first two were written before the code, and drawn by lot; the others after it, to see whether it holds. */
const lists = ['tuning', 'held-out', 'second', 'third', 'last', 'sixth'] as const

interface Wanted {
  by: string
  list: (typeof lists)[number]
  query: string
  wanted: string[]
}

const queries: Wanted[] = JSON.parse(readFileSync(join(import.meta.dirname, 'queries-wanted.json'), 'utf8'))
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

async function ask({ get }: Pick<TestHouse, 'get'>, query: string, language: '' | '/en' = ''): Promise<string[]> {
  const { text, status } = await get(`${language}/search.json?${new URLSearchParams({ q: query })}`)
  expect([query, status]).toEqual([query, 200])
  return JSON.parse(text).results.map(({ record }: { record: string }) => record)
}

/** How many of the queries have something wanted among the first three, and how much of it stands among the first ten. */
async function measure(asked: Wanted[]) {
  let hits = 0
  let recall = 0
  const missed: string[] = []
  for (const { query, wanted } of asked) {
    const found = await ask(house, query)
    const isHit = found.slice(0, 3).some((record) => wanted.includes(record))
    if (!isHit) missed.push(query)
    hits += Number(isHit)
    recall += wanted.filter((record) => found.slice(0, 10).includes(record)).length / wanted.length
  }
  return { hits: hits / asked.length, recall: recall / asked.length, missed }
}

describe('what different people type', () => {
  it.each(lists)(
    'finds what they want (%s)',
    async (list) => {
      const asked = queries.filter((one) => one.list === list)
      const { hits, recall, missed } = await measure(asked)
      console.log(
        `${list}: ${asked.length} queries, hit@3 ${hits.toFixed(3)}, recall@10 ${recall.toFixed(3)}; missed: ${missed.join(', ')}`,
      )
      expect(hits).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    },
    60_000,
  )

  it('is answered with the same records in either language', async () => {
    for (const { query } of queries.filter((_, index) => index % 5 === 0))
      expect(await ask(house, query, '/en')).toEqual(await ask(house, query))
  }, 60_000)

  it('is answered in the same order on both databases', async () => {
    const other = await testHouseOnSqlite()
    for (const { query } of queries)
      expect([query, ...(await ask(house, query))]).toEqual([query, ...(await ask(other, query))])
  }, 120_000)
})
