import { type App, oneRecord } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { closePost, reopenPost } from './closing.ts'
import { closingForm } from './forms.ts'
import type { PostKind } from './kind.ts'
import { PostClosingPage } from './pages/post-closing-page.tsx'
import { postsUrl, postUrl } from './urls.ts'
import { getWritten } from './versions.ts'

/** A post is taken away with a reason, and comes back by one button. */
export function closingRoutes<Own extends object>(app: App, kind: PostKind<Own>, path: string): void {
  const onePost = { config: { may: kind.may }, schema: oneRecord }

  app.get(`${path}/:id/closing`, onePost, async (request, reply) => {
    const { post, content } = await getWritten(app.db, kind, request.params.id)
    return reply.html(<PostClosingPage kind={kind} post={post} title={content.title_ka} />)
  })

  app.post(`${path}/:id/closing`, onePost, async (request, reply) => {
    const { post, content } = await getWritten(app.db, kind, request.params.id)
    const form = readForm(closingForm, request.body)
    if (!form.ok)
      return reply.code(422).html(<PostClosingPage kind={kind} post={post} title={content.title_ka} rejected={form} />)
    await app.change(request, (tx) => closePost(tx, kind, post.id, form.value.why))
    return reply.seeOther(postsUrl(kind, { state: 'closed' }))
  })

  app.post(`${path}/:id/reopening`, onePost, async (request, reply) => {
    const { id } = request.params
    await app.change(request, (tx) => reopenPost(tx, kind, id))
    return reply.seeOther(postUrl(kind, { id }))
  })
}
