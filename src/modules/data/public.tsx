import { getPageWords } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { sendFresh } from '#platform/fresh.ts'
import { creditsOf } from './all-files.ts'
import { csvOf, jsonOf } from './files.ts'
import { dataKinds, getDataKind } from './kinds.ts'
import { DataPage } from './pages/data-page.tsx'
import { dataFileUrl, dataUrl } from './urls.ts'

interface OneKind {
  Params: { name: string }
}

export function publicRoutes(app: App): void {
  app.get(dataUrl, async (_request, reply) => {
    const kinds = await Promise.all(
      dataKinds(app).map(async (kind) => ({ ...kind, count: (await kind.record.published(app.db)).length })),
    )
    // What nobody has written anything for yet stands last.
    kinds.sort((one, other) => Number(one.count === 0) - Number(other.count === 0))
    const terms = await getPageWords(app.db, 'data-terms')
    return reply.html(<DataPage terms={terms} kinds={kinds} credits={await creditsOf(app)} />)
  })

  app.get<OneKind>(dataFileUrl({ name: ':name', format: 'csv' }), async (request, reply) => {
    const kind = getDataKind(app, request.params.name)
    reply.header('content-disposition', `attachment; filename="${kind.name}.csv"`)
    return sendFresh(app, request, reply, {
      type: 'text/csv; charset=utf-8; header=present',
      shape: ['csv', kind.name, kind.columns],
      content: () => csvOf(app, kind),
    })
  })

  app.get<OneKind>(dataFileUrl({ name: ':name', format: 'json' }), async (request, reply) => {
    const kind = getDataKind(app, request.params.name)
    const credits = await creditsOf(app)
    return sendFresh(app, request, reply, {
      type: 'application/json; charset=utf-8',
      shape: ['json', kind.name, kind.columns],
      content: () => jsonOf(app, kind, { credits }),
    })
  })
}
