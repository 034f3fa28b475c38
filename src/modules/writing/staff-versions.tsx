import { Type } from 'typebox'
import { workerNames } from '#modules/workers/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import { newTab } from '#platform/intake/tab.ts'
import { readContent } from './content.ts'
import type { PostKind } from './kind.ts'
import { VersionPage } from './pages/version-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { postUrl } from './urls.ts'
import { findWriter, getVersion, getWritten, listVersions, settleVersion, takeVersion } from './versions.ts'

const number = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const ofVersion = { params: Type.Object({ ...oneRecord.params.properties, version: number }) } as const

export function versionRoutes<Own extends object>(app: App, kind: PostKind<Own>, path: string): void {
  const onePost = { config: { may: kind.may }, schema: oneRecord }
  const oneVersion = { config: { may: kind.may }, schema: ofVersion }

  app.get(`${path}/:id/versions`, onePost, async (request, reply) => {
    const { id } = request.params
    const written = await getWritten(app.db, kind, id)
    const versions = await listVersions(app.db, kind, id)
    const names = await workerNames(app.db)
    return reply.html(<VersionsPage kind={kind} written={written} versions={versions} names={names} />)
  })

  app.get(`${path}/:id/versions/:version`, oneVersion, async (request, reply) => {
    const { id, version } = request.params
    const written = await getWritten(app.db, kind, id)
    const row = await getVersion(app.db, kind, id, version)
    const shown = { row, content: readContent(kind, row), by: await findWriter(app.db, row) }
    const writtenBy = await findWriter(app.db, written.head)
    return reply.html(<VersionPage kind={kind} written={written} writtenBy={writtenBy} version={shown} />)
  })

  app.post(`${path}/:id/versions/:version/restoring`, oneVersion, async (request, reply) => {
    const { id, version } = request.params
    const tab = newTab()
    await app.change(request, (tx) => takeVersion(tx, kind, { id, version, tab }))
    return reply.seeOther(postUrl(kind, { id }))
  })

  app.post(`${path}/:id/versions/:version/settling`, oneVersion, async (request, reply) => {
    const { id, version } = request.params
    await app.change(request, async (tx) => settleVersion(tx, await getVersion(tx, kind, id, version)))
    return reply.seeOther(postUrl(kind, { id }))
  })
}
