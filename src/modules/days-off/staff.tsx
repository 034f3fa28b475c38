import { Type } from 'typebox'
import type { App } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { DaysOffPage } from './days-off-page.tsx'
import { listDaysOff } from './queries.ts'
import { daysOffIn } from './working-days.ts'

/** Those who keep the list, and those whose time to answer hangs on it. */
export const readers = ['settle-association', 'handle-personal-data'] as const

// Easter is reckoned for these years.
const read = {
  config: { may: readers },
  schema: { querystring: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2099 })) }) },
} as const

export function staffRoutes(app: App): void {
  app.get('/days-off', read, async (request, reply) => {
    const { year = Number(dayOf(app.clock.now()).slice(0, 4)) } = request.query
    return reply.html(<DaysOffPage year={year} days={daysOffIn(year, await listDaysOff(app.db))} />)
  })
}
