import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import {
  closeMedia,
  describeMedia,
  getContent,
  getMedia,
  lacksConsent,
  type MediaItem,
  reopenMedia,
} from '#modules/media/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { listFiles } from '#platform/files/files.ts'
import { sendPrivately } from '#platform/files/serve.ts'
import { readForm } from '#platform/forms.ts'
import { changedSince, closingForm, factsIn, pictureForm } from './forms.ts'
import { historyOf } from './history.ts'
import { ClosingPage } from './pages/closing-page.tsx'
import { PicturePage, type PicturePageProps } from './pages/picture-page.tsx'
import { keep } from './permissions.ts'
import { findUndescribed } from './queries.ts'
import { listUrl, pictureUrl } from './urls.ts'
import { isSettled, listUses } from './uses.ts'

const one = { config: keep, schema: oneRecord }
const onePage = {
  config: keep,
  schema: { ...oneRecord, querystring: Type.Object({ saved: Type.Optional(Type.String({ maxLength: 5 })) }) },
}
const oneCopy = {
  config: keep,
  schema: { params: Type.Object({ ...oneRecord.params.properties, copy: Type.String({ maxLength: 20 }) }) },
}

export function pictureRoutes(app: App): void {
  app.get('/media/:id', onePage, async (request, reply) => {
    const item = await getMedia(app.db, request.params.id)
    return drawPicture(app, reply, item, { isSaved: request.query.saved !== undefined })
  })

  app.post('/media/:id', one, async (request, reply) => {
    const { id } = request.params
    const item = await getMedia(app.db, id)
    const form = readForm(pictureForm, request.body)
    if (!form.ok) return drawPicture(app, reply.code(422), item, { rejected: form })
    const facts = factsIn(form.value, item)
    const meanwhile = changedSince(item, form.sent, facts)
    const refused = { ok: false as const, sent: form.sent, wrong: [] }
    if (meanwhile.length > 0) return drawPicture(app, reply.code(409), item, { rejected: refused, meanwhile })
    if (lacksConsent(facts) && (await listUses(app.db, id)).some(isSettled))
      return drawPicture(app, reply.code(409), item, { rejected: refused, isConsentKept: true })
    await app.change(request, (tx) => describeMedia(tx, id, facts))
    if (Object(request.body).do !== 'next') return reply.seeOther(`${pictureUrl({ id })}?saved=1`)
    const next = await findUndescribed(app.db, id)
    return reply.seeOther(next ? pictureUrl({ id: next }) : listUrl({ state: 'undescribed' }))
  })

  app.get('/media/:id/:copy', oneCopy, async (request, reply) => {
    const [, width] = /^(480|960)\.jpeg$/.exec(request.params.copy) ?? []
    if (!width) throw new NotFound('copy of a picture')
    const item = await getMedia(app.db, request.params.id)
    return sendPrivately(app, reply, await getContent(app.db, item, Number(width)))
  })

  closingRoutes(app)
}

function closingRoutes(app: App): void {
  app.get('/media/:id/closing', one, async (request, reply) => {
    const item = await getOpen(app, request.params.id)
    return reply.html(<ClosingPage item={item} uses={await listUses(app.db, item.id)} />)
  })

  app.post('/media/:id/closing', one, async (request, reply) => {
    const item = await getOpen(app, request.params.id)
    const form = readForm(closingForm, request.body)
    const uses = await listUses(app.db, item.id)
    if (uses.some(isSettled)) return reply.code(409).html(<ClosingPage item={item} uses={uses} />)
    if (!form.ok) return reply.code(422).html(<ClosingPage item={item} uses={uses} rejected={form} />)
    await app.change(request, (tx) => closeMedia(tx, item.id, form.value.why))
    return reply.seeOther(listUrl({ state: 'closed' }))
  })

  app.post('/media/:id/reopening', one, async (request, reply) => {
    const { id } = request.params
    await app.change(request, (tx) => reopenMedia(tx, id))
    return reply.seeOther(pictureUrl({ id }))
  })
}

async function getOpen(app: App, id: number): Promise<MediaItem> {
  const item = await getMedia(app.db, id)
  if (item.closed_at) throw new NotFound(`media ${id} is closed`)
  return item
}

type More = Partial<Pick<PicturePageProps, 'rejected' | 'meanwhile' | 'isConsentKept' | 'isSaved'>>

async function drawPicture(app: App, reply: FastifyReply, item: MediaItem, more: More) {
  const [file] = await listFiles(app.db, [item.file_id])
  const around = { uses: await listUses(app.db, item.id), history: await historyOf(app.db, item.id) }
  return reply.html(<PicturePage item={item} file={file} {...around} {...more} />)
}
