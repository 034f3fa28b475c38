import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { formatsIn } from '#design/formats.ts'
import { readPage } from '#design/parts.tsx'
import { getMediaContent, listMedia } from '#modules/media/index.ts'
import { listProjects } from '#modules/projects/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import type { NewFile } from '#platform/files/files.ts'
import { sendPrivately } from '#platform/files/serve.ts'
import { takePictures, type Upload } from '#platform/files/uploads.ts'
import { readForm } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { beginPost } from './actions.ts'
import { type Asked, asked, fieldsOf, newPostForm, pictureLimits, type RejectedPost, readPostForm } from './forms.ts'
import { NewPostPage } from './pages/new-post-page.tsx'
import { PostPage } from './pages/post-page.tsx'
import { PostsPage } from './pages/posts-page.tsx'
import { getPostsPage, listMediaOf, postsOnPage } from './post-queries.ts'
import { versionRoutes } from './staff-versions.tsx'
import type { NewsState } from './tables.ts'
import { postUrl, versionUrl } from './urls.ts'
import { findOldestBeside, findWriter, getWritten, listTabs } from './versions.ts'
import { write } from './writing.ts'

const may = { config: { may: 'write-news' } } as const
/** A text in Georgian takes nine bytes a letter on its way. */
const bodyLimit = 2 * 1024 * 1024
const onePost = { ...may, schema: oneRecord, bodyLimit } as const
const states = ['draft', 'scheduled', 'published', 'withdrawn'] as const
const list = {
  ...may,
  schema: {
    querystring: Type.Object({
      state: Type.Optional(Type.String({ maxLength: 20 })),
      words: Type.Optional(Type.String({ maxLength: 100 })),
      page: Type.Optional(Type.String({ maxLength: 10 })),
    }),
  },
} as const
const drawn = {
  ...onePost,
  schema: { ...oneRecord, querystring: Type.Object({ preview: Type.Optional(Type.String({ maxLength: 60 })) }) },
} as const
const onePicture = {
  ...may,
  schema: {
    params: Type.Object({ ...oneRecord.params.properties, media: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }) }),
  },
} as const

export async function staffRoutes(app: App): Promise<void> {
  await takePictures(app, pictureLimits)
  listRoutes(app)
  versionRoutes(app)

  app.get('/news/:id', drawn, async (request, reply) =>
    reply.html(await drawPost(app, request.params.id, { preview: request.query.preview })),
  )

  app.post('/news/:id', onePost, async (request, reply) => savePost(app, request, reply))

  app.post('/news/:id/autosave', onePost, async (request, reply) => {
    const form = readPostForm(request.body, { brings: 0, asks: 'save' })
    if (!form.ok) return reply.code(422).send({ wrong: form.wrong })
    const saved = await write(app, request, request.params.id, { form: form.value, asks: 'save', files: [] })
    const to = saved.beside === undefined ? undefined : versionUrl({ id: request.params.id, version: saved.beside })
    return reply.send({ revision: saved.revision, beside: to, time: formatsIn('ka').time(app.clock.now()) })
  })

  app.get('/news/:id/pictures/:media', onePicture, async (request, reply) => {
    const { id, media } = request.params
    if (!(await listMediaOf(app.db, id)).includes(media)) throw new NotFound(`picture ${media}`)
    return sendPrivately(app, reply, await getMediaContent(app.db, media))
  })
}

function listRoutes(app: App): void {
  app.get('/news', list, async (request, reply) => {
    const state = states.find((one): one is NewsState => one === request.query.state)
    const words = request.query.words?.trim() ?? ''
    const page = Number(request.query.page ?? 1) || 1
    const posts = await getPostsPage(app.db, { state, words }, Math.max(1, Math.floor(page)))
    if (readPage(request.query.page, postsOnPage, posts.count) === undefined) throw new NotFound('posts')
    return reply.html(<PostsPage list={posts} filter={{ state, words }} page={page} />)
  })

  app.get('/news/new', may, async (_request, reply) => reply.html(<NewPostPage />))

  app.post('/news', may, async (request, reply) => {
    const form = readForm(newPostForm, request.body)
    if (!form.ok) return reply.code(422).html(<NewPostPage rejected={form} />)
    const id = await app.change(request, (tx) => beginPost(tx, form.value.title_ka))
    return reply.seeOther(postUrl({ id }))
  })
}

/** Every button of the page sends the whole form, so that no button loses what was typed. */
async function savePost(app: App, request: FastifyRequest<{ Params: { id: number } }>, reply: FastifyReply) {
  const { id } = request.params
  const asks = askedIn(request.body)
  const { files, refused } = sortUploads(request.uploads)
  const form = readPostForm(request.body, { brings: files.length + refused.length, asks })
  if (!form.ok || refused.length > 0) {
    const wrong: RejectedPost = form.ok ? { ok: false, sent: form.sent, wrong: ['pictures'] } : form
    return reply.code(422).html(await drawPost(app, id, { rejected: wrong }))
  }
  const done = await write(app, request, id, { form: form.value, asks, files })
  if (done.beside !== undefined) return reply.seeOther(versionUrl({ id, version: done.beside }))
  return reply.seeOther(done.preview ? `${postUrl({ id })}?preview=${done.preview}` : postUrl({ id }))
}

function askedIn(body: unknown): Asked {
  return asked.find((one) => one === Object(body).do) ?? 'save'
}

function sortUploads(uploads: Upload[] = []): { files: NewFile[]; refused: Upload[] } {
  const files = uploads.flatMap((upload) => (upload.ok ? [upload.file] : []))
  return { files, refused: uploads.filter((upload) => !upload.ok) }
}

async function drawPost(app: App, id: number, more: { rejected?: RejectedPost; preview?: string | undefined }) {
  const written = await getWritten(app.db, id)
  const projects = await listProjects(app.db)
  const pictures = await listMedia(app.db, await listMediaOf(app.db, id))
  const beside = await findOldestBeside(app.db, id)
  const writtenBy = await findWriter(app.db, written.head)
  const kinds = kindsOf(app)
  const arrived = await listTabs(app.db, id)
  const fields = fieldsOf(written, newToken().slice(0, 20))
  return (
    <PostPage
      written={written}
      fields={fields}
      projects={projects}
      kinds={kinds}
      arrived={arrived}
      pictures={pictures}
      beside={beside}
      writtenBy={writtenBy}
      {...more}
    />
  )
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
