import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import { type App, oneRecord } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { NotFound } from '#platform/errors.ts'
import { must, readForm } from '#platform/forms.ts'
import { askForExport, takeExport } from './actions.ts'
import { askForm } from './forms.ts'
import { fileOf } from './jobs.ts'
import { ExportPage } from './pages/export-page.tsx'
import { getExport, listExports } from './queries.ts'
import { exportUrl } from './urls.ts'

const carry = { config: { may: ['administer-house', 'look-after-house', 'carry-data'] } } as const

export function staffRoutes(app: App): void {
  app.get('/export', carry, async (_request, reply) => reply.html(<ExportPage exports={await listExports(app.db)} />))

  app.post('/export', carry, async (request, reply) => {
    const { with_private } = must(readForm(askForm, request.body))
    if (with_private && !request.viewer?.may.has('carry-data')) throw new NotFound('export with personal data')
    await app.change(request, (tx) => askForExport(tx, with_private))
    return reply.seeOther(exportUrl)
  })

  app.post('/export/:id/taking', { ...carry, schema: oneRecord }, async (request, reply) => {
    const { id } = request.params
    const { has_private } = await getExport(app.db, id)
    if (has_private && !request.viewer?.may.has('carry-data')) throw new NotFound(`export ${id}`)
    await app.change(request, (tx) => takeExport(tx, id))
    return sendExport(app, reply, id)
  })
}

async function sendExport(app: App, reply: FastifyReply, id: number) {
  const path = fileOf(app, id)
  const { size } = await stat(path)
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="temi-export-${dayOf(app.clock.now())}.tar.gz"`)
    .header('content-length', size)
    .type('application/gzip')
    .send(createReadStream(path))
}
