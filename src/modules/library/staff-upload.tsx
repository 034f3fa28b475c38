import { addMedia, findSame } from '#modules/media/index.ts'
import { keepFilesOf } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { NewFile } from '#platform/files/files.ts'
import type { RefusedUpload, Upload } from '#platform/files/uploads.ts'
import { keptFilesField, readForm, reject } from '#platform/forms.ts'
import { uploadForm, wordsIn } from './forms.ts'
import { UploadPage } from './pages/upload-page.tsx'
import { keep } from './permissions.ts'
import { libraryUrl, pictureUrl } from './urls.ts'

export function uploadRoutes(app: App): void {
  app.get('/media/new', { config: keep }, async (_request, reply) => reply.html(<UploadPage />))

  app.post('/media/new', { config: keep }, async (request, reply) => {
    const form = readForm(uploadForm, request.body)
    const { files, refused } = sorted(request.uploads)
    if (!form.ok || files.length + refused.length === 0) {
      const { files: kept, fields } = await keepFilesOf(app, request)
      const isLacking = files.length === 0 || refused.length > 0
      const rejected = reject(form, [...(isLacking ? ['pictures' as const] : []), ...(form.ok ? [] : form.wrong)])
      const shown = { ...rejected, sent: { ...rejected.sent, ...fields } }
      return reply.code(422).html(<UploadPage rejected={shown} refused={refused} kept={kept} />)
    }
    const words = wordsIn(form.value)
    const added = await app.change(request, async (tx) => {
      const ids: number[] = []
      for (const file of files) ids.push((await findSame(tx, file.content_hash)) ?? (await addMedia(tx, file, words)))
      return [...new Set(ids)]
    })
    if (refused.length > 0) {
      const { [keptFilesField]: _arrived, ...sent } = form.sent
      const rejected = { ...reject(form, ['pictures']), sent }
      return reply.code(422).html(<UploadPage rejected={rejected} refused={refused} arrived={added} />)
    }
    const [first = 0] = words.description_ka ? [] : added
    return reply.seeOther(first ? pictureUrl({ id: first }) : libraryUrl)
  })
}

function sorted(uploads: Upload[] = []): { files: NewFile[]; refused: RefusedUpload[] } {
  const files = uploads.flatMap((upload) => (upload.ok ? [upload.file] : []))
  return { files, refused: uploads.filter((upload) => !upload.ok) }
}
