import { setClock } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { openVisits } from '#platform/visits/counting.ts'

const pages = ['/', '/news', '/projects', '/about', '/contact', '/en', '/services', '/en/projects', '/places']
const sites = ['', '', 'https://www.facebook.com/', '', 'https://www.google.com/']
const days = 30

/** Thirty days of readers before this moment, as the house itself counts them: more at weekends, more in Georgian. */
export async function countVisits(engine: Engine, until: string): Promise<void> {
  const clock = setClock(until)
  const visits = openVisits(engine, clock, () => '')
  clock.advance(`-P${days}D`)
  for (let day = 0; day < days; day += 1) {
    for (const [at, page] of pages.entries()) {
      const many = Math.max(1, Math.round((30 + 8 * (day % 7)) / (at + 1)))
      for (let one = 0; one < many; one += 1)
        visits.note(page, { 'user-agent': 'Demonstration', referer: sites[(one + at + day) % sites.length] ?? '' })
    }
    await visits.keep()
    clock.advance('P1D')
  }
}
