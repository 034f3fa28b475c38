import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'

interface Wanted {
  by: string
  half: 'tuning' | 'held-out' | 'second'
  query: string
  wanted: string[]
}

interface Found {
  record: string
  title: string
  url: string
  excerpt: string
}

const queries: Wanted[] = JSON.parse(readFileSync(join(import.meta.dirname, 'queries-wanted.json'), 'utf8'))
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

async function ask(query: string, language: '' | '/en' = ''): Promise<Found[]> {
  const { text, status } = await house.get(`${language}/search.json?${new URLSearchParams({ q: query })}`)
  expect([query, status]).toEqual([query, 200])
  return JSON.parse(text).results
}

describe('the list of what people type', () => {
  it.each(['tuning', 'held-out', 'second'] as const)('%s: what is wanted is among the first', async (half) => {
    let hits = 0
    let recall = 0
    const asked = queries.filter((one) => one.half === half)
    for (const { by, query, wanted } of asked) {
      const found = (await ask(query)).map(({ record }) => record)
      const hit = found.slice(0, 3).some((record) => wanted.includes(record))
      const got = wanted.filter((record) => found.slice(0, 10).includes(record))
      hits += Number(hit)
      recall += got.length / wanted.length
      if (process.env.SEARCH_TELLS && (!hit || got.length < wanted.length))
        console.log(
          hit ? 'recall' : 'MISS',
          by,
          query,
          wanted.filter((one) => !got.includes(one)),
          '| found:',
          found.slice(0, 6).join(' '),
        )
    }
    console.log(
      `${half}: ${asked.length} queries, hit@3 ${(hits / asked.length).toFixed(3)}, recall@10 ${(recall / asked.length).toFixed(3)}`,
    )
    expect(hits / asked.length).toBeGreaterThanOrEqual(0.9)
    expect(recall / asked.length).toBeGreaterThanOrEqual(0.95)
  })
})
