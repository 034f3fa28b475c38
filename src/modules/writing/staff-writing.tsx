import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { formatsIn } from '#design/formats.ts'
import { readPage } from '#design/parts.tsx'
import { sortMedia } from '#modules/media/index.ts'
import { keepFilesOf } from '#modules/workers/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { isDocument } from '#platform/files/documents.ts'
import { takePictures, type Upload } from '#platform/files/uploads.ts'
import { readForm } from '#platform/forms.ts'
import { beginPost } from './actions.ts'
import { type Asked, asked, fieldsOf, newPostForm, type RejectedPost, readPostForm, uploadLimits } from './forms.ts'
import type { PostKind } from './kind.ts'
import { listScheduledWithoutEnglish } from './lacking-english.ts'
import { obstaclesTo } from './obstacles.ts'
import { ClosedPostPage } from './pages/closed-post-page.tsx'
import { NewPostPage } from './pages/new-post-page.tsx'
import { PostPage } from './pages/post-page.tsx'
import { type PostChoice, PostsPage } from './pages/posts-page.tsx'
import { findClosedPost, getPostsPage, listMediaOf, postsOnPage } from './queries.ts'
import { whyRefused } from './refused-files.ts'
import { write } from './saving.ts'
import { choosingRoutes } from './staff-choosing.tsx'
import { closingRoutes } from './staff-closing.tsx'
import { versionRoutes } from './staff-versions.tsx'
import { postClosingUrl, postUrl, versionUrl } from './urls.ts'
import { findOldestBeside, findWriter, getWritten, isAhead, listTabs } from './versions.ts'

/** A text in Georgian takes nine bytes a letter on its way. */
const bodyLimit = 2 * 1024 * 1024
const choices = ['draft', 'scheduled', 'published', 'withdrawn', 'without-english', 'english-behind', 'closed'] as const
const ofList = {
  querystring: Type.Object({
    state: Type.Optional(Type.String({ maxLength: 20 })),
    words: Type.Optional(Type.String({ maxLength: 100 })),
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
} as const
const ofPost = {
  ...oneRecord,
  querystring: Type.Object({ preview: Type.Optional(Type.String({ maxLength: 60 })) }),
} as const

/** The pages in which posts of a kind are written. */
export async function writingRoutes<Own extends object>(app: App, kind: PostKind<Own>): Promise<void> {
  const config = { may: kind.may }
  const path = belowStaff(kind)
  await takePictures(app, uploadLimits)
  listRoutes(app, kind, path)
  versionRoutes(app, kind, path)
  closingRoutes(app, kind, path)
  choosingRoutes(app, kind, path)

  app.get(`${path}/:id`, { config, schema: ofPost }, async (request, reply) => {
    const { id } = request.params
    const closed = await findClosedPost(app.db, kind, id)
    return reply.html(
      closed ? <ClosedPostPage kind={kind} {...closed} /> : await drawPost(app, kind, id, request.query),
    )
  })

  app.post(`${path}/:id`, { config, schema: oneRecord, bodyLimit }, async (request, reply) =>
    savePost(app, kind, request, reply),
  )

  app.post(`${path}/:id/autosave`, { config, schema: oneRecord, bodyLimit }, async (request, reply) => {
    const { id } = request.params
    const form = readPostForm(kind, request.body, { brings: { pictures: 0, documents: 0 }, asks: 'save' })
    if (!form.ok) return reply.code(422).send({ wrong: form.wrong })
    const obstacles = await obstaclesTo(app.db, kind, { id, form, asks: 'save' }, app.clock.now())
    if (Object.keys(obstacles).length > 0) return reply.code(422).send({ wrong: Object.keys(obstacles) })
    const saved = await write(app, request, kind, { id, form, asks: 'save', files: [] })
    const to = saved.beside === undefined ? undefined : versionUrl(kind, { id, version: saved.beside })
    return reply.send({ revision: saved.revision, beside: to, time: formatsIn('ka').time(app.clock.now()) })
  })
}

/** Routes of the workspace are mounted below its address already. */
function belowStaff({ staffUrl }: { staffUrl: string }): string {
  return staffUrl.replace('/staff', '')
}

function listRoutes<Own extends object>(app: App, kind: PostKind<Own>, path: string): void {
  const config = { may: kind.may }

  app.get(path, { config, schema: ofList }, async (request, reply) => {
    const choice = choices.find((one) => one === request.query.state)
    const words = request.query.words?.trim() ?? ''
    const filter = await filterOf(app, kind, choice)
    const page = Number(request.query.page ?? 1) || 1
    const posts = await getPostsPage(app.db, kind, { ...filter, words }, Math.max(1, Math.floor(page)))
    if (readPage(request.query.page, postsOnPage, posts.count) === undefined) throw new NotFound('posts')
    return reply.html(<PostsPage kind={kind} list={posts} filter={{ state: choice, words }} page={page} />)
  })

  app.get(`${path}/new`, { config }, async (_request, reply) => reply.html(<NewPostPage kind={kind} />))

  app.post(path, { config }, async (request, reply) => {
    const form = readForm(newPostForm, request.body)
    if (!form.ok) return reply.code(422).html(<NewPostPage kind={kind} rejected={form} />)
    const id = await app.change(request, (tx) => beginPost(tx, kind, form.value.title_ka))
    return reply.seeOther(postUrl(kind, { id }))
  })
}

async function filterOf(app: App, kind: Pick<PostKind<object>, 'list'>, choice: PostChoice | undefined) {
  if (choice === 'closed') return { state: undefined, isClosed: true }
  if (choice === 'english-behind') return { state: undefined, isBehind: true }
  if (choice !== 'without-english') return { state: choice }
  return { state: undefined, lacking: await listScheduledWithoutEnglish(app.db, kind) }
}

/** Every button of the page sends the whole form, so that no button loses what was typed. */
async function savePost<Own extends object>(
  app: App,
  kind: PostKind<Own>,
  request: FastifyRequest<{ Params: { id: number } }>,
  reply: FastifyReply,
) {
  const { id } = request.params
  const asks = askedIn(request.body)
  const { files, refused, brings } = sortUploads(request.uploads)
  const form = readPostForm(kind, request.body, { brings, asks })
  const refuse = async (rejected: RejectedPost) => {
    const { files: kept, fields } = await keepFilesOf(app, request)
    const shown = { ...rejected, kept, sent: { ...rejected.sent, ...fields } }
    return reply.code(422).html(await drawPost(app, kind, id, { rejected: shown }))
  }
  if (!form.ok || refused.length > 0) {
    const wrong = [...new Set([...(form.ok ? [] : form.wrong), ...refused.map((one) => one.field)])]
    return refuse({ ok: false, sent: form.sent, wrong, because: whyRefused(refused) })
  }
  const because = await obstaclesTo(app.db, kind, { id, form, asks }, app.clock.now())
  const wrong = Object.keys(because)
  if (wrong.length > 0) return refuse({ ok: false, sent: form.sent, wrong, because })
  const done = await write(app, request, kind, { id, form, asks, files })
  if (done.beside !== undefined) return reply.seeOther(versionUrl(kind, { id, version: done.beside }))
  if (asks === 'close') return reply.seeOther(postClosingUrl(kind, { id }))
  const to = postUrl(kind, { id })
  return reply.seeOther(done.preview ? `${to}?preview=${done.preview}` : to + broughtAt(asks))
}

/** What was brought stands further down, where its writer goes on. */
function broughtAt(asks: Asked): string {
  if (asks === 'picture') return '#pictures'
  return asks === 'document' ? '#documents' : ''
}

function askedIn(body: unknown): Asked {
  return asked.find((one) => one === Object(body).do) ?? 'save'
}

function sortUploads(uploads: Upload[] = []) {
  const files = uploads.flatMap((upload) => (upload.ok ? [upload.file] : []))
  const refused = uploads.filter((upload) => !upload.ok).map((one) => ({ ...one, field: fieldOf(one.field) }))
  const documents = files.filter(({ type }) => isDocument(type)).length
  const refusedDocuments = refused.filter(({ field }) => field === 'documents').length
  const brings = {
    documents: documents + refusedDocuments,
    pictures: files.length - documents + refused.length - refusedDocuments,
  }
  return { files, refused, brings }
}

/** The two fields that files come in; whatever else a form names is taken for a picture. */
function fieldOf(name: string): 'pictures' | 'documents' {
  return name === 'documents' ? name : 'pictures'
}

interface More {
  rejected?: RejectedPost
  preview?: string | undefined
}

async function drawPost<Own extends object>(app: App, kind: PostKind<Own>, id: number, more: More) {
  const written = await getWritten(app.db, kind, id)
  const shown = {
    ...(await sortMedia(app.db, await listMediaOf(app.db, kind, id))),
    beside: await findOldestBeside(app.db, kind, id),
    writtenBy: await findWriter(app.db, written.head),
    arrived: await listTabs(app.db, kind, id),
    isAhead: await isAhead(app.db, kind, written),
    own: await kind.drawOwnFields(app),
  }
  const fields = fieldsOf(kind, written)
  return <PostPage kind={kind} written={written} fields={fields} kinds={kindsOf(app)} {...shown} {...more} />
}

/** The beginning of the addresses of each kind of record that has pages of its own. */
function kindsOf(app: App): Array<{ kind: string; path: string }> {
  const slug = 'any'
  return app.records
    .filter((record) => record.seenBy === 'everybody')
    .map((record) => ({ kind: record.kind, path: record.url({ number: 0, slug }) }))
    .filter(({ path }) => path.endsWith(`/${slug}`))
    .map(({ kind, path }) => ({ kind, path: path.slice(0, -slug.length) }))
}
