import { Type } from 'typebox'
import { type App, oneRecord } from '#platform/app.ts'
import { newToken } from '#platform/tokens.ts'
import { readContent } from './content.ts'
import { VersionPage } from './pages/version-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { postUrl } from './urls.ts'
import { getVersion, getWritten, listVersions, settleVersion, takeVersion } from './versions.ts'

const onePost = { config: { may: 'write-news' }, schema: oneRecord } as const
const number = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const oneVersion = {
  config: { may: 'write-news' },
  schema: { params: Type.Object({ ...oneRecord.params.properties, version: number }) },
} as const

export function versionRoutes(app: App): void {
  app.get('/news/:id/versions', onePost, async (request, reply) => {
    const written = await getWritten(app.db, request.params.id)
    return reply.html(<VersionsPage written={written} versions={await listVersions(app.db, request.params.id)} />)
  })

  app.get('/news/:id/versions/:version', oneVersion, async (request, reply) => {
    const { id, version } = request.params
    const written = await getWritten(app.db, id)
    const all = await listVersions(app.db, id)
    const row = await getVersion(app.db, id, version)
    const by = (wanted: number | undefined) => all.find((one) => one.id === wanted)?.worker_name ?? undefined
    const shown = { row, content: readContent(row), by: by(row.id) }
    return reply.html(<VersionPage written={written} writtenBy={by(written.head?.id)} version={shown} />)
  })

  app.post('/news/:id/versions/:version/restoring', oneVersion, async (request, reply) => {
    const { id, version } = request.params
    await app.change(request, (tx) => takeVersion(tx, id, version, newToken().slice(0, 20)))
    return reply.seeOther(postUrl({ id }))
  })

  app.post('/news/:id/versions/:version/settling', oneVersion, async (request, reply) => {
    const { id, version } = request.params
    await app.change(request, async (tx) => settleVersion(tx, await getVersion(tx, id, version)))
    return reply.seeOther(postUrl({ id }))
  })
}
