import { readPage } from '#design/parts.tsx'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { takePictures } from '#platform/files/uploads.ts'
import { listQuery, uploadLimits } from './forms.ts'
import { LibraryPage } from './pages/library-page.tsx'
import { keep } from './permissions.ts'
import { countPictures, getLibraryPage, picturesOnPage } from './queries.ts'
import { pictureRoutes } from './staff-picture.tsx'
import { uploadRoutes } from './staff-upload.tsx'
import { filters } from './urls.ts'

export async function staffRoutes(app: App): Promise<void> {
  await takePictures(app, uploadLimits)
  uploadRoutes(app)
  pictureRoutes(app)

  app.get('/media', { config: keep, schema: listQuery }, async (request, reply) => {
    const state = filters.find((one) => one === request.query.state)
    const wanted = { state, words: request.query.words?.trim() ?? '' }
    const count = await countPictures(app.db, wanted)
    const page = readPage(request.query.page, picturesOnPage, count)
    if (page === undefined) throw new NotFound('page of pictures')
    const { items } = await getLibraryPage(app.db, wanted, page)
    return reply.html(<LibraryPage items={items} wanted={wanted} part={{ page, size: picturesOnPage, count }} />)
  })
}
