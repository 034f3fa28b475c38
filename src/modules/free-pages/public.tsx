import { findMoved, partsFor, previewRoutes } from '#modules/writing/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { inAddress } from '#platform/language.ts'
import { pageKind } from './kind.tsx'
import { FreePage } from './pages/free-page.tsx'
import { findPage } from './queries.ts'
import { pageUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get<OneSlug>(pageUrl({ slug: ':slug' }), async (request, reply) => {
    const { slug } = request.params
    const page = await findPage(app.db, slug)
    const moved = page ? undefined : await findMoved(app.db, pageKind, slug)
    if (moved) return reply.redirect(inAddress(request.language, pageUrl({ slug: moved })), 301)
    if (!page) throw new NotFound(`page ${slug}`)
    const related = await app.relatedTo('page', page.id)
    return reply.html(<FreePage page={page} related={related} parts={await partsFor(app, page)} />)
  })

  previewRoutes(app, pageKind, async ({ post, content, parts, until }) => (
    <FreePage page={{ id: post.id, ...content }} related={[]} parts={parts} until={until} />
  ))
}
