import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../databases.ts'
import type { Subject } from './house-process.ts'
import { buildProcess, type HouseProcess, startProcess } from './processes.ts'

const patience = 60_000
const inTurn = 2500
const atOnce = 2500

/** Where the text of each subject must be read after it was changed. */
const shownOn: Record<Subject, string[]> = {
  association: ['/', '/en', '/en/news', '/organisations', '/data', '/en/contact', '/manifest.webmanifest'],
  project: ['/en/projects', '/projects', '/feed.atom'],
  organisation: ['/organisations', '/en/organisations/world-bank', '/organisations/world-bank'],
  news: ['/news', '/en/news', '/feed.json', '/en/feed.atom'],
  message: [],
  job: [],
}
const paths = [...new Set([...Object.values(shownOn).flat(), '/sitemap.xml', '/en/projects?year=2015', '/places'])]

let houses: HouseProcess[] = []
const atTheEnd: Array<() => unknown> = []

beforeAll(async () => {
  const { file, remove } = await buildProcess()
  const database = await freshDatabase('filled')
  atTheEnd.push(database.remove, remove)
  houses = [await startProcess(file, database), await startProcess(file, database)]
  atTheEnd.unshift(...houses.map((house) => house.leave))
}, patience)

afterAll(async () => {
  for (const end of atTheEnd) await end()
}, patience)

// A generator that can be begun anew with the number a failure names.
const seed = Math.trunc(performance.now() * 1000) % 2 ** 31
let state = seed
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31
  return Math.floor((state / 2 ** 31) * below)
}

function oneOf<T>(list: readonly T[]): T {
  const chosen = list[random(list.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

const subjects: Subject[] = ['association', 'project', 'organisation', 'news', 'message', 'job']
let changes = 0
const confirmed = new Map<Subject, number>()

async function change(subject: Subject): Promise<void> {
  changes += 1
  const number = changes
  await oneOf(houses).order({ kind: 'change', subject, text: `${subject}${number}ends` })
  confirmed.set(subject, number)
}

it(
  'what a reader gets in one process is what either would draw now, after changes in any',
  async () => {
    const end = performance.now() + inTurn
    let compared = 0
    // A busy machine takes longer for as many.
    while (performance.now() < end || compared <= 10) {
      if (random(3) === 0) await change(oneOf(subjects))
      const path = oneOf(paths)
      const [one, other] = await Promise.all(houses.map((house) => house.read(path)))
      const fresh = await oneOf(houses).order({ kind: 'draw', path })
      expect(one === fresh && other === fresh, `${path}, after ${changes} changes, seed ${seed}`).toBe(true)
      compared += 2
    }
  },
  patience,
)

it(
  'nobody gets anything from before a change that was confirmed when asking, while all read and write at once',
  async () => {
    const end = performance.now() + atOnce
    let compared = 0
    const isTold = subjects.filter((subject) => shownOn[subject].length > 0)
    const readers = Array.from({ length: 12 }, async () => {
      while (performance.now() < end) {
        const subject = oneOf(isTold)
        const path = oneOf(shownOn[subject])
        const least = confirmed.get(subject) ?? 0
        const page = await oneOf(houses).read(path)
        const shown = [...page.matchAll(new RegExp(`${subject}(\\d+)ends`, 'g'))].map(([, number]) => Number(number))
        if (least > 0) expect(Math.max(...shown), `${path}, seed ${seed}`).toBeGreaterThanOrEqual(least)
        compared += 1
      }
    })
    // One after the other for each subject, so that the last confirmed is the one that stands.
    const writers = subjects.map(async (subject) => {
      while (performance.now() < end) {
        await change(subject)
        await new Promise((resolve) => setTimeout(resolve, random(40)))
      }
    })
    await Promise.all([...readers, ...writers])
    expect(compared).toBeGreaterThan(10)

    for (const path of paths) {
      const fresh = await oneOf(houses).order({ kind: 'draw', path })
      for (const house of houses) expect(await house.read(path), `${path}, seed ${seed}`).toBe(fresh)
    }
  },
  patience,
)
