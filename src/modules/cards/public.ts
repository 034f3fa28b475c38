import { iconUrl } from '#design/addresses.ts'
import { cardUrl } from '#design/share-card.tsx'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { sendTagged } from '#platform/kept.ts'
import { drawCard } from './draw.ts'
import { drawIcon, iconOf } from './icons.ts'
import { fontFileIn, keptPicture } from './store.ts'
import { wordsOf } from './words.ts'

interface OneCard {
  Params: { kind: string; slug: string }
}

export function publicRoutes(app: App): void {
  const { dataFolder } = app

  app.get<OneCard>(cardUrl({ kind: ':kind', slug: ':slug' }), async (request, reply) => {
    const { kind, slug } = request.params
    const words = await wordsOf(app, kind, slug, request.language)
    const picture = await keptPicture(dataFolder, words, async () => drawCard(words, await fontFileIn(dataFolder)))
    reply.type('image/png').header('cache-control', 'public, max-age=86400')
    // Readers of feeds and messengers show it on pages of their own.
    reply.header('cross-origin-resource-policy', 'cross-origin')
    return sendTagged(request, reply, picture)
  })

  app.get<{ Params: { name: string } }>(iconUrl({ name: ':name' }), async (request, reply) => {
    const icon = iconOf(request.params.name)
    if (!icon) throw new NotFound('icon')
    reply.type(icon.type).header('cache-control', 'public, max-age=604800')
    if (icon.type === 'image/svg+xml') return sendTagged(request, reply, icon.svg)
    return sendTagged(request, reply, await keptPicture(dataFolder, icon, () => drawIcon(icon)))
  })
}
