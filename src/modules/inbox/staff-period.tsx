import type { App } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { periodForm } from './forms.ts'
import { EndingPage, PeriodPage } from './pages/period-pages.tsx'
import { endPeriod, findPeriod, listSoonOver, settlePeriod } from './period.ts'
import { kindsFor } from './queries.ts'
import { readers } from './readers.ts'
import { periodUrl } from './urls.ts'

const settle = { config: { may: 'settle-inbox-period' } } as const

export function periodRoutes(app: App): void {
  app.get('/inbox/period', settle, async (_request, reply) => {
    return reply.html(<PeriodPage period={await findPeriod(app.db)} />)
  })

  app.post('/inbox/period', settle, async (request, reply) => {
    const form = readForm(periodForm, request.body)
    if (!form.ok) return reply.code(422).html(<PeriodPage period={await findPeriod(app.db)} rejected={form} />)
    await app.change(request, (tx) => settlePeriod(tx, form.value))
    return reply.seeOther(periodUrl)
  })

  app.post('/inbox/period/end', settle, async (request, reply) => {
    await app.change(request, endPeriod)
    return reply.seeOther(periodUrl)
  })

  app.get('/inbox/ending', { config: { may: readers } }, async (request, reply) => {
    const mine = kindsFor(app, request.viewer)
    const ending = (await listSoonOver(app)).filter(({ kind }) => mine.includes(kind))
    return reply.html(<EndingPage ending={ending} />)
  })
}
