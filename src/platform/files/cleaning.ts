import type { App } from '../app.ts'
import { type CleanPicture, cleanPicture } from './clean.ts'
import { listFiles, type StoredFile, sizesJob } from './files.ts'
import { readPicture } from './pictures.ts'

/** How many pictures are cleaned in one night, at most. */
const inOneNight = 200

const atNight = { lane: 'house', key: 'cleaning' } as const

/** Pictures that came before the house took out what cameras write. */
export function listUnclean(app: App): Promise<StoredFile[]> {
  return app.db
    .selectFrom('file')
    .selectAll()
    .where('cleaned_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(inOneNight)
    .execute()
}

/** Draws them anew. One that cannot be drawn stays as it is, and the house goes on saying that it is there. */
export async function cleanOldPictures(app: App): Promise<void> {
  for (const file of await listUnclean(app)) {
    const raw = await app.files.receive(await app.files.read(file.content_hash, file.bytes))
    try {
      const facts = await readPicture(raw.path, raw.bytes)
      const clean = typeof facts === 'string' ? facts : await cleanPicture(raw.path, facts, atNight)
      if (typeof clean !== 'string') await exchange(app, file, clean)
    } finally {
      await raw.discard()
    }
  }
}

async function exchange(app: App, { id, content_hash: former }: StoredFile, clean: CleanPicture) {
  // Noted before the row forgets it: what a camera wrote does not stay.
  await app.files.release(former, app.clock.now())
  const incoming = await app.files.receive([clean.content])
  await incoming.keep(app.clock.now())
  await app.changeByHouse('what a camera wrote is taken out', async (tx) => {
    const [file] = await listFiles(tx, [id])
    if (!file || file.cleaned_at) return
    const content = { ...clean.facts, content_hash: incoming.hash, bytes: incoming.bytes }
    await tx.amend('file', file, { ...content, cleaned_at: tx.now })
    tx.job(sizesJob, { file: id })
  })
}
